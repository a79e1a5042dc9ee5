import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withoutServices } from '../../scripts/deploy/without-services.ts'

test('the public Worker loses its doors to the others for the first deployment, and nothing else', () => {
  const toml = readFileSync('wrangler.toml', 'utf8')
  const alone = withoutServices(toml)
  expect(toml.match(/^\[\[services\]\]/gm)).toHaveLength(4)
  expect(alone).not.toMatch(/services|cap-soin-slack|cap-soin-teams|entrypoint/)
  const tables = (text: string) => text.match(/^\[.*\]$/gm)?.filter((table) => table !== '[[services]]')
  expect(tables(alone)).toEqual(tables(toml))
})
