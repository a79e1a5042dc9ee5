import { type Turn, turnSchema } from '../../../assistant/turn.ts'
import { cleanText } from '../clean-text.ts'
import { check } from '../french-issue.ts'
import { Problem } from '../problem.ts'

/**
 * Checks one turn from outside and takes invisible characters out of what was written.
 * @param allowDateOverride false: `date` is dropped
 * @throws Problem 422 that names the wrong field
 */
export function readTurn(body: unknown, allowDateOverride: boolean): Turn {
  const { date, ...turn } = check(turnSchema, cleaned(body))
  return allowDateOverride && date ? { ...turn, date } : turn
}

function cleaned(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  const written = Object.entries(body).map(([name, value]) =>
    (name === 'text' || name === 'place') && typeof value === 'string'
      ? [name, cleanText(value)]
      : [name, value],
  )
  if (written.some(([name, value]) => name === 'text' && value === '')) {
    throw new Problem(422, 'empty_text', 'Champ « text » : le message est vide. Écrivez votre question.')
  }
  return Object.fromEntries(written)
}
