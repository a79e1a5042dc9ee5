import { Hono } from 'hono'
import { readConversationCookie } from '../conversation-cookie.ts'
import { Problem } from '../problem.ts'
import type { WebDependencies } from '../web-dependencies.ts'
import { SummaryPage } from './summary-page.tsx'

/** Makes a link to the summary of this browser's conversation, and shows what such a link leads to. */
export function summaryRoutes({ assistant }: Pick<WebDependencies, 'assistant'>) {
  const app = new Hono()

  app.post('/parcours', async (context) => {
    const id = readConversationCookie(context)
    const token = id === null ? null : await assistant.share(id)
    if (token === null)
      throw new Problem(
        404,
        'nothing_to_share',
        'Répondez d’abord à une question : il y aura alors un résumé.',
      )
    return context.redirect(`/parcours/${token}`, 303)
  })

  app.get('/parcours/:token', async (context) => {
    const summary = await assistant.summary(context.req.param('token'))
    if (!summary) throw new Problem(404, 'not_found', 'Ce résumé n’existe pas, ou il est effacé.')
    context.header('cache-control', 'no-store')
    context.header('x-robots-tag', 'noindex')
    return context.html(<SummaryPage summary={summary} />)
  })
  return app
}
