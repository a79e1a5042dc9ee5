import type { WebClient } from '@slack/web-api'
import type { ReplyPart } from '../../assistant/assistant.ts'
import type { AssistantService, ServiceAnswer, ServiceTurn } from '../../assistant/service.ts'
import { errorName } from '../error-name.ts'
import type { SlackIds } from './advisor-turn.ts'
import { messageOf, type SlackMessage } from './block-kit.ts'
import type { SlackApi } from './client-options.ts'
import { feedbackBlock } from './feedback-block.ts'
import { renderReply } from './render-reply.ts'
import { createStreamedMessage, type Thread } from './streamed-message.ts'

export type AnswerParts = SlackApi & {
  assistant: AssistantService
  ids: SlackIds
  /** Our site, for links. */
  origin: string
  /** Something unexpected, for the log: never what a person wrote. */
  report: (incident: { what: string; errorName: string }) => void
}

const broken: SlackMessage = messageOf('Quelque chose n’a pas marché chez nous. Réessayez dans un instant.')

/** Takes a turn; whatever goes wrong becomes a sentence, and nothing is left without an answer. */
export async function takeTurn(
  { assistant, report }: Pick<AnswerParts, 'assistant' | 'report'>,
  turn: ServiceTurn,
  emit?: (part: ReplyPart) => void,
): Promise<ServiceAnswer | null> {
  try {
    return await assistant.take(turn, emit)
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
  const answer = await takeTurn(parts, turn, (part) => {
    if (part.type === 'sentence') message.add(part.sentence.text)
  })
  await shown
  await message.end(messageFor(answer, parts), messageFor(withoutSentences(answer), parts))
}

/** Answers in a thread that others read: one message, when it is whole. */
export async function postInThread(
  parts: AnswerParts,
  client: WebClient,
  thread: Thread,
  turn: ServiceTurn,
): Promise<void> {
  const message = messageFor(await takeTurn(parts, turn), parts)
  await client.chat.postMessage({ ...thread, ...message, unfurl_links: false })
}

/**
 * What is shown for an answer, or for none. With the key of a private conversation, its buttons go on there.
 */
export function messageFor(
  answer: ServiceAnswer | null,
  { origin, conversationKey }: { origin: string; conversationKey?: string },
): SlackMessage {
  if (answer === null) return broken
  if (answer.kind === 'refused') return messageOf(answer.message)
  const { reply } = answer
  const below = reply.status === 'answered' ? [feedbackBlock(reply.turnId)] : []
  return renderReply(reply, { origin, conversationKey, below })
}

/** Whether an answer takes the place of the question before: it does not when the turn could not be taken. */
export function replaces(answer: ServiceAnswer | null): boolean {
  return answer?.kind === 'reply' && answer.reply.status !== 'rate_limited' && answer.reply.status !== 'error'
}

/** Everything but the sentences, which have been shown already. */
function withoutSentences(answer: ServiceAnswer | null): ServiceAnswer | null {
  if (answer?.kind !== 'reply') return answer
  const blocks = answer.reply.blocks.filter(({ type }) => type !== 'text')
  return { ...answer, reply: { ...answer.reply, blocks } }
}
