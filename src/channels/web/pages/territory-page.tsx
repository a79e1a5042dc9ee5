import type { Knowledge } from '../../../knowledge/knowledge.ts'
import type { Scheme } from '../../../knowledge/schema/territories.ts'
import { frenchDate } from '../../../language/french-date.ts'
import { WholeAmounts } from '../view/whole-amounts.tsx'
import { Breadcrumb } from './breadcrumb.tsx'
import { PageFrame } from './page-frame.tsx'

/** What is known region by region; each region is an anchor, and where nothing is known it says so. */
export function TerritoryPage({ knowledge }: { knowledge: Knowledge }) {
  const { everywhere, regions } = knowledge.territories
  const sorted = Object.entries(regions).sort(([, a], [, b]) => a.name.localeCompare(b.name, 'fr'))
  return (
    <PageFrame
      title="Les aides dans votre Région"
      description="Ce que nous savons des aides de chaque Région pour se former aux métiers du soin."
      path="/territoires"
    >
      <Breadcrumb parents={[]} title="Votre Région" />
      <article class="sheet">
        <h1>Les aides dans votre Région</h1>
        <SchemeList schemes={everywhere} knowledge={knowledge} />
        <nav class="contents" aria-label="Sur cette page">
          <ul>
            {sorted.map(([id, { name }]) => (
              <li key={id}>
                <a href={`#${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
        {sorted.map(([id, { name, schemes }]) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>{name}</h2>
            {schemes.length > 0 ? (
              <SchemeList schemes={schemes} knowledge={knowledge} />
            ) : (
              <p>
                Nous ne connaissons pas encore les aides de cette Région. Renseignez-vous auprès du conseil
                régional.
              </p>
            )}
          </section>
        ))}
      </article>
    </PageFrame>
  )
}

function SchemeList({ schemes, knowledge }: { schemes: readonly Scheme[]; knowledge: Knowledge }) {
  return (
    <ul class="facts">
      {schemes.map(({ say, source, topic }) => {
        const sheet = topic ? knowledge.sheet(topic) : undefined
        const from = knowledge.territories.sources[source]
        return (
          <li key={say}>
            <WholeAmounts text={say} />{' '}
            <span class="fact-source">
              {from && `${from.title}, ${frenchDate(from.date)}. `}
              {sheet && <a href={sheet.url}>{sheet.title}</a>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
