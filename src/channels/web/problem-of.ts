import { TurnError } from '../../assistant/assistant.ts'
import { Problem } from './problem.ts'

/** What an error is answered with when it is the sender's to mend; null for any other error. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error
  if (error instanceof TurnError)
    return new Problem(error.code === 'busy' ? 409 : 422, error.code, error.message)
  return null
}
