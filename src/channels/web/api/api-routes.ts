import { Hono } from 'hono'
import type { WebDependencies } from '../web-dependencies.ts'
import { aidRoutes } from './aid-routes.ts'
import { conversationRoutes } from './conversation-routes.ts'
import { feedbackRoutes } from './feedback-routes.ts'
import { openApiDocument } from './openapi.ts'
import { opportunityRoutes } from './opportunity-routes.ts'
import { pathwayRoutes } from './pathway-routes.ts'
import { searchRoutes } from './search-routes.ts'
import { sheetRoutes } from './sheet-routes.ts'
import { turnRoutes } from './turn-routes.ts'

/** Everything under `/api`. */
export function apiRoutes(dependencies: WebDependencies) {
  const { knowledge, version } = dependencies
  return new Hono()
    .route('/', turnRoutes(dependencies))
    .route('/', searchRoutes(dependencies))
    .route('/', aidRoutes(dependencies))
    .route('/', sheetRoutes(knowledge))
    .route('/', pathwayRoutes(knowledge))
    .route('/', opportunityRoutes(dependencies))
    .route('/', conversationRoutes(dependencies))
    .route('/', feedbackRoutes(dependencies))
    .get('/openapi.json', (context) => context.json(openApiDocument(version)))
}
