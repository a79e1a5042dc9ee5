import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'

type Case = [file: string, statement: string]

const value = (source: string) => `import { a } from '${source}'`
const type = (source: string) => `import type { A } from '${source}'`

const refused: Case[] = [
  ['src/channels/web/x.ts', value('../../../workers/assistant/a.ts')],
  ['src/assistant/x.ts', value('../../scripts/a.ts')],
  ['src/assistant/x.ts', type('../../test/support/a.ts')],
  ['src/assistant/x.ts', value('../channels/web/a.ts')],
  ['src/assistant/x.ts', type('../channels/web/a.ts')],
  ['src/answer/x.ts', value('../channels/web/a.ts')],
  ['src/store/x.ts', value('../channels/web/a.ts')],
  ['src/dialogue/x.ts', value('../assistant/a.ts')],
  ['src/answer/x.ts', `export { a } from '../assistant/a.ts'`],
  ['src/answer/x.ts', `export * from '../assistant/a.ts'`],
  ['src/answer/x.ts', `export const a = () => import('../assistant/a.ts')`],
  ['src/aids/x.ts', `import '../assistant/a.ts'`],
  ['src/aids/deeper/x.ts', value('../../assistant/a.ts')],
  ['src/opportunities/x.ts', value('../assistant/a.ts')],
  ['src/safety/x.ts', value('../assistant/a.ts')],
  ['src/knowledge/x.ts', value('../assistant/a.ts')],
  ['src/knowledge/search/x.ts', type('../../answer/a.ts')],
  ['src/places/x.ts', value('../opportunities/a.ts')],
  ['src/store/x.ts', value('../dialogue/a.ts')],
  ['src/language/x.ts', value('../safety/a.ts')],
  ['src/language/x.ts', type('../knowledge/a.ts')],
  ['src/config.ts', value('./store/a.ts')],
  ['src/dialogue/x.ts', value('../answer/a.ts')],
  ['src/dialogue/x.ts', `import { type A, b } from '../answer/a.ts'`],
  ['src/answer/x.ts', `import * as all from '../dialogue/a.ts'`],
  ['src/answer/x.ts', `export { a } from '../safety/a.ts'`],
  ['src/aids/x.ts', value('../safety/a.ts')],
  ['src/opportunities/x.ts', value('../aids/a.ts')],
  ['src/safety/x.ts', `export const a = () => import('../opportunities/a.ts')`],
  ['src/knowledge/x.ts', value('../places/a.ts')],
  ['src/places/x.ts', value('../store/a.ts')],
  ['src/store/x.ts', value('../knowledge/a.ts')],
  ['src/channels/slack/x.ts', type('../web/a.ts')],
  ['src/channels/web/x.ts', value('../teams/a.ts')],
  ['src/answer/x.ts', value('ai')],
  ['src/answer/x.ts', type('@ai-sdk/openai')],
  ['workers/assistant/x.ts', value('ai/test')],
  ['src/store/x.ts', value('@upstash/redis/cloudflare')],
  ['workers/assistant/x.ts', value('@upstash/redis')],
  ['src/aids/x.ts', value('publicodes')],
  ['src/channels/teams/x.ts', value('botbuilder')],
  ['workers/teams/x.ts', type('botframework-schema')],
  ['src/channels/teams/x.ts', value('@slack/bolt')],
  ['src/assistant/x.ts', type('@slack/types')],
  ['workers/assistant/x.ts', value('@slack/bolt')],
  ['workers/assistant/x.ts', value('modele-social')],
  ['src/assistant/x.ts', value('../aids/compile/a.ts')],
  ['workers/assistant/x.ts', value('../../src/aids/compile/a.ts')],
  ['src/assistant/x.ts', value('hono')],
  ['src/channels/slack/x.ts', value('hono/jsx')],
  ['src/assistant/x.ts', value('cloudflare:workers')],
  ['src/answer/x.ts', value('node:fs')],
  ['src/knowledge/search/x.ts', value('node:path')],
  ['workers/assistant/x.ts', value('node:crypto')],
]

const permitted: Case[] = [
  ['workers/assistant/x.ts', value('../../src/channels/web/a.ts')],
  ['workers/assistant/x.ts', value('../../src/store/a.ts')],
  ['workers/assistant/x.ts', value('hono')],
  ['workers/assistant/x.ts', value('cloudflare:workers')],
  ['src/channels/web/x.ts', value('../../assistant/a.ts')],
  ['src/channels/web/page/x.tsx', value('../a.ts')],
  ['src/channels/web/x.ts', value('hono')],
  ['src/assistant/x.ts', value('../answer/a.ts')],
  ['src/assistant/x.ts', value('../store/a.ts')],
  ['src/dialogue/x.ts', type('../answer/a.ts')],
  ['src/dialogue/x.ts', `import type {\n  A,\n} from '../answer/a.ts'`],
  ['src/dialogue/x.ts', `export type { A } from '../answer/a.ts'`],
  ['src/dialogue/x.ts', value('../knowledge/a.ts')],
  ['src/dialogue/x.ts', value('../language/a.ts')],
  ['src/answer/x.ts', value('../config.ts')],
  ['src/answer/openai-model.ts', `${value('ai')}\n${value('@ai-sdk/openai')}`],
  ['src/answer/x.ts', value('aid-words')],
  ['src/store/upstash-store.ts', value('@upstash/redis/cloudflare')],
  ['src/store/durable-object-store.ts', value('cloudflare:workers')],
  ['src/store/x.ts', type('../knowledge/a.ts')],
  ['src/knowledge/x.ts', value('../language/a.ts')],
  ['src/knowledge/compile/x.ts', value('node:fs')],
  ['src/config.ts', value('zod')],
  ['src/aids/compile/x.ts', value('publicodes')],
  ['src/channels/slack/x.ts', value('@slack/bolt')],
  ['src/channels/slack/x.ts', value('../keyed-id.ts')],
  ['src/channels/teams/adapter.ts', value('botbuilder')],
  ['scripts/x.ts', `${value('node:fs')}\n${value('../src/answer/a.ts')}\n${value('ai')}`],
  [
    'test/answer/x.test.ts',
    `${value('../../src/answer/a.ts')}\n${value('../support/a.ts')}\n${value('ai/test')}`,
  ],
]

const reportSchema = z.object({
  diagnostics: z.array(z.object({ category: z.string(), location: z.object({ path: z.string() }) })),
})

const root = resolve(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'cap-soin-imports-'))
const caseFolder = (kind: string, index: number) => join(kind, String(index))
let refusedFiles: Set<string>

/** Lints one small project per case with the rules of this one, all in a single run. */
beforeAll(() => {
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'))
  cpSync(join(root, 'lint'), join(folder, 'lint'), { recursive: true })
  const cases = { refused, permitted }
  for (const [kind, list] of Object.entries(cases))
    for (const [index, [file, statement]] of list.entries()) {
      const path = join(folder, caseFolder(kind, index), file)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, `${statement}\n`)
    }
  const biome = join(root, 'node_modules/.bin/biome')
  const options = [
    'lint',
    '--vcs-enabled=false',
    '--only=plugin',
    '--max-diagnostics=none',
    '--reporter=json',
  ]
  const { stdout, stderr } = spawnSync(biome, options, { cwd: folder, encoding: 'utf8' })
  if (!stdout) throw new Error(stderr)
  const { diagnostics } = reportSchema.parse(JSON.parse(stdout))
  refusedFiles = new Set(
    diagnostics.filter(({ category }) => category === 'plugin').map(({ location }) => location.path),
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

const withIndex = (list: Case[]) => list.map(([file, statement], index) => ({ file, statement, index }))

it.each(withIndex(refused))('refuses in $file: $statement', ({ file, index }) => {
  expect(refusedFiles).toContain(join(caseFolder('refused', index), file))
})

it.each(withIndex(permitted))('permits in $file: $statement', ({ file, index }) => {
  expect(refusedFiles).not.toContain(join(caseFolder('permitted', index), file))
})
