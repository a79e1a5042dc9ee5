import { App, type AuthorizeResult } from '@slack/bolt'
import { listenToAdvisors } from './advisor-listeners.ts'
import type { AnswerParts } from './answer.ts'
import { listenToButtons } from './button-listeners.ts'
import { listenToCases } from './case-listeners.ts'
import { clientOptions } from './client-options.ts'
import { listenToCommands } from './command-listeners.ts'
import { listenToHome } from './home-listeners.ts'
import { listenToInstallations } from './install-listeners.ts'
import { listenToLinks } from './link-listeners.ts'
import { listenToMessages } from './message-listeners.ts'
import type { FetchReceiver } from './receiver.ts'

type SlackAppParts = AnswerParts & {
  receiver: FetchReceiver
  /** The bot's token in a workspace. */
  authorize: (teamId: string | undefined) => Promise<AuthorizeResult>
}

/** The Slack app: each listener reads what Slack sent, and leaves the rest to the assistant. */
export function createSlackApp(parts: SlackAppParts): App {
  const app = new App({
    receiver: parts.receiver,
    authorize: ({ teamId }) => parts.authorize(teamId),
    tokenVerificationEnabled: false,
    clientOptions: clientOptions(parts),
  })
  listenToMessages(app, parts)
  listenToCommands(app, parts)
  listenToButtons(app, parts)
  listenToCases(app, parts)
  listenToHome(app, parts)
  listenToLinks(app, parts)
  listenToInstallations(app, parts.assistant)
  listenToAdvisors(app, parts)
  return app
}
