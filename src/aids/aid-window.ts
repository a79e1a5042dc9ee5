import type { AidRules, LawDay } from '../knowledge/schema/aid-rules.ts'
import type { RuledAid } from './ruled-aid.ts'
import type { Situation, Value } from './situation.ts'
import { signatureDay, startDay } from './variables.ts'

export type WindowState =
  | { state: 'open' }
  | { state: 'ended'; on: string }
  /** Before the first window, or between two. */
  | { state: 'not-yet'; from: string }
  /** It depends on the first day of the contract, which is not known. */
  | { state: 'unknown' }

/**
 * Whether an aid exists for a hire, by the days that the law looks at.
 * @param situation with its assumptions: the day of signature is known
 * @param today ISO day
 */
export function windowOf({ window, rules }: RuledAid, situation: Situation, today: string): WindowState {
  const windows: NonNullable<AidRules['windows']> = rules.windows ?? [window]
  const earliest = earliestDay(rules.windowOn, situation, today)
  const last = windows.at(-1)
  for (const { from, until, untilOn } of windows) {
    if (from !== undefined && earliest < from) return { state: 'not-yet', from }
    if (until === undefined) return { state: 'open' }
    const on = untilOn ?? rules.windowOn
    if (earliestDay(on, situation, today) > until) continue
    return on === 'start' && situation[startDay] === undefined ? { state: 'unknown' } : { state: 'open' }
  }
  return { state: 'ended', on: last?.until ?? today }
}

/** The day itself; for a contract whose first day is not known, the earliest that it can be. */
function earliestDay(day: LawDay, situation: Situation, today: string): string {
  if (day === 'today') return today
  const signed = text(situation[signatureDay]) ?? today
  return day === 'signature' ? signed : (text(situation[startDay]) ?? signed)
}

function text(value: Value | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
