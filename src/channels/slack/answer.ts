import type { WebClient } from '@slack/web-api'
import type { Block, Reply } from '../../assistant/reply.ts'
import type { AssistantService, ServiceAnswer, ServiceTurn } from '../../assistant/service.ts'
import { errorName } from '../error-name.ts'
import { messageOf, renderReply, type SlackMessage } from './render-reply.ts'
import { createStreamedMessage, type Thread } from './streamed-message.ts'

export type AnswerParts = {
  assistant: AssistantService
  /** Our site, for links. */
  origin: string
  /** Something unexpected, for the log: never what a person wrote. */
  report: (incident: { what: string; errorName: string }) => void
}

const broken: SlackMessage = messageOf('Quelque chose n’a pas marché chez nous. Réessayez dans un instant.')

/** Takes a turn; whatever goes wrong becomes a sentence, and nothing is left without an answer. */
export async function takeTurn(
  { assistant, report }: AnswerParts,
  turn: ServiceTurn,
  onSentence?: (text: string) => void,
): Promise<ServiceAnswer | null> {
  try {
    return await assistant.take(turn, (part) => {
      if (part.type === 'sentence') onSentence?.(part.sentence.text)
    })
  } catch (error) {
    report({ what: 'slack-turn', errorName: errorName(error) })
    return null
  }
}

/** Answers in a thread of a direct message: a status at once, then the answer as it is written. */
export async function answerInThread(
  parts: AnswerParts,
  client: WebClient,
  thread: Thread,
  turn: ServiceTurn,
): Promise<void> {
  const status = { channel_id: thread.channel, thread_ts: thread.thread_ts }
  // A sign that somebody is there; an older workspace may not know it, and it is not worth an answer.
  const shown = client.assistant.threads
    .setStatus({ ...status, status: 'cherche dans les fiches…' })
    .catch(() => {})
  const message = createStreamedMessage(client, thread)
  const answer = await takeTurn(parts, turn, message.add)
  await shown
  const whole = messageFor(answer, parts.origin)
  await message.end(whole, answer?.kind === 'reply' ? restOf(answer.reply, parts.origin) : whole)
}

/** Answers in a thread that others read: one message, when it is whole. */
export async function postInThread(
  parts: AnswerParts,
  client: WebClient,
  thread: Thread,
  turn: ServiceTurn,
): Promise<void> {
  const answer = await takeTurn(parts, turn)
  await client.chat.postMessage({ ...thread, ...messageFor(answer, parts.origin), unfurl_links: false })
}

/** What is shown for an answer, or for none. */
export function messageFor(answer: ServiceAnswer | null, origin: string): SlackMessage {
  if (answer === null) return broken
  if (answer.kind === 'refused') return messageOf(answer.message)
  return renderReply(answer.reply, { origin, asksFeedback: answer.reply.status === 'answered' })
}

/** Everything but the sentences, which have been shown already. */
function restOf(reply: Reply, origin: string): SlackMessage {
  const blocks = reply.blocks.filter((block: Block) => block.type !== 'text')
  return renderReply({ ...reply, blocks }, { origin, asksFeedback: reply.status === 'answered' })
}
