import { assumedConditions } from '../aids/assumed-condition.ts'
import type { Stack } from '../aids/best-stack.ts'
import { type CalendarEntry, calendarOf } from '../aids/calendar.ts'
import type { ContractDays } from '../aids/deadlines.ts'
import type { AidEngine } from '../aids/evaluate-aids.ts'
import { type Hire, type Simulation, simulate } from '../aids/simulation.ts'
import { withAssumptions } from '../aids/situation.ts'
import { signatureDay, startDay } from '../aids/variables.ts'
import { hasEnded } from '../knowledge/freshness.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { aidBlock, endedAidBlock } from './aid-block.ts'
import { hireQuestion } from './hire-question.ts'
import type { BlockOf } from './reply.ts'

export type SimulatedAids = {
  aids: BlockOf<'aid'>[]
  next: BlockOf<'question'> | null
  stack: Stack
  calendar: CalendarEntry[]
}

/**
 * Everything about a hire or a person as blocks: each aid, what to ask next, what adds up, what to do by when.
 * @param today ISO day
 */
export function simulateAids(
  engine: AidEngine,
  knowledge: Knowledge,
  hire: Hire,
  today: string,
  audience: 'employer' | 'candidate' = 'employer',
): SimulatedAids {
  const simulation = simulate(engine, hire, today, audience)
  const days = contractDays(engine, hire, today)
  const isAssumed = assumedConditions(engine.vocabulary, hire.situation)
  return {
    aids: [
      ...simulation.outcomes.map((outcome) => aidBlock(outcome, knowledge, days, isAssumed)),
      ...knowledge.endedAids
        .filter((ended) => hasEnded(ended, today))
        .map((ended) => endedAidBlock(ended, knowledge)),
    ],
    next: hireQuestion(engine, simulation, hire, today),
    stack: simulation.stack,
    calendar: calendarOf(worthDoing(simulation), days),
  }
}

/** The aids whose steps belong in a calendar: those of the best stack, and those that somebody may grant. */
export function worthDoing({ outcomes, stack }: Simulation) {
  return outcomes.filter(
    (outcome) =>
      outcome.aid.rules.scope === 'hire' &&
      (stack.ids.includes(outcome.aid.id) || (outcome.status === 'possible' && outcome.open.length === 0)),
  )
}

/** Null while the first day of the contract is not known. */
export function contractDays(engine: AidEngine, { situation }: Hire, today: string): ContractDays | null {
  const assumed = withAssumptions(engine.vocabulary, situation, today)
  const [signature, start] = [assumed[signatureDay], assumed[startDay]]
  return typeof signature === 'string' && typeof start === 'string' ? { signature, start, today } : null
}
