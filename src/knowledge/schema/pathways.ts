import * as z from 'zod'
import { idSchema, sourceSchema } from './sheet.ts'

const stepSchema = z.strictObject({
  /** Ids of job sheets. */
  from: idSchema,
  to: idSchema,
  /** What the step takes and what it exempts from, in one or two sentences that can be shown. */
  say: z.string().endsWith('.'),
  source: idSchema,
})

/** Which job leads to which other. */
export const pathwaysSchema = z.strictObject({
  sources: z.record(idSchema, sourceSchema),
  steps: z.array(stepSchema),
})

export type Pathways = z.infer<typeof pathwaysSchema>
