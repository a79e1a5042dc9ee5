import { keyedId } from '../../src/channels/keyed-id.ts'
import { createTeamsAdapter, type TeamsAdapter } from '../../src/channels/teams/adapter.ts'
import { handleTeamsRequest } from '../../src/channels/teams/handle-request.ts'
import { readTeamsConfig } from '../../src/config.ts'
import { log } from '../log.ts'

let adapter: TeamsAdapter | undefined

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

export default {
  async fetch(request, env, context) {
    const config = readTeamsConfig(env)
    if (!config) return new Response(null, { status: 404 })
    const { origin, hostname } = new URL(request.url)
    if (config.allowUnauthenticated && !loopback.has(hostname)) return new Response(null, { status: 401 })
    adapter ??= createTeamsAdapter(config, (input, init) => fetch(input, init))
    return handleTeamsRequest(
      request,
      {
        config,
        adapter,
        assistant: env.ASSISTANT,
        origin,
        idOf: (...place) => keyedId('teams', config.appPassword || config.appId, ...place),
        report: ({ what, errorName }) => log(what, { errorName }),
      },
      (work) => context.waitUntil(work),
    )
  },
} satisfies ExportedHandler<TeamsEnv>
