import { compose } from './compose.ts'
import { readAssets } from './read-assets.ts'

export { ConversationObject } from '../../src/store/durable-object-store.ts'

let starting: Promise<ReturnType<typeof compose>> | undefined

/** Puts the Worker together once per isolate; a start that failed is tried again by the next request. */
function start(env: Env): NonNullable<typeof starting> {
  starting ??= readAssets(env.ASSETS)
    .then(({ content, index }) => compose(env, content, index))
    .catch((error: unknown) => {
      starting = undefined
      throw error
    })
  return starting
}

export default {
  async fetch(request, env, context) {
    const app = await start(env)
    return app.fetch(request, env, context)
  },
} satisfies ExportedHandler<Env>
