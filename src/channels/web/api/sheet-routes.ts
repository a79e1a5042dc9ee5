import { Hono } from 'hono'
import { sheetSummary } from '../../../assistant/sheet-summary.ts'
import type { Knowledge, Sheet } from '../../../knowledge/knowledge.ts'
import { Problem } from '../problem.ts'

/** The sheets as data, for other sites and assistants. */
export function sheetRoutes(knowledge: Knowledge) {
  const app = new Hono()
  app.get('/jobs', (context) => context.json({ jobs: knowledge.jobs.map(sheetSummary) }))
  app.get('/aids', (context) => context.json({ aids: knowledge.aids.map(sheetSummary) }))
  app.get('/guides', (context) => context.json({ guides: knowledge.guides.map(sheetSummary) }))
  app.get('/jobs/:slug', (context) => context.json(shown(knowledge.job(context.req.param('slug')), 'métier')))
  app.get('/aids/:id', (context) => context.json(shown(knowledge.aid(context.req.param('id')), 'aide')))
  app.get('/guides/:slug', (context) =>
    context.json(shown(knowledge.guide(context.req.param('slug')), 'guide')),
  )
  return app
}

/** A sheet without what is only there to be searched. */
function shown<Kind extends Sheet>(sheet: Kind | undefined, name: string) {
  if (!sheet) throw new Problem(404, 'not_found', `Nous n’avons pas de fiche « ${name} » à cette adresse.`)
  return { ...sheet, sections: sheet.sections.map(({ asks: _searchedOnly, ...section }) => section) }
}
