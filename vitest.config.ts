import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const workersTests = 'test/**/*.workers.test.ts'
const endToEndTests = 'test/e2e/**/*.e2e.test.ts'

export default defineConfig({
  test: {
    projects: [
      {
        // Pure functions and everything that runs in Node.
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [workersTests, endToEndTests] },
      },
      {
        // Inside workerd, the runtime of Workers, with the bindings of that configuration.
        plugins: [cloudflareTest({ wrangler: { configPath: './test/store/wrangler.toml' } })],
        test: {
          name: 'workers',
          include: [workersTests],
          globalSetup: ['./test/store/upstash-setup.ts', './test/answer/openai-setup.ts'],
        },
      },
      {
        // `wrangler dev` and a real browser: heavy, so after the others. Half of it is waiting: two files go side by side.
        test: {
          name: 'e2e',
          include: [endToEndTests],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
