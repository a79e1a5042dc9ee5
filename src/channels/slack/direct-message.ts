import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt'
import { type AnswerParts, answerInThread } from './answer.ts'

export type DirectMessageArgs = Pick<SlackEventMiddlewareArgs<'message'>, 'message' | 'body'> &
  Pick<AllMiddlewareArgs, 'client' | 'context'>

type DirectMessageParts = AnswerParts & {
  /** A keyed hash of where somebody speaks. */
  idOf: (...place: string[]) => Promise<string>
}

/** Answers what somebody writes to the app alone, in a thread of its own. */
export async function answerDirectMessage(
  parts: DirectMessageParts,
  { message, client, context, body }: DirectMessageArgs,
): Promise<void> {
  // Edits, deletions and what bots say, this one included, are no questions.
  if (message.subtype !== undefined || message.bot_id || message.channel_type !== 'im' || !message.text)
    return
  const thread = message.thread_ts ?? message.ts
  const turn = {
    conversationId: await parts.idOf(context.teamId ?? '', message.channel, thread),
    turnId: body.event_id,
    audience: 'advisor' as const,
    text: message.text,
  }
  await answerInThread(parts, client, { channel: message.channel, thread_ts: thread }, turn)
}
