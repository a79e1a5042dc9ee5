import * as z from 'zod'
import { durationSchema, idSchema, sharedSourcesSchema } from './sheet.ts'

/** A diploma or a title that opens a door and is not the one of a job: the bac, a bac pro, a CAP. */
const diplomaSchema = z.strictObject({
  /** Fits after "avec": "le bac pro ASSP". */
  title: z.string(),
  /** How people write it. */
  also: z.array(z.string()).default([]),
})

const stepSchema = z.strictObject({
  /** Ids of job sheets or of diplomas; a step leads to a job. */
  from: idSchema,
  to: idSchema,
  /** What the step takes, in one or two sentences that can be shown. */
  say: z.string().endsWith('.'),
  /** What it exempts from, after "Dispense :"; left out when none is known. */
  exempts: z.string().optional(),
  /** How long this step takes, where it differs from the training of the job. */
  length: durationSchema.optional(),
  source: idSchema,
})

/** Which job or diploma leads to which job. */
export const pathwaysSchema = z.strictObject({
  sources: sharedSourcesSchema,
  diplomas: z.record(idSchema, diplomaSchema),
  steps: z.array(stepSchema),
})

export type Pathways = z.infer<typeof pathwaysSchema>
export type PathwayStep = Pathways['steps'][number]
