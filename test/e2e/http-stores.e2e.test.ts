import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type FakeUpstash, startFakeUpstash } from '../support/fake-upstash.ts'
import { post, problemIn, takeTurn } from '../support/http-talk.ts'
import { questionOf, textOf } from '../support/read-reply.ts'
import { type RedisServer, startRedisServer } from '../support/redis-server.ts'
import { type RunningWorker, startWorker } from '../support/start-worker.ts'

let worker: RunningWorker
let redis: RedisServer
let upstash: FakeUpstash
const recordSchema = z.object({
  id: z.string(),
  place: z.string().nullable(),
  answers: z.array(z.object({ question: z.string(), ask: z.string(), answer: z.string() })),
  turns: z.array(z.object({ turnId: z.string(), said: z.string() })),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
})
const conversation = (id: string) => `${worker.url}/api/conversations/${id}`

/** What any store has to do for a conversation over HTTP. */
function describeConversations(variables: () => Promise<Record<string, string>>, store: string) {
  beforeAll(async () => {
    worker = await startWorker(await variables())
  })
  afterAll(() => worker?.stop())

  test('health says which store it is, and what is known', async () => {
    const health: unknown = await (await fetch(`${worker.url}/healthz`)).json()
    expect(health).toMatchObject({ ok: true, store, model: 'none', knowledge: { jobs: expect.any(Number) } })
  })

  test('a conversation goes on, is told in full, and is gone when deleted', async () => {
    const conversationId = 'whole'
    const turns = [
      { turnId: 't1', command: 'start:orientation' },
      { turnId: 't2', choice: { question: 'situation', option: 'recherche' } },
      { turnId: 't3', text: 'Combien gagne un AES ? Mon mail : jeanne.dupont@example.org' },
      { turnId: 't4', text: 'En fait je suis au lycée', place: 'Lille' },
    ]
    for (const turn of turns) await takeTurn(worker.url, { conversationId, ...turn })
    const record = recordSchema.parse(await (await fetch(conversation(conversationId))).json())
    expect(record.turns.map(({ turnId }) => turnId)).toEqual(['t1', 't2', 't3', 't4'])
    expect(record.answers.map(({ answer }) => answer)).toEqual(['Au collège ou au lycée'])
    expect(record.place).toBe('Lille (59)')
    expect(Date.parse(record.expiresAt) - Date.parse(record.createdAt)).toBeGreaterThanOrEqual(
      7 * 24 * 3600 * 1000,
    )
    expect(JSON.stringify(record)).not.toContain('dupont')

    expect((await fetch(conversation(conversationId), { method: 'DELETE' })).status).toBe(200)
    expect((await problemIn(await fetch(conversation(conversationId)))).status).toBe(404)
    const again = await takeTurn(worker.url, { conversationId, command: 'start:orientation' })
    expect(questionOf(again)?.progress?.answered).toBe(0)
  })

  test('« efface tout » leaves nothing', async () => {
    await takeTurn(worker.url, { conversationId: 'forgotten', text: 'Combien gagne un AES ?' })
    await takeTurn(worker.url, { conversationId: 'forgotten', text: 'efface tout' })
    expect((await fetch(conversation('forgotten'))).status).toBe(404)
  })

  test('a turn sent again gives the same reply and moves nothing', async () => {
    const turn = {
      conversationId: 'again',
      turnId: 'same',
      choice: { question: 'situation', option: 'recherche' },
    }
    const replies = [await takeTurn(worker.url, turn), await takeTurn(worker.url, turn)]
    replies.push(...(await Promise.all([takeTurn(worker.url, turn), takeTurn(worker.url, turn)])))
    for (const reply of replies) expect(reply).toEqual(replies[0])
    expect(recordSchema.parse(await (await fetch(conversation('again'))).json()).turns).toHaveLength(1)
  })

  test('twenty turns at once: none is lost, none is taken twice', async () => {
    const conversationId = 'crowded'
    const turnIds = Array.from({ length: 20 }, (_, index) => `turn-${index}`)
    const persist = async (turnId: string): Promise<void> => {
      for (;;) {
        const response = await post(`${worker.url}/api/turns`, {
          conversationId,
          turnId,
          text: 'Combien gagne un AES ?',
        })
        if (response.status === 200) return
        // Asked to try again: with the same id, as a client does.
        expect((await problemIn(response)).code).toBe('busy')
      }
    }
    await Promise.all(turnIds.map(persist))
    const { turns } = recordSchema.parse(await (await fetch(conversation(conversationId))).json())
    expect(turns.map(({ turnId }) => turnId).toSorted()).toEqual(turnIds.toSorted())
  })
}

describe('with the Durable Object', () => {
  describeConversations(async () => ({ ALLOW_DATE_OVERRIDE: '1' }), 'durable-object')

  test('a date is honoured with leave: the aid had not ended yet', async () => {
    const text = 'aide permis apprenti 500 euros'
    const ended = '» a pris fin le 21 février 2026'
    expect(textOf(await takeTurn(worker.url, { text, date: '2026-01-15' }))).not.toContain(ended)
    expect(textOf(await takeTurn(worker.url, { text, date: '2026-03-15' }))).toContain(ended)
    expect(textOf(await takeTurn(worker.url, { text }))).toContain(ended)
  })
})

describe('with Upstash', () => {
  afterAll(async () => {
    await upstash?.stop()
    await redis?.stop()
  })

  describeConversations(async () => {
    redis = await startRedisServer()
    upstash = await startFakeUpstash(redis.socketPath)
    return { UPSTASH_REDIS_REST_URL: upstash.url, UPSTASH_REDIS_REST_TOKEN: upstash.token }
  }, 'upstash')

  test('is where conversations lie', async () => {
    const before = upstash.requestCount()
    await takeTurn(worker.url, { text: 'merci' })
    expect(upstash.requestCount()).toBeGreaterThan(before)
  })

  test('a save whose answer was lost is not taken twice', async () => {
    const conversationId = 'lossy'
    await takeTurn(worker.url, { conversationId, turnId: 'first', text: 'merci' })
    upstash.failNext('lose-answer')
    const turn = { conversationId, turnId: 'second', choice: { question: 'situation', option: 'recherche' } }
    const response = await post(`${worker.url}/api/turns`, turn)
    if (response.status !== 200) await takeTurn(worker.url, turn)
    const { turns } = recordSchema.parse(await (await fetch(conversation(conversationId))).json())
    expect(turns.map(({ turnId }) => turnId)).toEqual(['first', 'second'])
  })

  test('when it is gone: said in French, and the log still tells no text', async () => {
    await upstash.stop()
    const { status, message } = await problemIn(
      await post(`${worker.url}/api/turns`, { text: 'le mot zanzibar' }),
    )
    expect([status, message]).toEqual([
      500,
      'Quelque chose n’a pas marché chez nous. Réessayez dans un instant.',
    ])
    expect((await fetch(`${worker.url}/healthz`)).status).toBe(503)
    await expect.poll(() => worker.output(), { timeout: 10_000 }).toContain('request-failed')
    expect(worker.output()).not.toContain('zanzibar')
  })
})
