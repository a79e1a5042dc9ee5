import { optionsOf } from '../../src/aids/options.ts'
import type { Value } from '../../src/aids/situation.ts'
import type { AidVocabulary } from '../../src/aids/variables.ts'

/** One of a list, by a random number below 1. */
export function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('Nothing to pick from.')
  return item
}

/** A value that a person could press for a variable. */
export function anyValue(
  { variables }: AidVocabulary,
  name: string,
  today: string,
  random: () => number,
): Value {
  const variable = variables[name]
  if (!variable) throw new Error(`No variable is named "${name}".`)
  return pick(optionsOf(variable, today, amounts), random).value
}

/** Salaries by their share of the SMIC of June 2026. */
function amounts(formula: string): number {
  const percent = Number(/(\d+) %/.exec(formula)?.[1] ?? 100)
  return Math.round(1867.02 * percent) / 100
}
