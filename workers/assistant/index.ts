import { WorkerEntrypoint } from 'cloudflare:workers'
import type { ReplyPart } from '../../src/assistant/assistant.ts'
import type { AssistantService } from '../../src/assistant/service.ts'
import type { NewSuggestion } from '../../src/assistant/suggestion.ts'
import type { IdentifiedTurn } from '../../src/assistant/turn.ts'
import { periodOf } from '../../src/knowledge/constants.ts'
import { parisDay } from '../../src/knowledge/paris-day.ts'
import { compose } from './compose.ts'
import { readAssets } from './read-assets.ts'

export { ConversationObject } from '../../src/store/durable-object-store.ts'

type Composed = ReturnType<typeof compose>
type Started = { composed: Composed; isCurrent: (today: string) => boolean }

let starting: Promise<Started> | undefined

/** Puts the Worker together once per isolate; a start that failed is tried again by the next request. */
function start(env: Env, today: string): Promise<Started> {
  starting ??= readAssets(env.ASSETS)
    .then(({ content, index }) => {
      const { constants } = content.knowledge
      const period = periodOf(constants, today)
      return {
        composed: compose(env, content, index, today),
        isCurrent: (day: string) => periodOf(constants, day) === period,
      }
    })
    .catch((error: unknown) => {
      starting = undefined
      throw error
    })
  return starting
}

/** The app with the figures of today: put together again on the day when a constant changes. */
async function composedOf(env: Env): Promise<Composed> {
  const today = parisDay(new Date())
  const started = await start(env, today)
  if (started.isCurrent(today)) return started.composed
  starting = undefined
  return (await start(env, today)).composed
}

/** The assistant for the Workers of the other channels, by RPC. */
export class Assistant extends WorkerEntrypoint<Env> implements AssistantService {
  async take(turn: IdentifiedTurn, emit?: (part: ReplyPart) => void | Promise<void>) {
    return (await composedOf(this.env)).service.take(turn, emit)
  }

  async pastReply(conversationId: string, turnId: string) {
    return (await composedOf(this.env)).service.pastReply(conversationId, turnId)
  }

  async claim(key: string) {
    return (await composedOf(this.env)).service.claim(key)
  }

  async openCase(code: string, advisor: string) {
    return (await composedOf(this.env)).service.openCase(code, advisor)
  }

  async suggest(code: string, advisor: string, suggestion: NewSuggestion) {
    return (await composedOf(this.env)).service.suggest(code, advisor, suggestion)
  }

  async keepInstallation(team: string, sealed: string) {
    return (await composedOf(this.env)).service.keepInstallation(team, sealed)
  }

  async dropInstallation(team: string) {
    return (await composedOf(this.env)).service.dropInstallation(team)
  }

  async installation(team: string) {
    return (await composedOf(this.env)).service.installation(team)
  }

  async search(query: Parameters<AssistantService['search']>[0]) {
    return (await composedOf(this.env)).service.search(query)
  }

  async sheetAt(address: string) {
    return (await composedOf(this.env)).service.sheetAt(address)
  }

  async sheets() {
    return (await composedOf(this.env)).service.sheets()
  }

  async hearAdvisor(thread: string, text: string, deliveryId: string) {
    return (await composedOf(this.env)).service.hearAdvisor(thread, text, deliveryId)
  }

  async endTalk(thread: string) {
    return (await composedOf(this.env)).service.endTalk(thread)
  }

  async feedback(vote: 'up' | 'down') {
    return (await composedOf(this.env)).service.feedback(vote)
  }
}

export default {
  async fetch(request, env, context) {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/slack/')) return env.SLACK.fetch(request)
    if (pathname.startsWith('/teams/')) return env.TEAMS.fetch(request)
    const { app } = await composedOf(env)
    return app.fetch(request, env, context)
  },
} satisfies ExportedHandler<Env>
