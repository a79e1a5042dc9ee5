import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { post, takeTurn } from '../support/http-talk.ts'
import { citedBy, textOf } from '../support/read-reply.ts'
import { type RunningWorker, startWorker } from '../support/start-worker.ts'

let worker: RunningWorker
beforeAll(async () => {
  worker = await startWorker()
})
afterAll(() => worker?.stop())

const question = 'Combien gagne un AES ?'
const tagged = [...question].map((letter) => `${letter}${String.fromCodePoint(0xe0041)}`).join('')
const ask = { text: question }

describe('what is taken', () => {
  test('characters that cannot be seen change nothing', async () => {
    const plain = await takeTurn(worker.url, ask)
    for (const text of [tagged, `\u0000\u0007${question}\u202e`, `${question}\u200b\ufeff`]) {
      const reply = await takeTurn(worker.url, { text })
      expect(reply.blocks).toEqual(plain.blocks)
    }
  })

  test('any odd text gets a reply that follows the contract', async () => {
    for (const text of [
      '😀😀😀',
      "'; DROP TABLE turns; --",
      '<script>alert(1)</script>',
      '{{7*7}}',
      'ß İ ﷽',
      '\ud800',
      '?'.repeat(2000),
    ])
      expect([text, (await takeTurn(worker.url, { text })).blocks.length > 0]).toEqual([text, true])
  })

  test('the conversation and the turn get ids when they have none', async () => {
    const one = await takeTurn(worker.url, ask)
    const other = await takeTurn(worker.url, ask)
    expect(one.conversationId).toMatch(/^[\w-]{20,}$/)
    expect(new Set([one.conversationId, other.conversationId, one.turnId, other.turnId]).size).toBe(4)
  })

  test('a date is not honoured without leave: an aid that has ended stays ended', async () => {
    const reply = await takeTurn(worker.url, { text: 'aide permis apprenti 500 euros', date: '2026-01-15' })
    expect(textOf(reply)).toContain('a pris fin le 21 février 2026')
  })

  test('every source of an answer opens a page that has its section', async () => {
    const pages = new Map<string, string>()
    const questions = [
      'Combien gagne un AES ?',
      'AS ou ASH, quelle différence ?',
      "C'est quoi un SSIAD ?",
      'durée VAE',
      'Que faire quand le dos ne suit plus ?',
    ]
    for (const text of questions) {
      const reply = await takeTurn(worker.url, { text })
      expect(citedBy(reply).length).toBeGreaterThan(0)
      for (const { url } of reply.blocks.flatMap((block) => (block.type === 'sources' ? block.items : []))) {
        const { pathname, hash } = new URL(url, worker.url)
        const page = pages.get(pathname) ?? (await (await fetch(`${worker.url}${pathname}`)).text())
        pages.set(pathname, page)
        expect([url, page.includes(`id="${decodeURIComponent(hash.slice(1))}"`)]).toEqual([url, true])
      }
    }
  })
})

describe('/api/openapi.json', () => {
  const schemaOf = (name: string, document: { components: { schemas: Record<string, unknown> } }) =>
    z.fromJSONSchema(z.record(z.string(), z.json()).parse(document.components.schemas[name]))
  const documentSchema = z.object({
    openapi: z.literal('3.1.0'),
    info: z.object({ title: z.string(), version: z.string() }),
    paths: z.record(
      z.string().startsWith('/'),
      z.partialRecord(
        z.enum(['get', 'post', 'delete']),
        z.looseObject({
          summary: z.string(),
          responses: z.record(z.string(), z.looseObject({ description: z.string() })),
        }),
      ),
    ),
    components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
  })
  const read = async () => documentSchema.parse(await (await fetch(`${worker.url}/api/openapi.json`)).json())

  test('describes every route, and every reference leads somewhere', async () => {
    const document = await read()
    const paths = [
      'turns',
      'chat',
      'search',
      'jobs',
      'aids',
      'opportunities',
      'feedback',
      'conversations/{id}',
    ]
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([...paths.map((path) => `/api/${path}`), '/healthz']),
    )
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name,
    )
    expect(references.length).toBeGreaterThan(10)
    for (const name of references) expect(Object.keys(document.components.schemas)).toContain(name)
  })

  test('describes what is really sent and answered', async () => {
    const document = await read()
    const turn = schemaOf('Turn', document)
    expect([
      turn.safeParse(ask).success,
      turn.safeParse({ text: 12 }).success,
      turn.safeParse({ sudo: 1 }).success,
    ]).toEqual([true, false, false])
    for (const body of [
      ask,
      { command: 'results' },
      { text: 'AVS' },
      { text: 'offres ASH à Lille' },
      { text: 'je veux mourir' },
    ])
      schemaOf('Reply', document).parse(await (await post(`${worker.url}/api/turns`, body)).json())
    schemaOf('Health', document).parse(await (await fetch(`${worker.url}/healthz`)).json())
    const { error } = z
      .object({ error: z.unknown() })
      .parse(await (await fetch(`${worker.url}/api/rien`)).json())
    schemaOf('Problem', document).parse({ error })
  })
})
