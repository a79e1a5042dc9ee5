import type { App } from '@slack/bolt'
import type { AnswerParts } from './answer.ts'
import { homeView } from './home-view.ts'
import { suggestedPrompts } from './manifest.ts'

/** Shows what can be done here. */
export function listenToHome(app: App, { origin }: AnswerParts): void {
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
}
