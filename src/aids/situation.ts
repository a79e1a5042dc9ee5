import * as z from 'zod'
import { type AidVocabulary, signatureDay, startDay, type Variable } from './variables.ts'

/** A choice's id, a number, a yes or no, or an ISO day. */
export type Value = string | number | boolean

/** What is known of a hire, by the names of the variables. */
export type Situation = Readonly<Record<string, Value>>

const days = z.iso.date()

/**
 * Reads a value from outside; a number or a yes may come as text.
 * @returns null when it is no value of this variable
 */
export function readValue(variable: Variable, given: unknown): Value | null {
  switch (variable.kind) {
    case 'choice':
      return variable.choices.find(({ id }) => id === given)?.id ?? null
    case 'boolean':
      if (typeof given === 'boolean') return given
      return given === 'oui' ? true : given === 'non' ? false : null
    case 'number': {
      const number = typeof given === 'string' && given.trim() !== '' ? Number(given) : given
      return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : null
    }
    case 'date':
      return days.safeParse(given).data ?? null
  }
}

/** The text that stands for a value in a form and in a turn: `readValue` reads it back. */
export function optionOf(value: Value): string {
  return typeof value === 'boolean' ? (value ? 'oui' : 'non') : String(value)
}

/**
 * The situation with everything that is taken for granted where nothing was said.
 * @param today ISO day
 */
export function withAssumptions(
  { variables }: AidVocabulary,
  situation: Situation,
  today: string,
): Situation {
  const assumed = Object.entries(variables).flatMap(([name, { assume }]): [string, Value][] =>
    assume === undefined ? [] : [[name, name === signatureDay ? signedOn(situation, today) : assume]],
  )
  return { ...Object.fromEntries(assumed), ...situation }
}

/** A contract is signed today, or at the latest on its first day. */
function signedOn(situation: Situation, today: string): string {
  const start = situation[startDay]
  return typeof start === 'string' && start < today ? start : today
}
