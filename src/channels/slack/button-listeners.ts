import type { App, BlockAction } from '@slack/bolt'
import { advisorTurn } from './advisor-turn.ts'
import { type AnswerParts, answerInThread, messageFor, replaces, takeTurn } from './answer.ts'
import { messageOf } from './block-kit.ts'
import { readPress } from './read-press.ts'

const nothingTicked = messageOf('Cochez au moins une réponse, ou passez la question.')

/** Takes what people press in the assistant's replies. */
export function listenToButtons(app: App, parts: AnswerParts): void {
  const { assistant, ids, origin } = parts

  app.action<BlockAction>(
    /^(?:choice|choices|command)(?::|$)/,
    async ({ ack, action, body, client, context, respond }) => {
      await ack()
      const press = readPress(body, action)
      if (!press) return
      const { place, turnId, said } = press
      const inThread = place.kind === 'thread' ? { thread_ts: place.thread } : {}
      if (said === null) {
        await respond({
          response_type: 'ephemeral',
          replace_original: false,
          ...inThread,
          ...nothingTicked,
        })
        return
      }
      const turn = await advisorTurn(ids, { team: context.teamId, place, turnId, said })
      if (place.kind === 'thread') {
        await answerInThread(parts, client, { channel: place.channel, thread_ts: place.thread }, turn)
        return
      }
      const answer = await takeTurn(parts, turn)
      await respond({
        response_type: 'ephemeral',
        replace_original: replaces(answer),
        ...messageFor(answer, { origin, conversationKey: place.key }),
      })
    },
  )

  // Boxes are read when the button beside them is pressed.
  app.action(/^boxes:/, async ({ ack }) => ack())

  app.action('feedback', async ({ ack, action }) => {
    await ack()
    if ('value' in action && typeof action.value === 'string')
      await assistant.feedback(action.value.startsWith('up') ? 'up' : 'down')
  })
}
