import { webApi } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import type { ReplyPart } from '../../assistant/assistant.ts'
import type { AssistantService, ServiceAnswer } from '../../assistant/service.ts'
import type { IdentifiedTurn } from '../../assistant/turn.ts'
import { errorName } from '../error-name.ts'
import { leadingBlocks } from '../leading-blocks.ts'
import type { SlackIds } from './advisor-turn.ts'
import { messageOf, type SlackMessage } from './block-kit.ts'
import { type SlackApi, signOptions } from './client-options.ts'
import { feedbackBlock } from './feedback-block.ts'
import { postMessage } from './post-message.ts'
import { renderReply } from './render-reply.ts'
import { canBeShared, shareButton } from './shared-reply.ts'
import { createStreamedMessage, type Thread } from './streamed-message.ts'
import { createPartWriter } from './streamed-text.ts'

export type AnswerParts = SlackApi & {
  assistant: AssistantService
  ids: SlackIds
  /** Our site, for links. */
  origin: string
  /** Something unexpected, for the log: never what a person wrote. */
  report: (incident: { what: string; errorName: string }) => void
}

/** What is said where the assistant could not be asked: nothing is left without an answer. */
export const broken = 'Quelque chose n’a pas marché chez nous. Réessayez dans un instant.'

/** Asks the assistant for something; null, and a line in the log, when it fails. */
export async function attempt<Result>(
  { report }: Pick<AnswerParts, 'report'>,
  what: string,
  ask: () => Promise<Result>,
): Promise<Result | null> {
  try {
    return await ask()
  } catch (error) {
    report({ what, errorName: errorName(error) })
    return null
  }
}

/** Takes a turn; null when it could not be taken. */
export function takeTurn(
  parts: Pick<AnswerParts, 'assistant' | 'report'>,
  turn: IdentifiedTurn,
  emit?: (part: ReplyPart) => void,
): Promise<ServiceAnswer | null> {
  return attempt(parts, 'slack-turn', () => parts.assistant.take(turn, emit))
}

/** Answers in a thread of a direct message: a status at once, then the answer as it is written. */
export async function answerInThread(
  parts: AnswerParts,
  client: WebClient,
  thread: Thread,
  turn: IdentifiedTurn,
): Promise<void> {
  const { origin } = parts
  const message = createStreamedMessage(client, thread, showStatus(parts, client.token, thread))
  const written = createPartWriter(origin)
  const answer = await takeTurn(parts, turn, (part) => message.add(written(part)))
  const whole = messageFor(answer, { origin })
  const shown = answer?.kind === 'reply' ? leadingBlocks(answer.reply.blocks) : 0
  const rest = messageFor(answer, { origin, shown })
  await message.end(whole, rest)
}

/**
 * A sign that somebody is there. It comes before the answer, which takes it away; it is over within a second, and an
 * answer never depends on it.
 */
async function showStatus(api: SlackApi, token: string | undefined, { channel, thread_ts }: Thread) {
  const { threads } = new webApi.WebClient(token, signOptions(api)).assistant
  await threads
    .setStatus({ channel_id: channel, thread_ts, status: 'cherche dans les fiches…' })
    .catch(() => {})
}

/** Answers in a thread that others read: one message, when it is whole. */
export async function postInThread(
  parts: AnswerParts,
  client: WebClient,
  thread: Thread,
  turn: IdentifiedTurn,
): Promise<void> {
  const message = messageFor(await takeTurn(parts, turn), parts)
  await postMessage(client, { ...thread, ...message, unfurl_links: false })
}

/**
 * What is shown for an answer, or for none. With the key of a private conversation, its buttons go on there, and the
 * answer can be shared.
 * @param shown how many blocks of the reply are shown already, above
 */
export function messageFor(
  answer: ServiceAnswer | null,
  { origin, conversationKey, shown = 0 }: { origin: string; conversationKey?: string; shown?: number },
): SlackMessage {
  if (answer === null) return messageOf(broken)
  if (answer.kind === 'refused') return messageOf(answer.message)
  const { reply } = answer
  const canShare = conversationKey !== undefined && canBeShared(reply)
  const below = [
    ...(reply.status === 'answered' ? [feedbackBlock(reply.turnId)] : []),
    ...(canShare ? shareButton(reply.turnId, conversationKey) : []),
  ]
  return renderReply(reply, { origin, conversationKey, shown, below })
}

/** Whether an answer takes the place of the question before: it does not when the turn could not be taken. */
export function replaces(answer: ServiceAnswer | null): boolean {
  return answer?.kind === 'reply' && answer.reply.status !== 'rate_limited' && answer.reply.status !== 'error'
}
