import * as z from 'zod'
import { idSchema } from '../knowledge/schema/sheet.ts'

const choiceSchema = z.strictObject({
  id: idSchema,
  /** What the button says. */
  label: z.string().max(75),
  /** Completes "parce que ...": "vous aimez être avec des personnes âgées". Left out when the choice gives no reason. */
  because: z.string().optional(),
  /** Everyday words that mean this choice in free text. */
  says: z.array(z.string()).default([]),
  /** What a mere yes or no means. */
  means: z.enum(['yes', 'no']).optional(),
  /** The choice that refusing this one means: "pas la nuit". */
  not: idSchema.optional(),
  /** Values that mean this choice: an age, a length of study. */
  ranges: z.array(z.strictObject({ unit: z.enum(['ans', 'mois']), from: z.int(), to: z.int() })).default([]),
  /** Weight given to each trait of a job. */
  weights: z.record(idSchema, z.number()).default({}),
  /** Requirements that a person who chooses this does not accept or cannot meet today. */
  excludes: z.array(idSchema).default([]),
  /** Requirements that this choice meets, whatever other choices of the same question exclude. */
  provides: z.array(idSchema).default([]),
})

const questionSchema = z.strictObject({
  id: idSchema,
  ask: z.string().endsWith('?'),
  /** Why we ask: shown under the question. */
  why: z.string(),
  multiple: z.boolean().default(false),
  /** `place`: answered by a town or a postal code, in free text. */
  kind: z.enum(['choice', 'place']).default('choice'),
  /** Asked even when it cannot change the jobs, because the next steps depend on it. */
  always: z.boolean().default(false),
  /** False for what a person cannot choose (age, diploma): "what would change it" leaves it out. */
  choosable: z.boolean().default(true),
  /** Asked only when an earlier question got one of these options. */
  when: z.strictObject({ question: idSchema, in: z.array(idSchema).min(1) }).optional(),
  choices: z.array(choiceSchema).default([]),
})

/** `intents/orientation.yaml`. */
export const orientationSchema = z.strictObject({
  /** What a job can be more or less about: id and a phrase for editors. */
  traits: z.record(idSchema, z.string()),
  /** What a job or a way into it can demand: id and "Ce métier demande ...". */
  requirements: z.record(idSchema, z.string()),
  questions: z.array(questionSchema).min(1).max(16),
})

export type Orientation = z.infer<typeof orientationSchema>
export type Question = z.infer<typeof questionSchema>
export type Choice = z.infer<typeof choiceSchema>
