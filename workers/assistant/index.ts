import { periodOf } from '../../src/knowledge/constants.ts'
import { parisDay } from '../../src/knowledge/paris-day.ts'
import { compose } from './compose.ts'
import { readAssets } from './read-assets.ts'

export { ConversationObject } from '../../src/store/durable-object-store.ts'

type App = ReturnType<typeof compose>
type Started = { app: App; isCurrent: (today: string) => boolean }

let starting: Promise<Started> | undefined

/** Puts the Worker together once per isolate; a start that failed is tried again by the next request. */
function start(env: Env, today: string): Promise<Started> {
  starting ??= readAssets(env.ASSETS)
    .then(({ content, index }) => {
      const { constants } = content.knowledge
      const period = periodOf(constants, today)
      return {
        app: compose(env, content, index, today),
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
async function appOf(env: Env): Promise<App> {
  const today = parisDay(new Date())
  const started = await start(env, today)
  if (started.isCurrent(today)) return started.app
  starting = undefined
  return (await start(env, today)).app
}

export default {
  async fetch(request, env, context) {
    const app = await appOf(env)
    return app.fetch(request, env, context)
  },
} satisfies ExportedHandler<Env>
