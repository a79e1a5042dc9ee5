import type { AidCondition, AidStep } from '../knowledge/schema/aid-rules.ts'
import { windowOf } from './aid-window.ts'
import { type CompiledRules, createEvaluation, type Evaluation } from './expression.ts'
import type { Compute } from './options.ts'
import { constantsOfRules, type RuledAid, ruleNames } from './ruled-aid.ts'
import { type Situation, withAssumptions } from './situation.ts'
import { type AidVocabulary, startDay } from './variables.ts'

/** What a hire gets from one aid. */
export type AidOutcome = {
  aid: RuledAid
  steps: AidStep[]
  /** Variables that could still change the status or the amount. */
  missing: string[]
} & (
  | { status: 'acquired'; amount: number | null }
  /** Every condition met and somebody decides, or conditions still open. */
  | { status: 'possible'; amount: number | null; open: AidCondition[] }
  | { status: 'refused'; unmet: AidCondition | null; from: string | null }
  | { status: 'ended'; on: string }
)

export type AidEngine = {
  aids: readonly RuledAid[]
  vocabulary: AidVocabulary
  compute: Compute
  /**
   * Evaluates every aid.
   * @param today ISO day
   */
  evaluate: (situation: Situation, today: string) => AidOutcome[]
}

/** The parts of an engine: plain data, but for the constants. */
export type AidEngineParts = {
  aids: readonly RuledAid[]
  vocabulary: AidVocabulary
  rules: CompiledRules
  compute: Compute
}

/** Checks aids by their compiled rules. */
export function createAidEngine({ aids, vocabulary, rules, compute }: AidEngineParts): AidEngine {
  function evaluate(given: Situation, today: string): AidOutcome[] {
    const situation = withAssumptions(vocabulary, given, today)
    const start = situation[startDay]
    const day = typeof start === 'string' ? start : today
    const constants = Object.entries(constantsOfRules).map(([name, inRules]) => [inRules, compute(name, day)])
    const evaluateRule = createEvaluation(rules, { ...Object.fromEntries(constants), ...situation })
    return aids.map((aid) => outcomeOf(aid, evaluateRule, situation, today))
  }
  return { aids, vocabulary, compute, evaluate }
}

type EvaluateRule = (rule: string) => Evaluation

function outcomeOf(
  aid: RuledAid,
  evaluateRule: EvaluateRule,
  situation: Situation,
  today: string,
): AidOutcome {
  const { id, rules } = aid
  const window = windowOf(aid, situation, today)
  const nothing = { aid, steps: [], missing: [] }
  if (window.state === 'ended') return { ...nothing, status: 'ended', on: window.on }
  if (window.state === 'not-yet') return { ...nothing, status: 'refused', unmet: null, from: window.from }
  const checked = rules.conditions.map((condition, index) => ({
    condition,
    ...evaluateRule(ruleNames.condition(id, index)),
  }))
  const unmet = checked.find(({ value }) => value === false)
  if (unmet) return { ...nothing, status: 'refused', unmet: unmet.condition, from: null }

  const open = checked.filter(({ value }) => value === undefined)
  const amount = rules.amount?.value === undefined ? noAmount : evaluateRule(ruleNames.amount(id))
  const waitsForStart = window.state === 'unknown'
  const missing = new Set([
    ...(waitsForStart ? [startDay] : []),
    ...[...open, amount].flatMap((evaluated) => evaluated.missing),
  ])
  const steps = rules.steps.filter(
    (step, index) => step.if === undefined || evaluateRule(ruleNames.step(id, index)).value === true,
  )
  const euros = typeof amount.value === 'number' ? Math.round(amount.value) : null
  const common = { aid, steps, missing: [...missing], amount: euros }
  if (open.length > 0 || waitsForStart || rules.grant)
    return { ...common, status: 'possible', open: open.map(({ condition }) => condition) }
  return { ...common, status: 'acquired' }
}

const noAmount: Evaluation = { value: null, missing: [] }
