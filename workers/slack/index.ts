import { WorkerEntrypoint } from 'cloudflare:workers'
import type { AdvisorChannel, PersonRequest, ThreadMessage } from '../../src/assistant/advisor-desk.ts'
import { createSlackAdvisors } from '../../src/channels/slack/advisor-channel.ts'
import { createSlackIds } from '../../src/channels/slack/advisor-turn.ts'
import { handleSlackRequest } from '../../src/channels/slack/handle-request.ts'
import {
  finishInstall,
  type InstallParts,
  installedToken,
  startInstall,
} from '../../src/channels/slack/install.ts'
import { createFetchReceiver, type FetchReceiver } from '../../src/channels/slack/receiver.ts'
import { createSlackApp } from '../../src/channels/slack/slack-app.ts'
import { readSlackConfig, type SlackConfig } from '../../src/config.ts'
import { log } from '../log.ts'

const now = () => new Date()
const send = (url: string, init?: RequestInit) => fetch(url, init)

function installPartsOf({ client, apiUrl }: NonNullable<SlackConfig>, env: SlackEnv): InstallParts | null {
  const { ASSISTANT: assistant } = env
  return client && { assistant, clientId: client.id, clientSecret: client.secret, apiUrl, fetch: send, now }
}

/**
 * The token of a workspace that has installed the app, else the configured one, which Slack takes in its own workspace.
 * @throws Error when there is neither
 */
async function tokenOf(
  teamId: string | undefined,
  { botToken }: NonNullable<SlackConfig>,
  install: InstallParts | null,
): Promise<string> {
  const token = (install && (await installedToken(teamId, install))) ?? botToken
  if (token === null) throw new Error('This workspace has not installed the app.')
  return token
}

/** The channel where advisors answer, for the assistant's Worker, by RPC. */
export class Advisors extends WorkerEntrypoint<SlackEnv> implements AdvisorChannel {
  async open(channel: string, request: PersonRequest) {
    return this.#channel().open(channel, request)
  }

  async post(thread: string, message: ThreadMessage) {
    return this.#channel().post(thread, message)
  }

  #channel(): AdvisorChannel {
    const config = readSlackConfig(this.env)
    if (!config)
      throw new Error('ADVISORS_CHANNEL names a Slack channel, and SLACK_SIGNING_SECRET is not set.')
    const install = installPartsOf(config, this.env)
    return createSlackAdvisors({
      apiUrl: config.apiUrl,
      fetch: send,
      tokenOf: (teamId) => tokenOf(teamId, config, install),
    })
  }
}

/**
 * The Slack app of one request: Bolt keeps promises and clients, which in workerd belong to the request that made them.
 */
export default {
  async fetch(request, env, context) {
    const config = readSlackConfig(env)
    if (!config) return new Response(null, { status: 404 })
    const { ASSISTANT: assistant } = env
    const { apiUrl, signingSecret } = config
    const install = installPartsOf(config, env)
    const { pathname, origin } = new URL(request.url)
    if (install && pathname === '/slack/install') return startInstall(request, install)
    if (install && pathname === '/slack/oauth') return finishInstall(request, install)

    const report = ({ what, errorName }: { what: string; errorName: string }) => log(what, { errorName })
    const deliver: FetchReceiver['deliver'] = (delivery, finishLater) => {
      const receiver = createFetchReceiver((errorName) => log('slack-failed', { errorName }))
      createSlackApp({
        receiver,
        assistant,
        origin,
        ids: createSlackIds(signingSecret),
        authorize: async (teamId) => ({
          botToken: await tokenOf(teamId, config, install),
          ...(teamId && { teamId }),
        }),
        apiUrl,
        fetch: send,
        report,
      })
      return receiver.deliver(delivery, finishLater)
    }
    return handleSlackRequest(request, { deliver, assistant, signingSecret, now, report }, (work) =>
      context.waitUntil(work),
    )
  },
} satisfies ExportedHandler<SlackEnv>
