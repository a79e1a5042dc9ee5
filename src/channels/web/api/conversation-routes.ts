import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { idSchema } from '../../../assistant/turn.ts'
import { Problem } from '../problem.ts'
import { turnsAfter } from '../turns/turns-after.ts'
import type { WebDependencies } from '../web-dependencies.ts'

/** What is kept about a conversation, and its deletion. Its id is the key: nobody can guess it. */
export function conversationRoutes({ assistant, now }: Pick<WebDependencies, 'assistant' | 'now'>) {
  const app = new Hono()
  // A widget on another site looks for what an advisor has answered.
  app.use('/conversations/*', cors({ origin: '*', allowMethods: ['GET'] }))
  app.get('/conversations/:id', async (context) => {
    const id = readId(context.req.param('id'))
    const record = id === null ? null : await assistant.recall(id, now())
    if (!record) throw notFound()
    return context.json(turnsAfter(record, context.req.query('after')), 200, { 'cache-control': 'no-store' })
  })
  app.delete('/conversations/:id', async (context) => {
    const id = readId(context.req.param('id'))
    if (id === null) throw notFound()
    await assistant.forget(id)
    return context.json({ deleted: true })
  })
  return app
}

/** Null when no conversation can have this id: other things are kept under ids of other shapes. */
function readId(id: string): string | null {
  return idSchema.safeParse(id).data ?? null
}

function notFound(): Problem {
  return new Problem(404, 'not_found', 'Cette conversation n’existe pas, n’existe plus ou a été effacée.')
}
