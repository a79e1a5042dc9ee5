import { Hono } from 'hono'
import { routePath } from 'hono/route'
import { errorName } from '../error-name.ts'
import { apiRoutes } from './api/api-routes.ts'
import { bodyLimitFor } from './body-limits.ts'
import { pageRoutes } from './pages/page-routes.tsx'
import { Problem } from './problem.ts'
import { problemOf } from './problem-of.ts'
import { problemResponse } from './problem-response.tsx'
import { isFromOwnPage } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import type { WebDependencies } from './web-dependencies.ts'

/**
 * The web channel: pages, API, event stream, widget.
 * @param dependencies everything it needs from outside; it reads no environment and no clock
 */
export function createWebApp(dependencies: WebDependencies): Hono {
  const { health, asset, report } = dependencies
  const app = new Hono()

  app.use(securityHeaders)
  app.use((context, next) => bodyLimitFor(context.req.path)(context, next))
  app.use(async ({ req }, next) => {
    if (req.method === 'POST' && !req.path.startsWith('/api/') && !isFromOwnPage(req.raw)) {
      throw new Problem(
        403,
        'foreign_form',
        'Ce formulaire vient d’un autre site. Ouvrez notre page pour écrire.',
      )
    }
    await next()
  })

  app.route('/api', apiRoutes(dependencies))
  app.get('/healthz', async (context) => {
    const state = await health()
    return context.json(state, state.ok ? 200 : 503, { 'cache-control': 'no-store' })
  })
  app.get('/embed.js', async () => {
    const { body, headers } = await asset('/build/page.js')
    const embed = new Response(body, { headers })
    embed.headers.set('access-control-allow-origin', '*')
    embed.headers.set('cross-origin-resource-policy', 'cross-origin')
    return embed
  })
  app.route('/', pageRoutes(dependencies))

  app.notFound((context) =>
    problemResponse(context, new Problem(404, 'not_found', 'Il n’y a rien à cette adresse.')),
  )
  app.onError((error, context) => {
    const problem = problemOf(error)
    if (problem) return problemResponse(context, problem)
    report({ route: routePath(context), errorName: errorName(error) })
    const message = 'Quelque chose n’a pas marché chez nous. Réessayez dans un instant.'
    return problemResponse(context, new Problem(500, 'internal', message))
  })
  return app
}
