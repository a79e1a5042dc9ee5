import { pause } from '../pause.ts'
import type { Conversation, OutgoingActivity, TypingActivity } from './adapter.ts'
import { ConnectorError } from './connector-error.ts'
import type { TeamsMessage } from './teams-message.ts'

/** What answers one activity: the first message may have grown in the chat before. */
export type Messages = readonly [TeamsMessage, ...TeamsMessage[]]

/** An answer that grows in a personal chat while it is written. */
export type StreamedAnswer = {
  /** @param text all of the text so far, of which every later text is a continuation */
  show: (text: string) => void
  /**
   * Sends the whole, as the end of the stream when there is one.
   * @throws ConnectorError when it could not be sent
   */
  end: (messages: Messages) => Promise<void>
}

/** Sentences that come together go together. */
const gatherMs = 1500
/** Teams takes one request a second, the last one too. */
const betweenRequestsMs = 1100

/** Each update holds all the text so far (Teams, streaming of messages); a person who pressed "Stop" gets no more. */
export function createStreamedAnswer({ post }: Conversation): StreamedAnswer {
  let written = ''
  let shown = ''
  let sequence = 0
  let streamId: string | null = null
  let state: 'growing' | 'halted' | 'stopped' = 'growing'
  let timer: ReturnType<typeof setTimeout> | null = null
  let sending: Promise<void> = Promise.resolve()
  let free: Promise<void> = Promise.resolve()

  function show(text: string): void {
    written = text
    timer ??= setTimeout(() => {
      timer = null
      sending = sending.then(update)
    }, gatherMs)
  }

  async function request(message: OutgoingActivity): Promise<string | null> {
    await free
    try {
      return await post(message)
    } finally {
      free = pause(betweenRequestsMs)
    }
  }

  async function update(): Promise<void> {
    await free
    if (state !== 'growing' || written === shown) return
    const text = written
    try {
      const id = await request(updateOf(text, sequence + 1, streamId))
      streamId ??= id
      shown = text
      sequence += 1
    } catch (error) {
      // Whatever the reason, the whole is sent at the end.
      state = isStop(error) ? 'stopped' : 'halted'
    }
  }

  async function end([first, ...others]: Messages): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    // An update that waits for its second has no use any more; one on its way may still begin the stream.
    if (state === 'growing') state = 'halted'
    await sending
    if (state === 'stopped') return
    if (streamId === null) await post(first)
    else if ((await finish(first, streamId)) === 'stopped') return
    for (const message of others) await post(message)
  }

  async function finish(message: TeamsMessage, id: string): Promise<'sent' | 'stopped'> {
    try {
      await request(finalOf(continued(message, shown), id))
    } catch (error) {
      if (isStop(error)) return 'stopped'
      if (!isCompleted(error)) await post(message)
    }
    return 'sent'
  }

  return { show, end }
}

function updateOf(text: string, streamSequence: number, streamId: string | null): TypingActivity {
  const entity = {
    type: 'streaminfo',
    streamType: 'streaming',
    streamSequence,
    ...(streamId && { streamId }),
  }
  return { type: 'typing', text, entities: [entity] }
}

function finalOf(message: TeamsMessage, streamId: string): TeamsMessage {
  const entity = { type: 'streaminfo', streamType: 'final', streamId }
  return { ...message, entities: [...(message.entities ?? []), entity] }
}

/** What was streamed stays, before a word that something went wrong: Teams refuses an end that begins otherwise. */
function continued(message: TeamsMessage, shown: string): TeamsMessage {
  const { text = '' } = message
  return text.startsWith(shown) ? message : { ...message, text: `${shown}\n\n${text}` }
}

/** Several refusals share the status and the code; only the words tell that the person wanted no more. */
function isStop(error: unknown): boolean {
  return error instanceof ConnectorError && error.status === 403 && /cancell?ed by/i.test(error.detail)
}

/** A first attempt that seemed to fail had arrived. */
function isCompleted(error: unknown): boolean {
  return error instanceof ConnectorError && error.status === 403 && /already completed/i.test(error.detail)
}
