import { frenchDate } from '../language/french-date.ts'
import { frenchNumber } from '../language/french-number.ts'
import type { Value } from './situation.ts'
import type { Variable } from './variables.ts'

/** One answer that a person can press: the value, and what the button says. */
export type Option = { value: Value; label: string }

/** The value of a formula over the constants of the law on a day. */
export type Compute = (formula: string, day: string) => number

const monthsOffered = 5

/**
 * What can be pressed to answer a question.
 * @param today ISO day: the months to come are offered for a date
 */
export function optionsOf(variable: Variable, today: string, compute: Compute): Option[] {
  switch (variable.kind) {
    case 'choice':
      return variable.choices.map(({ id, label }) => ({ value: id, label }))
    case 'boolean':
      return [
        { value: true, label: 'Oui' },
        { value: false, label: 'Non' },
      ]
    case 'number':
      return variable.choices.map(({ value, label }) => ({
        value: typeof value === 'string' ? compute(value, today) : value,
        label,
      }))
    case 'date':
      return Array.from({ length: monthsOffered }, (_, ahead) => monthAhead(today, ahead))
  }
}

/** A value as it is told back: the button's words, or the figure with its unit. */
export function labelOf(variable: Variable, value: Value, today: string, compute: Compute): string {
  const option = optionsOf(variable, today, compute).find((candidate) => candidate.value === value)
  if (variable.kind === 'date') return frenchDate(String(value))
  if (option) return option.label
  return variable.kind === 'number' && typeof value === 'number'
    ? `${frenchNumber.format(value)} ${variable.unit}`.trim()
    : String(value)
}

/** Today for the month that runs, else the first of a month to come. */
function monthAhead(today: string, ahead: number): Option {
  if (ahead === 0) return { value: today, label: 'Ce mois-ci' }
  const [year = 0, month = 1] = today.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + ahead, 1)).toISOString().slice(0, 10)
  return { value: first, label: `En ${frenchDate(first.slice(0, 7))}` }
}
