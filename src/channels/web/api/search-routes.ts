import { Hono } from 'hono'
import { cleanText } from '../clean-text.ts'
import { check } from '../french-issue.ts'
import { searchQuerySchema, type WebDependencies } from '../web-dependencies.ts'

export function searchRoutes({ search }: Pick<WebDependencies, 'search'>) {
  const app = new Hono()
  app.get('/search', async (context) => {
    const query = context.req.query()
    const results = await search(check(searchQuerySchema, { ...query, q: query.q && cleanText(query.q) }))
    return context.json({ results })
  })
  return app
}
