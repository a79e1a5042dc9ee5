import { factsOfSection } from '../../../knowledge/facts.ts'
import type { Sheet } from '../../../knowledge/knowledge.ts'
import { pathwayAnchor, type Stage } from '../../../knowledge/pathways.ts'
import { AidWindow } from './aid-window.tsx'
import { AskPanel } from './ask-panel.tsx'
import { Breadcrumb } from './breadcrumb.tsx'
import { FactList } from './fact-list.tsx'
import { PageFrame } from './page-frame.tsx'
import { PathwayMap } from './pathway-map.tsx'
import { Prose } from './prose.tsx'
import { SourceList } from './source-list.tsx'

const parents = {
  job: { path: '/metiers', label: 'Métiers' },
  aid: { path: '/aides', label: 'Aides' },
  guide: { path: '/guides', label: 'Guides' },
} as const

type SheetPageProps = {
  sheet: Sheet
  /** `AAAA-MM-JJ` */
  today: string
  /** The sheet of the aid that took over, when this one has ended. */
  successor: Sheet | undefined
  formTurnId: string
  /** What leads to a job and where it leads; null for another kind of sheet. */
  pathways: { into: Stage[]; onward: Stage[] } | null
}

/** One sheet: facts at the head of their section, prose, sources; every section has its anchor. */
export function SheetPage({ sheet, today, successor, formTurnId, pathways }: SheetPageProps) {
  const sourceIds = Object.keys(sheet.sources)
  const [lead, ...sections] = sheet.sections
  return (
    <PageFrame title={sheet.title} description={descriptionOf(sheet)} path={sheet.url}>
      <Breadcrumb parents={[parents[sheet.kind]]} title={sheet.title} />
      <article class={`sheet sheet-${sheet.kind}`}>
        <h1>{sheet.title}</h1>
        {sheet.kind === 'aid' && <AidWindow aid={sheet} today={today} successor={successor} />}
        {lead && (
          <section class="lead" aria-label={lead.title} id={lead.id}>
            <Prose paragraphs={lead.paragraphs} sourceIds={sourceIds} />
          </section>
        )}
        <nav class="contents" aria-label="Sur cette page">
          <ul>
            {sections.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
            {pathways && (
              <li>
                <a href={`#${pathwayAnchor}`}>Passerelles</a>
              </li>
            )}
          </ul>
        </nav>
        {sections.map(({ id, title, paragraphs }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>{title}</h2>
            <FactList facts={factsOfSection(sheet, id)} sources={sheet.sources} today={today} />
            <Prose paragraphs={paragraphs} sourceIds={sourceIds} />
            {id === 'essayer' && <ImmersionCall />}
          </section>
        ))}
        {pathways && (
          <section aria-labelledby={pathwayAnchor}>
            <h2 id={pathwayAnchor}>Passerelles</h2>
            <PathwayMap job={sheet} {...pathways} />
          </section>
        )}
        <AskPanel sheet={sheet} formTurnId={formTurnId} />
        <SourceList sources={sheet.sources} />
      </article>
    </PageFrame>
  )
}

function ImmersionCall() {
  return (
    <p class="call-to-try">
      <strong>On peut essayer.</strong> Quelques jours sur place, sans s’engager.{' '}
      <a href="/guides/immersion">Comment faire une immersion</a>
    </p>
  )
}

function descriptionOf(sheet: Sheet): string {
  return sheet.sections[0]?.paragraphs[0]?.sentences[0]?.text ?? sheet.title
}
