// Bundles the AI SDK into a module of its own beside the Worker, which loads it with the first answer that needs it.
import { build } from 'esbuild'

await build({
  entryPoints: ['src/answer/openai-model.ts'],
  outfile: 'workers/assistant/openai-model.js',
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  conditions: ['workerd', 'worker', 'browser'],
  external: ['node:*', 'cloudflare:*'],
  logLevel: 'warning',
})
