import type { App, BlockAction } from '@slack/bolt'
import { caseProblems } from '../../assistant/case-code.ts'
import type { OpenedCase } from '../../assistant/shared-case.ts'
import { type AnswerParts, attempt, broken } from './answer.ts'
import { messageOf } from './block-kit.ts'
import { caseMessage, readSuggestion, suggestionModal } from './case-view.ts'
import { caseForm, caseOpened, readTyped } from './home-forms.ts'
import { postMessage } from './post-message.ts'

/** The assistant could not be asked. */
type Broken = { kind: 'broken' }

const caseWording = {
  broken,
  without:
    'Écrivez le code après la commande : `/dossier ABCD 2345`. La personne le trouve sur le site, à « Montrer à mon conseiller ».',
  ...caseProblems,
  incomplete: 'Cette fiche n’existe pas, ou ne va pas avec ce que vous proposez.',
  sent: 'C’est envoyé. La personne le voit sur le site, et peut accepter ou refuser. Rouvrez le dossier pour lire sa réponse.',
} as const

/** Opens the case of a person by its code, and sends suggestions back. */
export function listenToCases(app: App, parts: AnswerParts): void {
  const { assistant, ids, origin } = parts

  async function open(code: string, team: string | undefined, user: string): Promise<OpenedCase | Broken> {
    const advisor = await ids.advisor(team ?? '', user)
    return (await attempt(parts, 'slack-case', () => assistant.openCase(code, advisor))) ?? { kind: 'broken' }
  }

  app.command('/dossier', async ({ command, ack, respond, context }) => {
    await ack()
    const code = command.text.trim()
    if (code === '') {
      await respond({ response_type: 'ephemeral', ...messageOf(caseWording.without) })
      return
    }
    const opened = await open(code, context.teamId, command.user_id)
    const message =
      opened.kind === 'open' ? caseMessage(code, opened.case, origin) : messageOf(caseWording[opened.kind])
    await respond({ response_type: 'ephemeral', ...message })
  })

  app.action<BlockAction>('open_case', async ({ ack, body, client }) => {
    await ack()
    if (body.trigger_id) await client.views.open({ trigger_id: body.trigger_id, view: caseForm() })
  })

  app.view('open_case', async ({ ack, view, body, context }) => {
    const code = readTyped(view.state.values)
    const opened = await open(code, context.teamId, body.user.id)
    if (opened.kind === 'open')
      await ack({ response_action: 'update', view: caseOpened(caseMessage(code, opened.case, origin)) })
    else await ack({ response_action: 'errors', errors: { typed: caseWording[opened.kind] } })
  })

  app.action<BlockAction>('suggest', async ({ ack, action, body, client }) => {
    await ack()
    const { trigger_id } = body
    if (action.type !== 'button' || !action.value || !trigger_id) return
    const view = suggestionModal(action.value, await assistant.sheets())
    // A case that is shown in a form of its own keeps it below.
    await (body.view ? client.views.push({ trigger_id, view }) : client.views.open({ trigger_id, view }))
  })

  app.view('suggestion', async ({ ack, view, body, client, context }) => {
    const suggestion = readSuggestion(view.state.values)
    if ('errors' in suggestion) {
      await ack({ response_action: 'errors', errors: suggestion.errors })
      return
    }
    await ack()
    const advisor = await ids.advisor(context.teamId ?? '', body.user.id)
    const sent = (await attempt(parts, 'slack-suggestion', () =>
      assistant.suggest(view.private_metadata, advisor, suggestion),
    )) ?? { kind: 'broken' as const }
    await postMessage(client, { channel: body.user.id, ...messageOf(caseWording[sent.kind]) })
  })
}
