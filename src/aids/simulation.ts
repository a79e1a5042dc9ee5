import { bestStack, type Stack } from './best-stack.ts'
import type { AidEngine, AidOutcome } from './evaluate-aids.ts'
import { nextVariable } from './next-variable.ts'
import type { Situation } from './situation.ts'

/** What is known of a hire, and which questions the person could not answer. */
export type Hire = { situation: Situation; passed: readonly string[] }

export type Simulation = {
  /**
   * Certain ones first, then possible, refused, ended; in each those for the hire first, then
   * those that the law gives, then the highest amount.
   */
  outcomes: AidOutcome[]
  /** The variable to ask next. */
  next: string | null
  stack: Stack
}

const order: readonly AidOutcome['status'][] = ['acquired', 'possible', 'refused', 'ended']

/**
 * Everything about a hire, or about a person, on a day.
 * @param today ISO day
 */
export function simulate(
  engine: AidEngine,
  { situation, passed }: Hire,
  today: string,
  audience: 'employer' | 'candidate' = 'employer',
): Simulation {
  const outcomes = engine
    .evaluate(situation, today)
    .filter(({ aid, status }) => aid.rules.audience === audience || status === 'ended')
  return {
    outcomes: outcomes.sort(
      (a, b) =>
        order.indexOf(a.status) - order.indexOf(b.status) ||
        Number(a.aid.rules.scope === 'structure') - Number(b.aid.rules.scope === 'structure') ||
        Number(a.aid.rules.grant !== undefined) - Number(b.aid.rules.grant !== undefined) ||
        amountOf(b) - amountOf(a),
    ),
    next: nextVariable(outcomes, engine.vocabulary, situation, passed),
    stack: bestStack(outcomes),
  }
}

function amountOf(outcome: AidOutcome): number {
  return 'amount' in outcome ? (outcome.amount ?? 0) : 0
}
