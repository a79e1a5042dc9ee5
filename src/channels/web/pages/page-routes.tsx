import { Hono } from 'hono'
import { findingsOn, hasEnded } from '../../../knowledge/freshness.ts'
import type { Sheet } from '../../../knowledge/knowledge.ts'
import { stagesFrom, stagesTo } from '../../../knowledge/pathways.ts'
import { dayOf } from '../day-of.ts'
import { Problem } from '../problem.ts'
import type { WebDependencies } from '../web-dependencies.ts'
import { AccessibilityPage } from './accessibility-page.tsx'
import { caseRoutes } from './case-routes.tsx'
import { EmployerPage } from './employer-page.tsx'
import { feedbackRoute } from './feedback-route.ts'
import { FreshnessPage } from './freshness-page.tsx'
import { GlossaryPage } from './glossary-page.tsx'
import { hireRoutes } from './hire-routes.tsx'
import { homeRoutes } from './home-routes.tsx'
import { jobFilterSchema, matchingJobs } from './job-filter.ts'
import { JobListPage } from './job-list-page.tsx'
import { PrivacyPage } from './privacy-page.tsx'
import { SheetListPage } from './sheet-list-page.tsx'
import { SheetPage } from './sheet-page.tsx'
import { summaryRoutes } from './summary-routes.tsx'
import { TerritoryPage } from './territory-page.tsx'

/** Every page of the site. */
export function pageRoutes(dependencies: WebDependencies) {
  const { knowledge, newId, operator, conversationDays } = dependencies
  const { jobs, aids, guides } = knowledge
  const aidsFor = (audience: 'candidate' | 'employer', today: string) =>
    aids.filter((aid) => aid.audience.includes(audience) && !hasEnded(aid.window, today))

  function sheetPage(sheet: Sheet | undefined, date: string | undefined) {
    if (!sheet) throw new Problem(404, 'not_found', 'Cette fiche n’existe pas, ou plus.')
    const successor = sheet.kind === 'aid' && sheet.replacedBy ? knowledge.aid(sheet.replacedBy) : undefined
    return (
      <SheetPage
        sheet={sheet}
        today={dayOf(dependencies, date)}
        successor={successor}
        formTurnId={newId()}
        pathways={
          sheet.kind === 'job'
            ? { into: stagesTo(knowledge, sheet.id), onward: stagesFrom(knowledge, sheet.id) }
            : null
        }
      />
    )
  }

  return new Hono()
    .route('/', homeRoutes(dependencies))
    .route('/', feedbackRoute(dependencies))
    .route('/', summaryRoutes(dependencies))
    .route('/', hireRoutes(dependencies))
    .route('/', caseRoutes(dependencies))
    .get('/metiers', (context) => {
      const filter = jobFilterSchema.parse(context.req.query())
      return context.html(<JobListPage jobs={matchingJobs(jobs, filter)} filter={filter} />)
    })
    .get('/aides', (context) => {
      const today = dayOf(dependencies, context.req.query('date'))
      return context.html(
        <SheetListPage
          title="Les aides"
          intro="Pour payer une formation, vivre pendant ses études, se déplacer, ou recruter."
          path="/aides"
          groups={[
            { title: 'Pour vous', sheets: aidsFor('candidate', today) },
            { title: 'Pour les employeurs', sheets: aidsFor('employer', today) },
            {
              title: 'Terminées, et ce qui les remplace',
              sheets: aids.filter(({ window }) => hasEnded(window, today)),
            },
          ]}
        />,
      )
    })
    .get('/guides', (context) =>
      context.html(
        <SheetListPage
          title="Les guides"
          intro="Pas à pas : essayer un métier, entrer en formation, se faire financer, changer de voie."
          path="/guides"
          groups={[{ title: 'Tous les guides', sheets: guides }]}
        />,
      ),
    )
    .get('/metiers/:slug', (context) =>
      context.html(sheetPage(knowledge.job(context.req.param('slug')), context.req.query('date'))),
    )
    .get('/aides/:id', (context) =>
      context.html(sheetPage(knowledge.aid(context.req.param('id')), context.req.query('date'))),
    )
    .get('/guides/:slug', (context) =>
      context.html(sheetPage(knowledge.guide(context.req.param('slug')), context.req.query('date'))),
    )
    .get('/lexique', (context) => context.html(<GlossaryPage knowledge={knowledge} />))
    .get('/territoires', (context) => context.html(<TerritoryPage knowledge={knowledge} />))
    .get('/fraicheur', (context) => {
      const today = dayOf(dependencies, context.req.query('date'))
      return context.html(
        <FreshnessPage knowledge={knowledge} findings={findingsOn(knowledge, today)} today={today} />,
      )
    })
    .get('/employeurs', (context) => {
      const today = dayOf(dependencies, context.req.query('date'))
      return context.html(<EmployerPage aids={aidsFor('employer', today)} formTurnId={newId()} />)
    })
    .get('/confidentialite', (context) =>
      context.html(<PrivacyPage conversationDays={conversationDays} operator={operator} />),
    )
    .get('/accessibilite', (context) => context.html(<AccessibilityPage operator={operator} />))
}
