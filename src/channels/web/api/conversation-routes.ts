import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { Problem } from '../problem.ts'
import { turnsAfter } from '../turns/turns-after.ts'
import type { WebDependencies } from '../web-dependencies.ts'

/** What is kept about a conversation, and its deletion. Its id is the key: nobody can guess it. */
export function conversationRoutes({ assistant, now }: Pick<WebDependencies, 'assistant' | 'now'>) {
  const app = new Hono()
  // A widget on another site looks for what an advisor has answered.
  app.use('/conversations/*', cors({ origin: '*', allowMethods: ['GET'] }))
  app.get('/conversations/:id', async (context) => {
    const record = await assistant.recall(context.req.param('id'), now())
    if (!record) {
      throw new Problem(404, 'not_found', 'Cette conversation n’existe pas, n’existe plus ou a été effacée.')
    }
    return context.json(turnsAfter(record, context.req.query('after')), 200, { 'cache-control': 'no-store' })
  })
  app.delete('/conversations/:id', async (context) => {
    await assistant.forget(context.req.param('id'))
    return context.json({ deleted: true })
  })
  return app
}
