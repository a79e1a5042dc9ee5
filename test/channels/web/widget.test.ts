import { expect, it } from 'vitest'
import type { UiMessageChunk } from '../../../src/channels/web/turns/ui-message-chunk.ts'
import { createWebApp } from '../../../src/channels/web/web-app.ts'
import { ask } from '../../../src/channels/web/widget/ask.ts'
import { problemMessage } from '../../../src/channels/web/widget/problem-message.ts'
import { readChunks } from '../../../src/channels/web/widget/read-chunks.ts'
import { noReply, withChunk } from '../../../src/channels/web/widget/reply-progress.ts'
import { outcome, sourced } from '../../support/scripted-replies.ts'
import { webDependencies } from '../../support/web-dependencies.ts'

const app = createWebApp(webDependencies())
const send = (fields: URLSearchParams) =>
  Promise.resolve(
    app.request('/', { method: 'POST', headers: { accept: 'text/event-stream' }, body: fields }),
  )
const never = new AbortController().signal

it.each([
  ['text=Quel+salaire+?', sourced],
  ['command=results', outcome],
])('makes of the stream for "%s" the blocks that the assistant gave', async (fields, { blocks }) => {
  const seen: number[] = []
  const { progress, end } = await ask(send, new URLSearchParams(fields), never, (progress) => {
    seen.push(progress.blocks.length)
  })
  expect(progress.blocks).toEqual(blocks)
  expect(end).toEqual({ kind: 'finished' })
  expect(seen).toContain(1)
})

it('says why a turn was refused', async () => {
  const { end } = await ask(send, new URLSearchParams('text=occupé'), never, () => {})
  expect(end).toEqual({ kind: 'failed', message: 'Une autre réponse est en cours. Attendez un instant.' })
})

it('says that a reply broke off, and keeps what had come', async () => {
  const { progress, end } = await ask(send, new URLSearchParams('text=Quel+salaire,+coupe'), never, () => {})
  expect(progress.blocks).toHaveLength(1)
  expect(end).toMatchObject({ kind: 'failed', message: expect.stringContaining('interrompue') })
})

it('tells a reply that was stopped from a connection that was lost', async () => {
  const controller = new AbortController()
  const lost = () => Promise.reject(new TypeError('Failed to fetch'))
  expect((await ask(lost, new URLSearchParams(), never, () => {})).end.kind).toBe('failed')
  controller.abort()
  expect((await ask(lost, new URLSearchParams(), controller.signal, () => {})).end.kind).toBe('stopped')
})

it('calls a stream that ends without its end failed', async () => {
  const cut = async () => new Response('data: {"type":"text-start","id":"text-0"}\n\n')
  expect((await ask(cut, new URLSearchParams(), never, () => {})).end.kind).toBe('failed')
})

it('reads events wherever the network cuts them, accents included', async () => {
  const chunk = { type: 'error', errorText: 'Réessayez à l’instant.' }
  const bytes = new TextEncoder().encode(`data: ${JSON.stringify(chunk)}\n\ndata: [DONE]\n\n`)
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
      controller.close()
    },
  })
  const read: UiMessageChunk[] = []
  for await (const one of readChunks(body)) read.push(one)
  expect(read).toEqual([chunk])
})

it('keeps an error when the stream still finishes', () => {
  const metadata = { conversationId: 'c', turnId: 't' }
  const failed = withChunk(noReply, { type: 'error', errorText: 'Non.' })
  const ended = withChunk(failed, { type: 'finish', finishReason: 'error', messageMetadata: metadata })
  expect(ended.end).toEqual({ kind: 'failed', message: 'Non.' })
})

it.each([['<html>'], ['{}'], ['{"error":{}}'], ['null']])('has a sentence for the error %s', async (body) => {
  expect(await problemMessage(new Response(body))).toContain('Réessayez')
})
