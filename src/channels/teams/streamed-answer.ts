import type { Conversation } from './adapter.ts'
import type { TeamsMessage } from './render-reply.ts'

/** An answer that grows in a personal chat while it is written. */
export type StreamedAnswer = {
  add: (sentence: string) => void
  /** Sends the whole message, as the end of the stream when there is one. */
  end: (message: TeamsMessage) => Promise<void>
}

/** Teams takes one update a second; sentences that come together go together. */
const betweenMs = 1500

/** Messages could not be sent. */
class ConnectorError extends Error {
  override name = 'ConnectorError'
}

/** Each update holds all the text so far (Teams, streaming of messages); a person who pressed "Stop" gets no more. */
export function createStreamedAnswer({ post }: Conversation): StreamedAnswer {
  let written = ''
  let shown = ''
  let sequence = 0
  let streamId: string | null = null
  let isStopped = false
  let timer: ReturnType<typeof setTimeout> | null = null
  let sending: Promise<void> = Promise.resolve()

  function add(sentence: string): void {
    written = written === '' ? sentence : `${written} ${sentence}`
    timer ??= setTimeout(() => {
      timer = null
      sending = sending.then(update)
    }, betweenMs)
  }

  async function update(): Promise<void> {
    if (isStopped || written === shown) return
    shown = written
    sequence += 1
    const entity = {
      type: 'streaminfo',
      streamType: 'streaming',
      streamSequence: sequence,
      ...(streamId && { streamId }),
    }
    const posted = await post({ type: 'typing', text: shown, entities: [entity] })
    // Not allowed: the person stopped it, or this chat knows no streams.
    if (posted.status >= 400) isStopped = streamId !== null || posted.status === 403
    else streamId ??= posted.id
  }

  async function end(message: TeamsMessage): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    await sending.catch(() => {})
    if (isStopped && streamId !== null) return
    const entity = { type: 'streaminfo', streamType: 'final', streamId }
    const entities = streamId === null ? message.entities : [...(message.entities ?? []), entity]
    const { status } = await post({ ...message, ...(entities && { entities }) })
    if (status >= 400) throw new ConnectorError(`The connector answered ${status}.`)
  }

  return { add, end }
}
