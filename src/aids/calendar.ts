import type { AidStep } from '../knowledge/schema/aid-rules.ts'
import { type ContractDays, dayOf } from './deadlines.ts'
import type { AidOutcome } from './evaluate-aids.ts'

/** One thing to do, for one or several aids. */
export type CalendarEntry = {
  do: string
  /** The last day, ISO; null when there is none, or when the first day of the contract is not known. */
  day: string | null
  /** Titles of the aids that ask for it. */
  aids: string[]
}

/**
 * What has to be done for the given aids, dated steps first, in order; the same step for two aids stands once.
 * @param days null when the contract's days are not known yet
 */
export function calendarOf(outcomes: readonly AidOutcome[], days: ContractDays | null): CalendarEntry[] {
  const entries = new Map<string, CalendarEntry>()
  for (const { aid, steps } of outcomes)
    for (const step of steps) {
      const day = dayOfStep(step, days)
      const key = `${day} ${step.do}`
      const known = entries.get(key)
      if (known) known.aids.push(aid.title)
      else entries.set(key, { do: step.do, day, aids: [aid.title] })
    }
  return [...entries.values()].sort((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'))
}

export function dayOfStep({ at }: AidStep, days: ContractDays | null): string | null {
  return at && days ? dayOf(at, days) : null
}
