import type { Fact, Source } from '../../../knowledge/schema/sheet.ts'
import { frenchDate } from '../../../language/french-date.ts'
import { WholeAmounts } from '../view/whole-amounts.tsx'

type FactListProps = { facts: Fact[]; sources: Record<string, Source>; today: string }

/** The typed facts of a section: each with its source, the source's date, and a mark when it has to be looked at again. */
export function FactList({ facts, sources, today }: FactListProps) {
  if (facts.length === 0) return null
  return (
    <ul class="facts">
      {facts.map((fact) => (
        <li key={fact.say}>
          <WholeAmounts text={fact.say} />{' '}
          <FactSource fact={fact} source={sources[fact.source]} today={today} />
        </li>
      ))}
    </ul>
  )
}

function FactSource({ fact, source, today }: { fact: Fact; source: Source | undefined; today: string }) {
  if (!source) return null
  return (
    <span class="fact-source">
      <a href={`#source-${fact.source}`}>{source.title}</a>, {frenchDate(source.date)}
      {isToVerify(fact, source, today) && <strong class="to-verify">À vérifier</strong>}
    </span>
  )
}

/**
 * Whether a fact is shown with a mark: its day of review has passed, or its source is not sure.
 * @param today `AAAA-MM-JJ`
 */
function isToVerify(fact: Fact, source: Source, today: string): boolean {
  const review = fact.review ?? source.review
  return review < today || (fact.confidence ?? source.confidence) === 'low'
}
