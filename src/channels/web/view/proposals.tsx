import { WholeAmounts } from './whole-amounts.tsx'

/** Says that an advisor has proposed something, and leads to it; nothing while all is answered. */
export function Proposals({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <a href="/dossier#propositions">
      <WholeAmounts
        text={
          count === 1 ? 'On vous propose quelque chose : à lire' : `On vous propose ${count} choses : à lire`
        }
      />
    </a>
  )
}
