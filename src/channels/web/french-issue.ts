import type * as z from 'zod'
import french from 'zod/v4/locales/fr.js'
import { Problem } from './problem.ts'

const { localeError } = french()

/**
 * Checks what came from outside.
 * @throws Problem 422 that names the first wrong field
 */
export function check<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value, { error: localeError })
  if (result.success) return result.data
  const [issue] = result.error.issues
  const field = issue?.path.join('.') ?? ''
  const message = issue?.message ?? 'La demande est mal formée.'
  throw new Problem(422, 'invalid_request', field === '' ? message : `Champ « ${field} » : ${message}`)
}
