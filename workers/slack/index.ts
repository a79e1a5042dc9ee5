import { handleSlackRequest } from '../../src/channels/slack/handle-request.ts'
import {
  finishInstall,
  type InstallParts,
  installedToken,
  startInstall,
} from '../../src/channels/slack/install.ts'
import { createFetchReceiver } from '../../src/channels/slack/receiver.ts'
import { createSlackApp } from '../../src/channels/slack/slack-app.ts'
import { readSlackConfig } from '../../src/config.ts'
import { log } from '../log.ts'

/**
 * The Slack app of one request: Bolt keeps promises and clients, which in workerd belong to the request that made them.
 */
export default {
  async fetch(request, env, context) {
    const config = readSlackConfig(env)
    if (!config) return new Response(null, { status: 404 })
    const { ASSISTANT: assistant } = env
    const { client, botToken, apiUrl, signingSecret } = config
    const now = () => new Date()
    const install: InstallParts | null = client && {
      assistant,
      clientId: client.id,
      clientSecret: client.secret,
      apiUrl,
      fetch: (url, init) => fetch(url, init),
      now,
    }
    const { pathname, origin } = new URL(request.url)
    if (install && pathname === '/slack/install') return startInstall(request, install)
    if (install && pathname === '/slack/oauth') return finishInstall(request, install)

    const receiver = createFetchReceiver((errorName) => log('slack-failed', { errorName }))
    createSlackApp({
      receiver,
      assistant,
      origin,
      secret: signingSecret,
      authorize: async (teamId) => {
        const token = (install && (await installedToken(teamId, install))) ?? botToken
        if (token === null) throw new Error('This workspace has not installed the app.')
        return { botToken: token, ...(teamId && { teamId }) }
      },
      apiUrl,
      fetch: (url, init) => fetch(url, init),
      report: ({ what, errorName }) => log(what, { errorName }),
    })
    return handleSlackRequest(request, { receiver, assistant, signingSecret, now }, (work) =>
      context.waitUntil(work),
    )
  },
} satisfies ExportedHandler<SlackEnv>
