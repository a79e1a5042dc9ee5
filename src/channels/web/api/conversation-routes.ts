import { Hono } from 'hono'
import type { Assistant } from '../../../assistant/assistant.ts'
import { Problem } from '../problem.ts'

/** What is kept about a conversation, and its deletion. Its id is the key: nobody can guess it. */
export function conversationRoutes(assistant: Assistant) {
  const app = new Hono()
  app.get('/conversations/:id', async (context) => {
    const record = await assistant.recall(context.req.param('id'))
    if (!record) {
      throw new Problem(404, 'not_found', 'Cette conversation n’existe pas, n’existe plus ou a été effacée.')
    }
    return context.json(record, 200, { 'cache-control': 'no-store' })
  })
  app.delete('/conversations/:id', async (context) => {
    await assistant.forget(context.req.param('id'))
    return context.json({ deleted: true })
  })
  return app
}
