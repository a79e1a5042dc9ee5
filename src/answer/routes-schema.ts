import * as z from 'zod'
import { aidFactKeySchema } from '../knowledge/schema/aid.ts'
import { jobFactKeySchema } from '../knowledge/schema/job.ts'
import { idSchema } from '../knowledge/schema/sheet.ts'
import { commands } from './commands.ts'

const saysSchema = z.array(z.string()).min(1)

/** One thing that can be asked about a job or an aid, and where its answer stands. */
const facetSchema = z.strictObject({
  label: z.string(),
  says: saysSchema,
  job: z.strictObject({ facts: z.array(jobFactKeySchema).min(1), section: idSchema }).optional(),
  aid: z.strictObject({ facts: z.array(aidFactKeySchema).min(1), section: idSchema }).optional(),
})

const vagueChoiceSchema = z.strictObject({
  id: idSchema,
  label: z.string(),
  command: z.literal('start:orientation').optional(),
  topic: z.string().optional(),
})

/** What jobs can be listed by, and the fact that shows it of each of them. */
const criterionSchema = z.strictObject({
  /** Fits after "Voici des métiers": "de nuit". */
  label: z.string(),
  says: saysSchema,
  shows: jobFactKeySchema,
  /** Said after the list: how far its figures go. */
  caution: z.string().optional(),
  holds: z.union([
    /** One of these traits of `intents/orientation.yaml` is at the heart of the job. */
    z.strictObject({ traits: z.array(idSchema).min(1) }),
    z.strictObject({ requires: idSchema, is: z.boolean() }),
    /** A fact of this kind has this value. */
    z.strictObject({ fact: jobFactKeySchema, is: z.literal(true) }),
    /** The most first, among the jobs of which the figure is known. */
    z.strictObject({ most: jobFactKeySchema }),
  ]),
})

/** `intents/routes.yaml`: what people ask for, in their words. */
export const routesSchema = z.strictObject({
  facets: z.record(idSchema, facetSchema),
  commands: z.record(z.enum(commands), saysSchema),
  compare: z.strictObject({ says: saysSchema }),
  list: z.strictObject({
    says: saysSchema,
    criteria: z.record(idSchema, criterionSchema),
    /** "Formation courte": at most so many months of training. */
    short: z.strictObject({ says: saysSchema, months: z.int().positive() }),
    none: z.string(),
  }),
  /** Somebody who hires: aids for employers answer before the jobs that are named. */
  hires: z.strictObject({ says: saysSchema }),
  /** Asks for a person instead of a program. */
  person: z.strictObject({ says: saysSchema, send: saysSchema, decline: saysSchema, close: saysSchema }),
  becoming: z.strictObject({ says: saysSchema, from: saysSchema, to: saysSchema }),
  opportunities: z.strictObject({ says: saysSchema, near: saysSchema }),
  wish: z.strictObject({ says: saysSchema }),
  informalCare: z.strictObject({
    acts: saysSchema,
    adults: saysSchema,
    children: saysSchema,
    reply: z.string(),
  }),
  smallTalk: z.array(z.strictObject({ id: idSchema, says: saysSchema, reply: z.string() })),
  vague: z.strictObject({ says: saysSchema, ask: z.string(), choices: z.array(vagueChoiceSchema).min(2) }),
  notFound: z.strictObject({ text: z.string(), person: z.string() }),
})

export type Routes = z.infer<typeof routesSchema>
export type Facet = z.infer<typeof facetSchema>
export type Criterion = z.infer<typeof criterionSchema>
