import {
  DefaultChatTransport,
  parseJsonEventStream,
  readUIMessageStream,
  type UIMessage,
  uiMessageChunkSchema,
} from 'ai'
import { describe, expect, it } from 'vitest'
import { createWebApp } from '../../../src/channels/web/web-app.ts'
import type { WebDependencies } from '../../../src/channels/web/web-dependencies.ts'
import { scriptedAssistant } from '../../support/scripted-assistant.ts'
import { webDependencies } from '../../support/web-dependencies.ts'

function start(overrides: Partial<WebDependencies> = {}) {
  const assistant = scriptedAssistant()
  const dependencies = webDependencies({ assistant, ...overrides })
  const app = createWebApp(dependencies)
  const post = (body: unknown) =>
    app.request('http://cap.example/api/chat', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip' },
      body: JSON.stringify(body),
    })
  return { app, post, assistant, observed: dependencies.observed }
}

/** Every chunk as the AI SDK itself reads and checks it. */
async function chunksOf(response: Response) {
  if (!response.body) throw new Error('The response has no body.')
  const chunks = []
  const stream = parseJsonEventStream({ stream: response.body, schema: uiMessageChunkSchema })
  for await (const result of stream) {
    if (!result.success) throw result.error
    chunks.push(result.value)
  }
  return chunks
}

/** The transport that `useChat` uses, speaking to our app. */
function transportTo({ app }: ReturnType<typeof start>) {
  return new DefaultChatTransport({
    api: 'http://cap.example/api/chat',
    fetch: async (input, init) => app.request(input instanceof Request ? input : String(input), init),
  })
}

async function talk(
  started: ReturnType<typeof start>,
  text: string,
  body: object = {},
): Promise<UIMessage[]> {
  const stream = await transportTo(started).sendMessages({
    chatId: 'chat-1',
    trigger: 'submit-message',
    messageId: undefined,
    messages: [
      { id: 'm-0', role: 'user', parts: [{ type: 'text', text: 'Bonjour' }] },
      { id: 'reply-m-0', role: 'assistant', parts: [{ type: 'text', text: 'Bonjour !' }] },
      { id: 'm-1', role: 'user', parts: [{ type: 'text', text }] },
    ],
    abortSignal: undefined,
    body,
  })
  const states = []
  for await (const message of readUIMessageStream({ stream })) states.push(message)
  return states
}

describe('with the client of the AI SDK', () => {
  it('takes the last message of the person as the turn of the chat', async () => {
    const started = start()
    await talk(started, 'Quel salaire ?')
    expect(started.assistant.turns).toEqual([
      { conversationId: 'chat-1', turnId: 'm-1', text: 'Quel salaire ?' },
    ])
  })

  it('gives a message of text, sources with whole addresses, and data parts', async () => {
    const message = (await talk(start(), 'Quel salaire ?')).at(-1)
    expect(message).toMatchObject({
      id: 'reply-m-1',
      role: 'assistant',
      metadata: { conversationId: 'chat-1', turnId: 'm-1', status: 'answered', mode: 'quote' },
    })
    expect(message?.parts.map(({ type }) => type)).toEqual([
      'text',
      'data-notice',
      'source-url',
      'source-url',
      'data-sources',
    ])
    expect(message?.parts[0]).toMatchObject({
      state: 'done',
      text: expect.stringMatching(/2024\)\. Une prime/),
    })
    expect(message?.parts[2]).toMatchObject({
      sourceId: 'job:aide-soignant#salaire',
      url: 'http://cap.example/metiers/aide-soignant#salaire',
    })
  })

  it('prefers a choice beside the messages to their text', async () => {
    const started = start()
    const choice = { question: 'situation', option: 'lyceen' }
    const message = (await talk(started, 'Au lycée', { choice })).at(-1)
    expect(started.assistant.turns[0]).toMatchObject({ choice })
    expect(message?.parts).toMatchObject([{ type: 'data-question', data: { id: 'public' } }])
  })

  it('turns a refusal into an error of the client', async () => {
    await expect(talk(start(), 'occupé')).rejects.toThrow('Une autre réponse est en cours')
  })
})

describe('the stream', () => {
  it('has the headers of the protocol and is not compressed', async () => {
    const { post } = start()
    const { status, headers } = await post({ text: 'Quel salaire ?' })
    expect(status).toBe(200)
    expect(headers.get('content-type')).toContain('text/event-stream')
    expect(headers.get('x-vercel-ai-ui-message-stream')).toBe('v1')
    expect(headers.get('x-accel-buffering')).toBe('no')
    expect(headers.get('cache-control')).toContain('no-cache')
    expect(headers.get('content-encoding')).toBe('identity')
  })

  it('takes our own turns too, and keeps the sources of each sentence', async () => {
    const { post } = start()
    const chunks = await chunksOf(await post({ conversationId: 'c', turnId: 't', text: 'Quel salaire ?' }))
    expect(chunks[0]).toMatchObject({
      type: 'start',
      messageId: 'reply-t',
      messageMetadata: { conversationId: 'c' },
    })
    expect(chunks.filter(({ type }) => type === 'text-delta')).toMatchObject([
      { providerMetadata: { capSoin: { sources: ['job:aide-soignant#salaire'] } } },
      { delta: ' Une prime s’ajoute à ce salaire.' },
    ])
    expect(chunks.at(-1)).toMatchObject({ type: 'finish', messageMetadata: { status: 'answered' } })
  })

  it('ends with [DONE]', async () => {
    const { post } = start()
    expect(await (await post({ text: 'Quel salaire ?' })).text()).toMatch(/data: \[DONE\]\n\n$/)
  })

  it('shows every kind of block as data', async () => {
    const { post } = start()
    const types = await Promise.all(
      [{ command: 'results' }, { text: 'prime' }, { text: 'mourir' }, { command: 'start:orientation' }].map(
        async (turn) => (await chunksOf(await post(turn))).map(({ type }) => type),
      ),
    )
    const seen = new Set(types.flat())
    for (const type of ['data-job', 'data-opportunities', 'data-aid', 'data-notice', 'data-question']) {
      expect(seen).toContain(type)
    }
  })

  it('tells the answers given so far, with the choices they can be changed for', async () => {
    const { post } = start()
    const chunks = await chunksOf(await post({ choice: { question: 'situation', option: 'emploi' } }))
    expect(chunks.find(({ type }) => type === 'data-answers')).toMatchObject({
      transient: true,
      data: [
        {
          question: 'situation',
          answer: 'En emploi, envie de changer',
          multiple: false,
          choices: expect.any(Array),
        },
      ],
    })
  })

  it('lets the first sentence go before the second is known', async () => {
    const gates: (() => void)[] = []
    const assistant = scriptedAssistant(() => new Promise((resolve) => gates.push(resolve)))
    const { post } = start({ assistant })
    const answered = post({ text: 'lent' })
    await expect.poll(() => gates.length).toBe(1)
    gates[0]?.()
    const response = await answered
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let received = ''
    while (!received.includes('Première phrase.')) received += (await reader?.read())?.value ?? ''
    expect(received).not.toContain('Deuxième phrase.')
    await reader?.cancel()
  })

  it('lets the turn end when the reader has left', async () => {
    const gates: (() => void)[] = []
    const assistant = scriptedAssistant(() => new Promise((resolve) => gates.push(resolve)))
    const { post, observed } = start({ assistant })
    const answered = post({ conversationId: 'c', text: 'lent' })
    await expect.poll(() => gates.length).toBe(1)
    gates[0]?.()
    await (await answered).body?.cancel()
    for (let sentence = 2; sentence <= 4; sentence++) {
      await expect.poll(() => gates.length).toBe(sentence)
      gates[sentence - 1]?.()
    }
    await expect.poll(async () => (await assistant.recall('c', new Date()))?.turns.length).toBe(1)
    expect(observed.incidents).toEqual([])
  })

  it('streams a reply that was given before again', async () => {
    const { post } = start()
    const turn = { conversationId: 'c', turnId: 't', text: 'Quel salaire ?' }
    const first = await (await post(turn)).text()
    expect(await (await post(turn)).text()).toBe(first)
  })

  it('masks what breaks in the middle, and says it to the log without its message', async () => {
    const { post, observed } = start()
    const text = await (await post({ text: 'Quel salaire ? coupe' })).text()
    expect(text).toContain('"type":"error"')
    expect(text).not.toContain('Broke')
    expect(observed.incidents).toEqual([{ route: '/api/chat', errorName: 'Error' }])
  })

  it.each([
    [{ text: 'panne' }, 500],
    [{ choice: { question: 'x', option: 'y' } }, 422],
    [{ id: 'c', messages: [] }, 422],
    [{ id: 'c', messages: [{ id: 'a', role: 'assistant', parts: [] }] }, 422],
    [{ id: 'c', messages: [{ id: 'a', role: 'user', parts: [] }] }, 422],
    [{ id: '../..', messages: [{ id: 'a', role: 'user', parts: [{ type: 'text', text: 'a' }] }] }, 422],
    [{}, 422],
  ])('refuses %j before it opens', async (body, status) => {
    const { post } = start()
    const response = await post(body)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('application/json')
  })

  it('answers with 429 when the caller asks too much', async () => {
    const { post } = start({ limits: { admit: async () => ({ allowed: false, retryAfterSeconds: 9 }) } })
    const response = await post({ text: 'a' })
    expect(response.status).toBe(429)
    expect(response.headers.get('retry-after')).toBe('9')
  })

  it('takes a conversation that is longer than one message', async () => {
    const { post } = start()
    const messages = Array.from({ length: 100 }, (_, index) => ({
      id: `m-${index}`,
      role: 'user',
      parts: [{ type: 'text', text: 'a'.repeat(1000) }],
    }))
    expect((await post({ id: 'c', messages })).status).toBe(200)
  })
})
