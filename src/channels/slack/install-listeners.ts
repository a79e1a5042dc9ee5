import type { App } from '@slack/bolt'
import type { AssistantService } from '../../assistant/service.ts'

/** Forgets the token of a workspace that takes the app away: it is worth nothing any more. */
export function listenToInstallations(app: App, assistant: AssistantService): void {
  app.event('app_uninstalled', async ({ context }) => {
    if (context.teamId) await assistant.dropInstallation(context.teamId)
  })

  app.event('tokens_revoked', async ({ event, context }) => {
    const isOurs = (event.tokens.bot ?? []).length > 0
    if (isOurs && context.teamId) await assistant.dropInstallation(context.teamId)
  })
}
