import * as z from 'zod'
import { idSchema, isoDateSchema, sourceSchema } from './sheet.ts'

const unitSchema = z.enum(['EUR', 'EUR/heure', 'EUR/jour', 'EUR/mois', 'EUR/an'])

const windowSchema = z.strictObject({
  /** First day on which the value holds; it holds until the next window begins. */
  from: isoDateSchema,
  value: z.number().positive(),
  source: sourceSchema,
})

const givenSchema = z.strictObject({
  title: z.string(),
  unit: unitSchema,
  windows: z.array(windowSchema).min(1),
})
const derivedSchema = z.strictObject({
  title: z.string(),
  unit: unitSchema,
  /** Computed from constants that stand before it: `smic * 35 * 52 / 12`. */
  formula: z.string(),
})

/** `knowledge/constants.yaml`: figures of the law that many sheets depend on, by name. */
export const constantsSchema = z.record(idSchema, z.union([givenSchema, derivedSchema]))

export type Constants = z.infer<typeof constantsSchema>
