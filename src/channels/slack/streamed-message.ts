import type { WebClient } from '@slack/web-api'
import type { SlackMessage } from './block-kit.ts'
import { limits } from './limits.ts'
import { postMessage } from './post-message.ts'

export type Thread = { channel: string; thread_ts: string }

/** A message that grows while it is written. */
export type StreamedMessage = {
  /** Text to show as soon as it is worth a call. */
  add: (text: string) => void
  /**
   * Ends the message in every case: what was streamed gets its last blocks; when nothing was, or the stream breaks, the
   * whole is posted.
   * @param rest shown below what was streamed
   */
  end: (whole: SlackMessage, rest: SlackMessage) => Promise<void>
}

/** Sentences that come together go together: an answer that is there at once is one message and no stream. */
const gatherMs = 400

/**
 * @param ready what has to be shown before; it never rejects
 */
export function createStreamedMessage(
  client: WebClient,
  thread: Thread,
  ready: Promise<void>,
): StreamedMessage {
  let stream: string | null = null
  let waiting = ''
  let timer: ReturnType<typeof setTimeout> | null = null
  let sending: Promise<void> = ready
  let state: 'growing' | 'broken' | 'whole' = 'growing'

  function add(text: string): void {
    waiting += text
    if (waiting === '') return
    timer ??= setTimeout(() => {
      timer = null
      sending = sending.then(send).catch(() => {
        state = 'broken'
      })
    }, gatherMs)
  }

  async function send(): Promise<void> {
    if (state !== 'growing') return
    const text = waiting
    waiting = ''
    if (stream === null) {
      const started = await client.chat.startStream({ ...thread, markdown_text: text })
      stream = started.ts ?? null
    } else await client.chat.appendStream({ channel: thread.channel, ts: stream, markdown_text: text })
  }

  async function end(whole: SlackMessage, rest: SlackMessage): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    if (state === 'growing') state = 'whole'
    await sending
    const isComplete = stream !== null && (await stop(stream, rest))
    if (!isComplete) await postMessage(client, { ...thread, ...whole, unfurl_links: false })
  }

  /** Whether everything is shown now: a stream that broke, or that Slack has closed meanwhile, misses something. */
  async function stop(ts: string, rest: SlackMessage): Promise<boolean> {
    const isSound = state === 'whole'
    const blocks = isSound ? rest.blocks.slice(0, limits.blocksInMessage) : []
    const last = {
      ...(isSound && waiting !== '' && { markdown_text: waiting }),
      ...(blocks.length > 0 && { blocks }),
    }
    return client.chat.stopStream({ channel: thread.channel, ts, ...last }).then(
      () => isSound,
      () => false,
    )
  }

  return { add, end }
}
