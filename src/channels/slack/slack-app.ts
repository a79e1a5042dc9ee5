import { App, type AuthorizeResult, type BlockAction } from '@slack/bolt'
import { caseProblems } from '../../assistant/case-code.ts'
import type { Command } from '../../assistant/turn.ts'
import { keyedId } from '../keyed-id.ts'
import { listenToAdvisors } from './advisor-listeners.ts'
import { type AnswerParts, answerInThread, messageFor, postInThread, takeTurn } from './answer.ts'
import { createAssistantView } from './assistant-view.ts'
import { caseMessage, readSuggestion, suggestionModal } from './case-view.ts'
import { clientOptions, type SlackApi } from './client-options.ts'
import { answerDirectMessage, type DirectMessageArgs } from './direct-message.ts'
import { homeView } from './home-view.ts'
import { listenToInstallations } from './install-listeners.ts'
import { suggestedPrompts } from './manifest.ts'
import { readPressed } from './pressed.ts'
import type { FetchReceiver } from './receiver.ts'
import { messageOf } from './render-reply.ts'
import { sheetPreview } from './sheet-preview.ts'

type SlackAppParts = AnswerParts &
  SlackApi & {
    receiver: FetchReceiver
    /** Keys the ids of conversations. */
    secret: string
    /** The bot's token in a workspace. */
    authorize: (teamId: string | undefined) => Promise<AuthorizeResult>
  }

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

const caseWording = {
  without:
    'Écrivez le code après la commande : `/dossier ABCD 2345`. La personne le trouve sur le site, à « Montrer à mon conseiller ».',
  ...caseProblems,
  incomplete: 'Cette fiche n’existe pas, ou ne va pas avec ce que vous proposez.',
  sent: 'C’est envoyé. La personne le voit sur le site, et peut accepter ou refuser. Rouvrez le dossier pour lire sa réponse.',
} as const

/** More addresses in one message are a list, and need no preview. */
const mostUnfurled = 3

/** The Slack app: each handler reads what Slack sent, and leaves the rest to the assistant. */
export function createSlackApp(parts: SlackAppParts): App {
  const { receiver, secret, assistant, origin } = parts
  const app = new App({
    receiver,
    authorize: ({ teamId }) => parts.authorize(teamId),
    tokenVerificationEnabled: false,
    clientOptions: clientOptions(parts),
  })
  const idOf = (...place: string[]) => keyedId('slack', secret, ...place)

  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'messages') {
      await client.assistant.threads.setSuggestedPrompts({
        channel_id: event.channel,
        prompts: [...suggestedPrompts],
      })
      return
    }
    await client.views.publish({ user_id: event.user, view: homeView(origin) })
  })

  const answerDirect = (args: DirectMessageArgs) => answerDirectMessage({ ...parts, idOf }, args)
  app.assistant(createAssistantView(answerDirect))
  app.message(answerDirect)

  app.event('app_mention', async ({ event, client, context, body }) => {
    if (event.bot_id) return
    const text = event.text.replace(/<@[A-Z0-9]+>/g, ' ').trim()
    const thread = event.thread_ts ?? event.ts
    const place = { channel: event.channel, thread_ts: thread }
    if (text === '') {
      await client.chat.postMessage({
        ...place,
        ...messageOf('Posez-moi une question sur un métier ou une aide.'),
      })
      return
    }
    await postInThread(parts, client, place, {
      conversationId: await idOf(context.teamId ?? '', event.channel, thread),
      turnId: body.event_id,
      audience: 'advisor',
      text,
    })
  })

  for (const [name, { before = '', command: start, without }] of Object.entries(commandTurns))
    app.command(name, async ({ command, ack, respond, context }) => {
      await ack()
      const words = command.text.trim()
      if (words === '' && !start) {
        await respond({ response_type: 'ephemeral', ...messageOf(without) })
        return
      }
      const answer = await takeTurn(parts, {
        conversationId: await idOf(context.teamId ?? '', command.channel_id, command.user_id),
        turnId: command.trigger_id,
        audience: 'advisor',
        ...(words === '' && start ? { command: start } : { text: before + words }),
      })
      await respond({ response_type: 'ephemeral', ...messageFor(answer, origin) })
    })

  app.action<BlockAction>(
    /^(?:choice|choices|command)(?::|$)/,
    async ({ ack, action, body, client, context, respond }) => {
      await ack()
      const pressed = action.type === 'button' ? readPressed(action.value) : null
      const channel = body.channel?.id
      if (!pressed || !channel) return
      const boxes = Object.values(body.state?.values ?? {}).flatMap(
        (block) => block.boxes?.selected_options ?? [],
      )
      const options = boxes.flatMap(({ value }) => {
        const box = readPressed(value)
        return box && 'option' in box ? [box.option] : []
      })
      const said =
        'command' in pressed
          ? { command: pressed.command }
          : { choice: { question: pressed.question, option: options.length > 0 ? options : pressed.option } }
      const container = body.message
      const isEphemeral = body.container.is_ephemeral === true || !container
      const thread = container?.thread_ts ?? container?.ts ?? ''
      const turn = {
        conversationId: isEphemeral
          ? await idOf(context.teamId ?? '', channel, body.user.id)
          : await idOf(context.teamId ?? '', channel, thread),
        turnId: body.trigger_id ?? `${channel}:${action.action_ts}`,
        audience: 'advisor' as const,
        ...said,
      }
      if (isEphemeral) {
        const answer = await takeTurn(parts, turn)
        await respond({ response_type: 'ephemeral', replace_original: true, ...messageFor(answer, origin) })
        return
      }
      await answerInThread(parts, client, { channel, thread_ts: thread }, turn)
    },
  )

  app.command('/dossier', async ({ command, ack, respond, context }) => {
    await ack()
    if (command.text.trim() === '') {
      await respond({ response_type: 'ephemeral', ...messageOf(caseWording.without) })
      return
    }
    const advisor = await idOf('advisor', context.teamId ?? '', command.user_id)
    const opened = await assistant.openCase(command.text, advisor)
    const message =
      opened.kind === 'open'
        ? caseMessage(command.text.trim(), opened.case, origin)
        : messageOf(caseWording[opened.kind])
    await respond({ response_type: 'ephemeral', ...message })
  })

  app.action<BlockAction>('suggest', async ({ ack, action, body, client }) => {
    await ack()
    if (action.type !== 'button' || !action.value || !body.trigger_id) return
    const view = suggestionModal(action.value, await assistant.sheets())
    await client.views.open({ trigger_id: body.trigger_id, view })
  })

  app.view('suggestion', async ({ ack, view, body, client, context }) => {
    const suggestion = readSuggestion(view.state.values)
    if ('errors' in suggestion) {
      await ack({ response_action: 'errors', errors: suggestion.errors })
      return
    }
    await ack()
    const advisor = await idOf('advisor', context.teamId ?? '', body.user.id)
    const sent = await assistant.suggest(view.private_metadata, advisor, suggestion)
    await client.chat.postMessage({ channel: body.user.id, ...messageOf(caseWording[sent.kind]) })
  })

  app.action('feedback', async ({ ack, action }) => {
    await ack()
    if ('value' in action && typeof action.value === 'string')
      await assistant.feedback(action.value.startsWith('up') ? 'up' : 'down')
  })
  app.event('link_shared', async ({ event, client }) => {
    const ours = event.links.filter(({ url }) => url.startsWith(`${origin}/`)).slice(0, mostUnfurled)
    const found = await Promise.all(ours.map(async ({ url }) => [url, await assistant.sheetAt(url)] as const))
    const unfurls = Object.fromEntries(
      found.flatMap(([url, sheet]) => (sheet ? [[url, sheetPreview(sheet, url)]] : [])),
    )
    if (Object.keys(unfurls).length > 0)
      await client.chat.unfurl({ channel: event.channel, ts: event.message_ts, unfurls })
  })

  app.action('boxes', async ({ ack }) => ack())

  app.shortcut('answer_with_sheets', async ({ ack, shortcut, client, context }) => {
    await ack()
    if (shortcut.type !== 'message_action' || !shortcut.message.text) return
    const { channel, message, user } = shortcut
    const answer = await takeTurn(parts, {
      conversationId: await idOf(context.teamId ?? '', channel.id, message.ts, user.id),
      turnId: shortcut.trigger_id,
      audience: 'advisor',
      text: shortcut.message.text,
    })
    await client.chat.postEphemeral({
      channel: channel.id,
      user: user.id,
      ...messageFor(answer, origin),
    })
  })

  listenToInstallations(app, assistant)
  listenToAdvisors(app, assistant)
  return app
}
