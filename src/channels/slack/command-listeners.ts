import type { App, RespondFn } from '@slack/bolt'
import type { Command } from '../../assistant/turn.ts'
import { advisorTurn, type Said } from './advisor-turn.ts'
import { type AnswerParts, messageFor, takeTurn } from './answer.ts'
import { messageOf } from './block-kit.ts'
import { plainText } from './plain-text.ts'

/** What each slash command asks the assistant, and what it says without words after it. */
const commandTurns: Record<string, { before?: string; command?: Command; without: string }> = {
  '/metier': { without: 'Écrivez un métier après la commande : `/metier aide-soignant`.' },
  '/aides': { command: 'start:employer', without: '' },
  '/immersion': {
    before: 'je cherche une immersion ',
    without: 'Écrivez un métier et un lieu : `/immersion aide-soignant Lille`.',
  },
  '/orientation': { command: 'start:orientation', without: '' },
}

/** Answers slash commands, and the shortcut on a message, to whoever asked alone. */
export function listenToCommands(app: App, parts: AnswerParts): void {
  /** Each opens a conversation of its own: what is asked anew is no answer to a question of before. */
  async function answerAlone(
    { team, user, trigger, said }: { team: string | undefined; user: string; trigger: string; said: Said },
    respond: RespondFn,
    thread: { thread_ts?: string } = {},
  ): Promise<void> {
    const turn = await advisorTurn(parts.ids, {
      team,
      place: { kind: 'private', user, key: trigger },
      turnId: trigger,
      said,
    })
    const message = messageFor(await takeTurn(parts, turn), {
      origin: parts.origin,
      conversationKey: trigger,
    })
    await respond({ response_type: 'ephemeral', replace_original: false, ...thread, ...message })
  }

  for (const [name, { before = '', command: start, without }] of Object.entries(commandTurns))
    app.command(name, async ({ command, ack, respond, context }) => {
      await ack()
      const words = plainText(command.text)
      if (words === '' && !start) {
        await respond({ response_type: 'ephemeral', ...messageOf(without) })
        return
      }
      const said = words === '' && start ? { command: start } : { text: before + words }
      const asked = { team: context.teamId, user: command.user_id, trigger: command.trigger_id, said }
      await answerAlone(asked, respond)
    })

  app.shortcut('answer_with_sheets', async ({ ack, shortcut, context, respond }) => {
    await ack()
    if (shortcut.type !== 'message_action') return
    const { message, user, trigger_id } = shortcut
    const text = plainText(message.text ?? '')
    const thread = typeof message.thread_ts === 'string' ? { thread_ts: message.thread_ts } : {}
    if (text === '') {
      const nothing = messageOf('Ce message n’a pas de texte : je n’y trouve pas de question.')
      await respond({ response_type: 'ephemeral', replace_original: false, ...thread, ...nothing })
      return
    }
    const asked = { team: context.teamId, user: user.id, trigger: trigger_id, said: { text } }
    await answerAlone(asked, respond, thread)
  })
}
