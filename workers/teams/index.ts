import { WorkerEntrypoint } from 'cloudflare:workers'
import type { AdvisorChannel, PersonRequest, ThreadMessage } from '../../src/assistant/advisor-desk.ts'
import { keyedId } from '../../src/channels/keyed-id.ts'
import { createTeamsAdapter, type TeamsAdapter } from '../../src/channels/teams/adapter.ts'
import { createTeamsAdvisors } from '../../src/channels/teams/advisor-channel.ts'
import { handleTeamsRequest } from '../../src/channels/teams/handle-request.ts'
import { loopbackHosts, readTeamsConfig, type TeamsConfig } from '../../src/config.ts'
import { log } from '../log.ts'

let adapter: TeamsAdapter | undefined

function adapterFor(config: TeamsConfig): TeamsAdapter {
  adapter ??= createTeamsAdapter(config, (input, init) => fetch(input, init))
  return adapter
}

/** The channel where advisors answer, for the assistant's Worker, by RPC. */
export class Advisors extends WorkerEntrypoint<TeamsEnv> implements AdvisorChannel {
  async open(channel: string, request: PersonRequest) {
    return this.#channel().open(channel, request)
  }

  async post(thread: string, message: ThreadMessage) {
    return this.#channel().post(thread, message)
  }

  #channel(): AdvisorChannel {
    const config = readTeamsConfig(this.env)
    if (!config) throw new Error('ADVISORS_CHANNEL names a Teams channel, and MICROSOFT_APP_ID is not set.')
    return createTeamsAdvisors(adapterFor(config))
  }
}

export default {
  async fetch(request, env, context) {
    const config = readTeamsConfig(env)
    if (!config) return new Response(null, { status: 404 })
    const { origin, hostname } = new URL(request.url)
    if (config.allowUnauthenticated && !loopbackHosts.has(hostname))
      return new Response(null, { status: 401 })
    return handleTeamsRequest(
      request,
      {
        config,
        adapter: adapterFor(config),
        assistant: env.ASSISTANT,
        origin,
        idOf: (...place) => keyedId('teams', config.appPassword || config.appId, ...place),
        report: ({ what, errorName }) => log(what, { errorName }),
      },
      (work) => context.waitUntil(work),
    )
  },
} satisfies ExportedHandler<TeamsEnv>
