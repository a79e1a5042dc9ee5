import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FakeOpenAi, type ModelMode, startFakeOpenAi } from '../support/fake-openai.ts'
import { post, takeTurn } from '../support/http-talk.ts'
import { citedBy, noticesOf, sentencesOf, sourceIdsOf } from '../support/read-reply.ts'
import { type RunningWorker, startWorker } from '../support/start-worker.ts'

const open = 'Les soignants partent souvent de leur association ?'
let model: FakeOpenAi
let worker: RunningWorker

beforeAll(async () => {
  model = await startFakeOpenAi()
  worker = await startWorker({
    OPENAI_API_KEY: model.apiKey,
    OPENAI_BASE_URL: model.url,
    OPENAI_MODEL: 'local-model',
  })
})
afterAll(async () => {
  await worker?.stop()
  await model?.close()
})
beforeEach(() => {
  model.requests.length = 0
  model.said.length = 0
})

test('health names the model', async () => {
  expect(await (await fetch(`${worker.url}/healthz`)).json()).toMatchObject({
    ok: true,
    model: 'local-model',
  })
})

describe('a model that answers well', () => {
  test('writes the answer, each sentence with its sources', async () => {
    model.behave('good')
    const reply = await takeTurn(worker.url, { text: open })
    expect([reply.status, reply.mode, model.requests.length]).toEqual(['answered', 'generate', 1])
    const written = model.said.map(({ text }) => text)
    expect(sentencesOf(reply).length).toBeGreaterThan(0)
    for (const { text, sources } of sentencesOf(reply)) {
      expect(written).toContain(text)
      expect(sources.length).toBeGreaterThan(0)
    }
    expect(sourceIdsOf(reply).toSorted()).toEqual(citedBy(reply).toSorted())
  })

  test('streams to a chat client', async () => {
    model.behave('good')
    const response = await post(`${worker.url}/api/chat`, { text: open })
    expect(response.headers.get('x-vercel-ai-ui-message-stream')).toBe('v1')
    const stream = await response.text()
    for (const part of [
      '"type":"start"',
      '"type":"text-delta"',
      '"type":"source-url"',
      '"mode":"generate"',
      'data: [DONE]',
    ])
      expect(stream).toContain(part)
  })

  test('is never given personal data, and not called for typed facts', async () => {
    model.behave('good')
    await takeTurn(worker.url, { text: `${open} Mon numéro : 06 12 34 56 78` })
    await takeTurn(worker.url, { text: 'Combien gagne un AES ?' })
    expect(model.requests).toHaveLength(1)
    expect(JSON.stringify(model.requests)).toContain('partent souvent de leur association')
    expect(JSON.stringify(model.requests)).not.toContain('34 56')
  })
})

describe('a model that does not', () => {
  const quoted = async () => {
    model.behave('empty')
    return sentencesOf(await takeTurn(worker.url, { text: open }))
  }

  test.each<ModelMode>(['hang-before-headers', 'server-error', 'garbage', 'unanswered'])(
    'answers nothing (%s): the person is told, and gets our own sentences',
    async (mode) => {
      const expected = await quoted()
      model.behave(mode)
      const reply = await takeTurn(worker.url, { text: open })
      expect([reply.status, reply.mode]).toEqual(['answered', 'quote'])
      expect(noticesOf(reply).map(({ kind }) => kind)).toContain('degraded')
      expect(sentencesOf(reply)).toEqual(expected)
      expect(sourceIdsOf(reply)).toEqual(citedBy(reply))
    },
  )

  test.each<ModelMode>(['lie', 'invent-figures', 'invent-links', 'obey', 'mutate'])(
    'tells what is not true (%s): none of it is shown',
    async (mode) => {
      const ours = (await quoted()).map(({ text }) => text)
      model.behave(mode)
      const reply = await takeTurn(worker.url, { text: open })
      const untrue = model.said.filter(({ isTrue }) => !isTrue).map(({ text }) => text)
      expect(untrue.length).toBeGreaterThan(0)
      // A sentence of ours may have been cited wrongly: quoted instead, it is true.
      const shown = sentencesOf(reply).filter(({ text }) => untrue.includes(text) && !ours.includes(text))
      expect(shown).toEqual([])
      expect(sentencesOf(reply).length).toBeGreaterThan(0)
    },
  )

  test.each<ModelMode>(['hang-midway', 'cut-off'])(
    'breaks off (%s): what was released stays, or we quote',
    async (mode) => {
      model.behave(mode)
      const reply = await takeTurn(worker.url, { text: open })
      expect(reply.status).toBe('answered')
      expect(sentencesOf(reply).length).toBeGreaterThan(0)
      expect(sourceIdsOf(reply).toSorted()).toEqual(citedBy(reply).toSorted())
    },
  )

  test('leaves no text in the log', () => {
    expect(worker.output()).toContain('"event":"answer-written"')
    for (const words of ['partent souvent de leur association', '06 12 34', model.apiKey])
      expect(worker.output()).not.toContain(words)
  })
})
