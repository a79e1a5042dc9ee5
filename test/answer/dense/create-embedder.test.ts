import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createEmbedder } from '../../../src/answer/dense/create-embedder.ts'
import { type FakeServer, startFakeServer } from '../../support/fake-server.ts'

const requestSchema = z.object({ model: z.string(), input: z.array(z.string()) })

let server: FakeServer
beforeAll(async () => {
  server = await startFakeServer(({ headers, body }) => {
    if (headers.authorization !== 'Bearer cle') return { status: 401, body: { error: 'unauthorized' } }
    const { input } = requestSchema.parse(JSON.parse(body))
    // The contract does not promise the order of the texts.
    const data = input.map((text, index) => ({ index, embedding: [text.length, index] })).reverse()
    return { status: 200, body: { object: 'list', data } }
  })
})
afterAll(() => server.close())

const embedderWith = (apiKey: string) =>
  createEmbedder({ apiKey, baseUrl: `${server.url}/v1`, model: 'vecteurs' }, fetch)

describe('an embedding model over HTTP', () => {
  test('gives a vector for each text, in their order', async () => {
    expect(await embedderWith('cle')(['un', 'trois'], 2000)).toEqual([
      [2, 0],
      [5, 1],
    ])
    expect(server.requests.at(-1)?.path).toBe('/v1/embeddings')
  })

  test.each([
    ['refuses the key', 'autre', 'normal'],
    ['answers nonsense', 'cle', { kind: 'garbage' }],
    ['breaks off', 'cle', { kind: 'cut' }],
    ['gives fewer vectors than texts', 'cle', { kind: 'answer', status: 200, body: { data: [] } }],
    ['hangs', 'cle', { kind: 'hang' }],
  ] as const)('that %s gives none, and throws nothing', async (_, apiKey, how) => {
    server.behave(how, { times: 1 })
    expect(await embedderWith(apiKey)(['un'], 300)).toBeNull()
    server.behave('normal')
  })
})
