import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt'
import { advisorTurn } from './advisor-turn.ts'
import { type AnswerParts, answerInThread } from './answer.ts'
import { messageOf } from './block-kit.ts'
import { plainText } from './plain-text.ts'
import { postMessage } from './post-message.ts'

export type DirectMessageArgs = Pick<SlackEventMiddlewareArgs<'message'>, 'message' | 'body'> &
  Pick<AllMiddlewareArgs, 'client' | 'context'>

const fileWording = {
  besideText: 'Je ne lis pas les fichiers : j’ai répondu à votre texte.',
  alone: 'Je ne lis pas les fichiers. Écrivez votre question avec des mots.',
} as const

/** Answers what somebody writes to the app alone, in a thread of its own. */
export async function answerDirectMessage(
  parts: AnswerParts,
  { message, client, context, body }: DirectMessageArgs,
): Promise<void> {
  const hasFile = message.subtype === 'file_share'
  const isText = message.subtype === undefined || message.subtype === 'thread_broadcast'
  // Edits, deletions and what bots say, this one included, are no questions.
  if (message.channel_type !== 'im' || !(isText || hasFile)) return
  if ('bot_id' in message && message.bot_id) return
  const { channel, thread_ts = message.ts, text = '' } = message
  const said = plainText(text)
  const thread = { channel, thread_ts }
  if (said !== '') {
    const turn = await advisorTurn(parts.ids, {
      team: context.teamId,
      place: { kind: 'thread', channel, thread: thread_ts },
      turnId: body.event_id,
      said: { text: said },
    })
    await answerInThread(parts, client, thread, turn)
  }
  if (!hasFile) return
  const note = said === '' ? fileWording.alone : fileWording.besideText
  await postMessage(client, { ...thread, ...messageOf(note) })
}
