import type { AidOutcome } from './evaluate-aids.ts'

/** The aids of a hire that may be had together, and those that had to be left out for them. */
export type Stack = {
  ids: string[]
  /** Euros in the first year. */
  total: number
  leftOut: { id: string; because: string }[]
}

type Candidate = { id: string; amount: number; excludes: readonly string[]; exemption: boolean }

/**
 * The best lawful set of the certain aids: no two that exclude each other, and one relief from social charges for the
 * pay. Exact: groups of aids that touch each other are small.
 */
export function bestStack(outcomes: readonly AidOutcome[]): Stack {
  const candidates = outcomes.flatMap((outcome): Candidate[] =>
    outcome.status === 'acquired' && outcome.aid.rules.scope === 'hire'
      ? [
          {
            id: outcome.aid.id,
            amount: outcome.amount ?? 0,
            excludes: outcome.aid.rules.excludes,
            exemption: outcome.aid.rules.exemption,
          },
        ]
      : [],
  )
  const best = heaviest(candidates)
  const chosen = new Set(best)
  return {
    ids: best.map(({ id }) => id),
    total: best.reduce((sum, { amount }) => sum + amount, 0),
    leftOut: candidates
      .filter((candidate) => !chosen.has(candidate))
      .map((candidate) => ({
        id: candidate.id,
        because: best.find((other) => conflict(candidate, other))?.id ?? '',
      })),
  }
}

function conflict(one: Candidate, other: Candidate): boolean {
  return (
    (one.exemption && other.exemption) || one.excludes.includes(other.id) || other.excludes.includes(one.id)
  )
}

/** The first candidate is taken or left, whichever brings more; among equals, more aids are better than fewer. */
function heaviest([first, ...rest]: readonly Candidate[]): Candidate[] {
  if (!first) return []
  const compatible = rest.filter((other) => !conflict(first, other))
  const taken = [first, ...heaviest(compatible)]
  if (compatible.length === rest.length) return taken
  const left = heaviest(rest)
  return weight(left) > weight(taken) ? left : taken
}

function weight(candidates: readonly Candidate[]): number {
  return candidates.reduce((sum, { amount }) => sum + amount + 0.001, 0)
}
