import type { TurnOutcome } from '../../../assistant/admitted-turn.ts'
import type { ReplyPart } from '../../../assistant/assistant.ts'
import type { IdentifiedTurn } from '../../../assistant/turn.ts'
import type { EditableAnswer } from '../view/conversation-tools.tsx'
import { createChunkWriter } from './chunk-writer.ts'
import type { UiMessageChunk } from './ui-message-chunk.ts'

export const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  // A stream that is compressed is a stream that is held back.
  'content-encoding': 'identity',
  'x-accel-buffering': 'no',
  'x-vercel-ai-ui-message-stream': 'v1',
}

export type StreamedTurn =
  | { kind: 'stream'; body: ReadableStream<Uint8Array>; finished: Promise<void> }
  | Extract<TurnOutcome, { kind: 'limited' }>

type StreamOptions = {
  turn: IdentifiedTurn
  origin: string
  take: (emit: (part: ReplyPart) => void) => Promise<TurnOutcome>
  /** What the person has answered so far, read once the reply is whole. */
  answers: () => Promise<EditableAnswer[]>
  /** Called for what breaks once the stream is open: nobody else will see it. */
  onError: (error: unknown) => void
}

/**
 * Streams a reply as server-sent events of the AI SDK's protocol.
 * It waits for the first part, so that a turn that is refused before is answered with its own HTTP status:
 * `limited`, or a rejection when the assistant refused the turn.
 */
export async function streamTurn(options: StreamOptions): Promise<StreamedTurn> {
  const { turn, origin, take, answers, onError } = options
  const { conversationId, turnId } = turn
  const { body, send, close } = createEventStream()
  const writer = createChunkWriter(origin)
  const firstPart = Promise.withResolvers<void>()
  let isStarted = false

  function emit(part: ReplyPart) {
    if (!isStarted) {
      isStarted = true
      send({ type: 'start', messageId: `reply-${turnId}`, messageMetadata: { conversationId, turnId } })
      firstPart.resolve()
    }
    for (const chunk of writer.write(part)) send(chunk)
  }

  const taken = take(emit)
  const early = await Promise.race([firstPart.promise, taken])
  if (early?.kind === 'limited') return early

  const finished = finish()
  return { kind: 'stream', body, finished }

  async function finish() {
    try {
      const { reply } = await taken
      for (const chunk of writer.end()) send(chunk)
      send({ type: 'data-answers', data: await answers(), transient: true })
      const { status, mode } = reply
      send({
        type: 'finish',
        finishReason: 'stop',
        messageMetadata: { conversationId, turnId, status, mode },
      })
    } catch (error) {
      onError(error)
      for (const chunk of writer.end()) send(chunk)
      send({ type: 'error', errorText: 'La réponse s’est interrompue. Réessayez dans un instant.' })
      send({ type: 'finish', finishReason: 'error', messageMetadata: { conversationId, turnId } })
    }
    close()
  }
}

/** Server-sent events; once the reader has left, what is sent is dropped. */
function createEventStream() {
  const encoder = new TextEncoder()
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null
  const body = new ReadableStream<Uint8Array>({
    start(given) {
      controller = given
    },
    cancel() {
      controller = null
    },
  })
  const write = (data: string) => controller?.enqueue(encoder.encode(`data: ${data}\n\n`))
  return {
    body,
    send: (chunk: UiMessageChunk) => write(JSON.stringify(chunk)),
    close() {
      write('[DONE]')
      controller?.close()
    },
  }
}
