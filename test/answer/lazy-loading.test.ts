import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import * as z from 'zod'

const root = resolve(import.meta.dirname, '../..')

/** The packages that Node loads when it runs these statements in the project, in a process of its own. */
function packagesLoadedBy(statements: string): string[] {
  const probe = `
    import { registerHooks } from 'node:module'
    const loaded = new Set()
    registerHooks({
      resolve(specifier, context, next) {
        const found = next(specifier, context)
        const name = /.*\\/node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(found.url)?.[1]
        if (name) loaded.add(name)
        return found
      },
    })
    ${statements}
    console.log(JSON.stringify([...loaded]))`
  const node = join(root, 'node_modules/.bin/node')
  const { stdout, stderr } = spawnSync(node, ['--input-type=module', '-e', probe], {
    cwd: root,
    encoding: 'utf8',
  })
  if (!stdout) throw new Error(stderr)
  return z.array(z.string()).parse(JSON.parse(stdout))
}

const sdk = ['ai', '@ai-sdk/openai']

const createWriterThatLoadsLate = `
  const { createWriter } = await import('./src/answer/create-writer.ts')
  const settings = { apiKey: 'key', baseUrl: 'http://127.0.0.1:9/v1', name: 'modele', api: 'chat' }
  const writer = createWriter(() =>
    import('./src/answer/openai-model.ts').then(({ createOpenAiModel }) => createOpenAiModel(settings)))`

it('loads no AI SDK with the assistant and a writer', () => {
  const loaded = packagesLoadedBy(
    `await import('./src/assistant/handle-turn.ts') ${createWriterThatLoadsLate}`,
  )
  expect(loaded).toContain('zod')
  expect(loaded.filter((name) => sdk.includes(name))).toEqual([])
})

it('loads it with the first answer', () => {
  const loaded = packagesLoadedBy(`${createWriterThatLoadsLate}
    const request = { question: 'q', passages: [], askedBefore: [] }
    for await (const sentence of writer.write(request, AbortSignal.timeout(2000))) console.error(sentence)`)
  expect(loaded).toEqual(expect.arrayContaining(sdk))
})
