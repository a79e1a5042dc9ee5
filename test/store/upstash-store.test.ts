import { createClient } from '@redis/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { StoreError } from '../../src/store/conversation-store.ts'
import { createUpstashStore } from '../../src/store/upstash-store.ts'
import { type FakeUpstash, startFakeUpstash } from '../support/fake-upstash.ts'
import { type RedisServer, startRedisServer } from '../support/redis-server.ts'
import { describeStoreContract, retentionSeconds } from './store-contract.ts'

const schema = z.object({ text: z.string() })
const connect = (socketPath: string) => createClient({ socket: { path: socketPath, tls: false } }).connect()

let server: RedisServer
let upstash: FakeUpstash
let redis: Awaited<ReturnType<typeof connect>>

beforeAll(async () => {
  server = await startRedisServer()
  upstash = await startFakeUpstash(server.socketPath)
  redis = await connect(server.socketPath)
})
afterAll(async () => {
  redis.destroy()
  await upstash.stop()
  await server.stop()
})

const keyOf = (id: string) => `cap-soin:conversation:${id}`
/** A budget that no busy machine exceeds; tests of the budget itself set their own. */
const connection = () => ({
  url: upstash.url,
  token: upstash.token,
  retentionSeconds,
  budgetMilliseconds: 20_000,
})
const createStore = (changes: { token?: string; budgetMilliseconds?: number } = {}) =>
  createUpstashStore({ ...connection(), schema, ...changes })

describeStoreContract('upstash', () => ({
  createStore: (documentSchema) => createUpstashStore({ ...connection(), schema: documentSchema }),
  letTimePass: async (seconds, id) => {
    const remaining = await redis.pTTL(keyOf(id))
    await redis.pExpire(keyOf(id), remaining - seconds * 1000)
  },
}))

describe('upstash store', () => {
  it('takes one request per operation', async () => {
    const before = upstash.requestCount()
    const store = createStore()
    await store.load('requests')
    await store.save('requests', { text: 'un' }, 0)
    await store.delete('requests')
    expect(upstash.requestCount() - before).toBe(3)
  })

  it('reads text that is not JSON as absent, and replaces it', async () => {
    await redis.hSet(keyOf('broken'), { version: '3', json: 'not JSON' })
    const store = createStore()
    expect(await store.load('broken')).toBeNull()
    expect(await store.save('broken', { text: 'neuf' }, 0)).toBe('saved')
    expect((await store.load('broken'))?.document).toEqual({ text: 'neuf' })
  })

  it('throws when the answer is of another kind than was asked for', async () => {
    await redis.hSet(keyOf('odd'), { version: 'soon', json: '{"text":"x"}' })
    await expect(createStore().load('odd')).rejects.toThrow(StoreError)
  })

  it('says why the database refused, and nothing of what the person wrote', async () => {
    await redis.set(keyOf('wrong-type'), 'a string')
    const errorOf = (store: ReturnType<typeof createStore>) =>
      store.save('wrong-type', { text: 'secret, de santé' }, 0).catch((error: unknown) => error)
    expect(await errorOf(createStore({ token: 'wrong' }))).toEqual(
      new StoreError('Upstash Redis did not answer: UpstashError: WRONGPASS invalid or missing auth token'),
    )
    const refused = z.instanceof(StoreError).parse(await errorOf(createStore()))
    expect(refused.message).toContain('WRONGTYPE')
    expect(refused.message).not.toContain('secret')
    expect(refused).not.toHaveProperty('cause')
  })

  it('throws when the budget is spent: a silent database never reads as a document', async () => {
    upstash.failNext('hang')
    await expect(createStore({ budgetMilliseconds: 50 }).load('silent')).rejects.toThrow(/TimeoutError/)
  })

  it('throws when nothing listens', async () => {
    const store = createUpstashStore({ ...connection(), url: 'http://127.0.0.1:1', schema })
    await expect(store.load('nobody')).rejects.toThrow(StoreError)
  })

  it('tries once more when an answer was lost, and takes its own write for its own', async () => {
    const store = createStore()
    upstash.failNext('lose-answer')
    expect(await store.save('lost', { text: 'écrit une fois' }, 0)).toBe('saved')
    const stored = await store.load('lost')
    expect(stored?.document).toEqual({ text: 'écrit une fois' })
    upstash.failNext('lose-answer')
    expect(await store.load('lost')).toEqual(stored)
  })

  it('gives up after the second lost answer', async () => {
    upstash.failNext('lose-answer')
    upstash.failNext('lose-answer')
    await expect(createStore().load('twice')).rejects.toThrow(StoreError)
  })
})
