import type { Finding } from '../../../knowledge/freshness.ts'
import type { Knowledge } from '../../../knowledge/knowledge.ts'
import { frenchDate } from '../../../language/french-date.ts'
import { Breadcrumb } from './breadcrumb.tsx'
import { PageFrame } from './page-frame.tsx'

const groups = [
  { kind: 'to-verify', title: 'À relire', none: 'Rien n’est à relire aujourd’hui.' },
  {
    kind: 'ends-soon',
    title: 'Aides qui prennent fin dans les 90 jours',
    none: 'Aucune aide ne prend fin dans les 90 jours.',
  },
  { kind: 'ended', title: 'Aides terminées', none: 'Aucune aide de nos fiches n’est terminée.' },
  { kind: 'not-official', title: 'Sans source officielle', none: 'Chaque fiche a une source officielle.' },
] as const

type FreshnessPageProps = { knowledge: Knowledge; findings: readonly Finding[]; today: string }

/** How fresh the content is: the same findings as `npm run knowledge:check` and the health page. */
export function FreshnessPage({ knowledge, findings, today }: FreshnessPageProps) {
  const { jobs, aids, guides } = knowledge
  return (
    <PageFrame
      title="Fraîcheur des fiches"
      description="Ce qui est à relire dans nos fiches, et ce qui a pris fin."
      path="/fraicheur"
    >
      <Breadcrumb parents={[]} title="Fraîcheur" />
      <article class="sheet">
        <h1>Fraîcheur des fiches</h1>
        <p class="intro">
          Au {frenchDate(today)}, nous avons {jobs.length} métiers, {aids.length} aides et {guides.length}{' '}
          guides. Chaque fait porte sa source et sa date. Passé sa date de relecture, il reste affiché avec la
          mention « À vérifier ».
        </p>
        {groups.map(({ kind, title, none }) => {
          const found = findings.filter((finding) => finding.kind === kind)
          return (
            <section key={kind} aria-labelledby={kind}>
              <h2 id={kind}>
                {title} ({found.length})
              </h2>
              {found.length === 0 ? <p>{none}</p> : <FindingList knowledge={knowledge} findings={found} />}
            </section>
          )
        })}
      </article>
    </PageFrame>
  )
}

/** The findings of one kind, sheet by sheet. */
function FindingList({ knowledge, findings }: Pick<FreshnessPageProps, 'knowledge' | 'findings'>) {
  const topics = [...new Set(findings.map(({ topic }) => topic))]
  return (
    <ul class="links">
      {topics.map((topic) => {
        const sheet = knowledge.sheet(topic)
        const details = findings.filter((finding) => finding.topic === topic).map(({ detail }) => detail)
        return (
          <li key={topic}>
            <a href={sheet?.url}>{sheet?.title ?? topic}</a>
            <span class="small"> : {details.join(' ; ')}.</span>
          </li>
        )
      })}
    </ul>
  )
}
