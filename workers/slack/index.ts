import { handleSlackRequest } from '../../src/channels/slack/handle-request.ts'
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
    const receiver = createFetchReceiver((errorName) => log('slack-failed', { errorName }))
    createSlackApp({
      receiver,
      assistant: env.ASSISTANT,
      origin: new URL(request.url).origin,
      secret: config.signingSecret,
      authorize: async (teamId) => ({ botToken: config.botToken, ...(teamId && { teamId }) }),
      apiUrl: config.apiUrl,
      fetch: (url, init) => fetch(url, init),
      report: ({ what, errorName }) => log(what, { errorName }),
    })
    const parts = {
      receiver,
      assistant: env.ASSISTANT,
      signingSecret: config.signingSecret,
      now: () => new Date(),
    }
    return handleSlackRequest(request, parts, (work) => context.waitUntil(work))
  },
} satisfies ExportedHandler<SlackEnv>
