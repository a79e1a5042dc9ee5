import type { App } from '@slack/bolt'
import { advisorTurn } from './advisor-turn.ts'
import { type AnswerParts, postInThread } from './answer.ts'
import { createAssistantView } from './assistant-view.ts'
import { messageOf } from './block-kit.ts'
import { answerDirectMessage, type DirectMessageArgs } from './direct-message.ts'
import { plainText } from './plain-text.ts'
import { postMessage } from './post-message.ts'

/** Answers direct messages, in either view of Slack's, and mentions in channels. */
export function listenToMessages(app: App, parts: AnswerParts): void {
  const answerDirect = (args: DirectMessageArgs) => answerDirectMessage(parts, args)
  app.assistant(createAssistantView(answerDirect))
  app.message(answerDirect)

  app.event('app_mention', async ({ event, client, context, body }) => {
    if (event.bot_id) return
    const { channel, thread_ts = event.ts } = event
    const thread = { channel, thread_ts }
    const text = plainText(event.text)
    if (text === '') {
      const hint = messageOf('Posez-moi une question sur un métier ou une aide.')
      await postMessage(client, { ...thread, ...hint })
      return
    }
    const turn = await advisorTurn(parts.ids, {
      team: context.teamId,
      place: { kind: 'thread', channel, thread: thread_ts },
      turnId: body.event_id,
      said: { text },
    })
    await postInThread(parts, client, thread, turn)
  })
}
