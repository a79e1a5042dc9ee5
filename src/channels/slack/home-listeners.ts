import type { App, BlockAction } from '@slack/bolt'
import { type AnswerParts, attempt, broken } from './answer.ts'
import { readTyped, searchForm } from './home-forms.ts'
import { homeView } from './home-view.ts'
import { suggestedPrompts } from './manifest.ts'

/** As many as are read at once. */
const mostFound = 5

/** Shows what can be done here, and searches the sheets from there. */
export function listenToHome(app: App, parts: AnswerParts): void {
  const { assistant, origin } = parts
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

  app.action<BlockAction>('search_sheets', async ({ ack, body, client }) => {
    await ack()
    if (body.trigger_id)
      await client.views.open({ trigger_id: body.trigger_id, view: searchForm(null, origin) })
  })

  app.view('search_sheets', async ({ ack, view }) => {
    const q = readTyped(view.state.values)
    const found = await attempt(parts, 'slack-search', () => assistant.search({ q, limit: mostFound }))
    if (found === null) await ack({ response_action: 'errors', errors: { typed: broken } })
    else await ack({ response_action: 'update', view: searchForm(found, origin) })
  })
}
