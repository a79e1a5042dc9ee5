import type { WebClient } from '@slack/web-api'
import type { SlackMessage } from './block-kit.ts'
import { limits } from './limits.ts'

export type Thread = { channel: string; thread_ts: string }

/** A message that grows while it is written. */
export type StreamedMessage = {
  /** Text to show as soon as it is worth a call. */
  add: (text: string) => void
  /**
   * Ends the message in every case: what was streamed gets its last blocks, what was not is posted whole.
   * @param rest shown below what was streamed
   */
  end: (whole: SlackMessage, rest: SlackMessage) => Promise<void>
}

/** Sentences that come together go together: an answer that is there at once is one message and no stream. */
const gatherMs = 400

export function createStreamedMessage(client: WebClient, thread: Thread): StreamedMessage {
  let stream: string | null = null
  let waiting = ''
  let timer: ReturnType<typeof setTimeout> | null = null
  let sending: Promise<unknown> = Promise.resolve()

  function add(text: string): void {
    waiting += waiting === '' && stream === null ? text : ` ${text}`
    timer ??= setTimeout(() => {
      timer = null
      sending = sending.then(send)
    }, gatherMs)
  }

  async function send(): Promise<void> {
    const text = waiting
    waiting = ''
    if (text === '') return
    if (stream !== null) {
      await client.chat.appendStream({ channel: thread.channel, ts: stream, markdown_text: text })
      return
    }
    const started = await client.chat.startStream({ ...thread, markdown_text: text })
    stream = started.ts ?? null
  }

  async function end(whole: SlackMessage, rest: SlackMessage): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    // What could not be streamed is posted whole: nothing that was written is lost.
    const failed = await sending.then(
      () => false,
      () => true,
    )
    if (stream === null) {
      await client.chat.postMessage({ ...thread, ...whole, unfurl_links: false })
      return
    }
    const left = waiting
    await client.chat.stopStream({
      channel: thread.channel,
      ts: stream,
      ...(left !== '' && { markdown_text: left }),
      blocks: (failed ? whole : rest).blocks.slice(0, limits.blocksInMessage),
    })
  }

  return { add, end }
}
