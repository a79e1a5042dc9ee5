import * as z from 'zod'
import { idSchema, isoDateSchema, sourceSchema } from './sheet.ts'

const endedAidSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  /** How people name it. */
  also: z.array(z.string().min(3)).min(1),
  /** The last day of it. */
  until: isoDateSchema,
  /** The sheet that tells what there is now. */
  replacedBy: idSchema,
  /** Whether a claim is still possible. */
  afterEnd: z.string().endsWith('.'),
  source: sourceSchema,
})

/** `knowledge/ended-aids.yaml`: aids that are over and have no sheet of their own. */
export const endedAidsSchema = z.array(endedAidSchema)

export type EndedAid = z.infer<typeof endedAidSchema>
