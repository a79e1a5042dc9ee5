import * as z from 'zod'
import { compiledSheetShape, factSchema, frontMatterSchema, idSchema } from './sheet.ts'

/** What can be known of a job as typed facts; each is a list, because pay or entry differ by employer or route. */
const jobFactKeys = [
  'pay',
  'diploma.name',
  'diploma.level',
  'training.duration',
  'training.hours',
  'training.cost',
  'training.pay',
  'entry',
  'entry.age',
  'entry.without-diploma',
  'entry.apprenticeship',
  'vae',
  'tasks',
  'people',
  'places',
  'conditions',
  'career',
  'demand',
  'immersion',
] as const
export const jobFactKeySchema = z.enum(jobFactKeys)

/** Sections that every job sheet has, in this order. */
export const jobSectionIds = [
  'bref',
  'journee',
  'difficile',
  'equipe',
  'salaire',
  'acces',
  'formation',
  'evolution',
  'essayer',
] as const

const routeSchema = z.strictObject({
  id: idSchema,
  /** Completes "Vous pouvez y entrer ...": "avec une formation d'environ 11 mois". */
  label: z.string(),
  /** Requirements of `intents/orientation.yaml` that only this way in has. */
  requires: z.array(idSchema),
})

const profileSchema = z.strictObject({
  /** 1 (a little of it) to 3 (the heart of the job), on the traits of `intents/orientation.yaml`. */
  traits: z.record(idSchema, z.int().min(1).max(3)),
  /** Requirements that no way in avoids. */
  requires: z.array(idSchema),
  /** The job is reachable when at least one route is. */
  routes: z.array(routeSchema).min(1),
})

export const jobFrontMatterSchema = frontMatterSchema.extend({
  /** Fits after "le métier de": "aide-soignant" (the compiler writes d' before a vowel). */
  short: z.string(),
  /** Fits after "devenir": "aide-soignant ou aide-soignante". */
  become: z.string(),
  rome: z.array(z.string().regex(/^[A-Z]\d{4}$/)).min(1),
  /** OGR codes of the appellations of the job: Immersion Facilitée filters on them strictly. */
  ogr: z.array(z.string().regex(/^\d+$/)).min(1),
  rncp: z
    .string()
    .regex(/^RNCP\d+$/)
    .optional(),
  profile: profileSchema,
  facts: z.partialRecord(jobFactKeySchema, z.array(factSchema).min(1)),
})

export const jobSchema = jobFrontMatterSchema.extend({ ...compiledSheetShape, kind: z.literal('job') })

export type JobFactKey = z.infer<typeof jobFactKeySchema>
export type Job = z.infer<typeof jobSchema>
