import type { Deadline } from '../knowledge/schema/aid-rules.ts'

/** Days of a contract, and the day of the reckoning, ISO. */
export type ContractDays = { signature: string; start: string; today: string }

/** The last day on which a step may be done, ISO. */
export function dayOf(deadline: Deadline, days: ContractDays): string {
  const from = days[deadline.from]
  if ('months' in deadline) return plusMonths(from, deadline.months)
  return 'days' in deadline ? plusDays(from, deadline.days) : plusWorkingDays(from, deadline.workingDays)
}

function plusDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

/** Every day but Sundays; public holidays are not left out, so that the day is never too late. */
function plusWorkingDays(day: string, count: number): string {
  let reached = day
  for (let left = count; left > 0; ) {
    reached = plusDays(reached, 1)
    if (new Date(`${reached}T00:00:00Z`).getUTCDay() !== 0) left -= 1
  }
  return reached
}

/** The same day of a later month, or the last day of it when it is shorter. */
function plusMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10)
}
