import type { App, BlockAction } from '@slack/bolt'
import { advisorTurn } from './advisor-turn.ts'
import {
  type AnswerParts,
  answerInThread,
  attempt,
  messageFor,
  postInThread,
  replaces,
  takeTurn,
} from './answer.ts'
import { messageOf } from './block-kit.ts'
import { readShare } from './pressed.ts'
import { readPress } from './read-press.ts'
import { canBeShared, sharedMessage } from './shared-reply.ts'

const nothingTicked = messageOf('Cochez au moins une réponse, ou passez la question.')
const nothingToShare = messageOf('Cette réponse n’est plus là. Posez la question de nouveau.')

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
        // Direct messages have ids of their own; elsewhere others read along, and Slack wants streams for one person.
        const answer = place.channel.startsWith('D') ? answerInThread : postInThread
        await answer(parts, client, { channel: place.channel, thread_ts: place.thread }, turn)
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

  app.action<BlockAction>('share', async ({ ack, action, body, context, respond }) => {
    await ack()
    const wanted = action.type === 'button' ? readShare(action.value) : null
    if (!wanted) return
    const place = { kind: 'private' as const, user: body.user.id, key: wanted.key }
    const id = await ids.conversation(context.teamId ?? '', place)
    const reply = await attempt(parts, 'slack-share', () => assistant.pastReply(id, wanted.share))
    const thread = body.container.thread_ts
    const inThread = typeof thread === 'string' ? { thread_ts: thread } : {}
    if (!reply || !canBeShared(reply)) {
      await respond({ response_type: 'ephemeral', replace_original: false, ...inThread, ...nothingToShare })
      return
    }
    const message = sharedMessage(reply, body.user.id, origin)
    await respond({ response_type: 'in_channel', replace_original: false, ...inThread, ...message })
  })

  app.action('feedback', async ({ ack, action }) => {
    await ack()
    if ('value' in action && typeof action.value === 'string')
      await assistant.feedback(action.value.startsWith('up') ? 'up' : 'down')
  })
}
