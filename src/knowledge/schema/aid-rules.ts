import * as z from 'zod'
import { idSchema, isoDateSchema } from './sheet.ts'

/** An expression of the rules language (publicodes): checked when the rules are compiled, not here. */
export type Expression = string | number | Expression[] | { [name: string]: Expression }

export const expressionSchema: z.ZodType<Expression> = z.lazy(() =>
  z.union([z.string(), z.number(), z.array(expressionSchema), z.record(z.string(), expressionSchema)]),
)

/** The day that a rule or a deadline is counted from. */
const lawDaySchema = z.enum(['signature', 'start', 'today'])

/** `travail L6243-1`: a code, and an article of it. */
const articleSchema = z.string().regex(/^(travail|sécurité sociale) [LRD]\d+(-\d+)*$/)

/** Where a rule stands: a source of the sheet, and the articles that say it. */
const lawShape = { source: idSchema, articles: z.array(articleSchema).default([]) }

const conditionSchema = z.strictObject({
  /** Fits after "Il faut :" and after "si vous avez :": "moins de 250 salariés". */
  needs: z.string(),
  if: expressionSchema,
  ...lawShape,
})

const amountSchema = z.strictObject({
  /** Euros in the first year; left out when no amount is known. */
  value: expressionSchema.optional(),
  /** An amount that is a ceiling. */
  most: z.boolean().default(false),
  /** An amount that is an estimate. */
  about: z.boolean().default(false),
  period: z.string(),
  /** How it is reckoned, in words. */
  how: z.string().endsWith('.'),
  ...lawShape,
})

const from = z.enum(['signature', 'start'])
const deadlineSchema = z.union([
  z.strictObject({ from, days: z.int() }),
  /** "Jours ouvrables": all but Sundays. */
  z.strictObject({ from, workingDays: z.int().positive() }),
  z.strictObject({ from, months: z.int().positive() }),
])

const stepSchema = z.strictObject({
  do: z.string().endsWith('.'),
  /** The last day on which it may be done; left out when there is none. */
  at: deadlineSchema.optional(),
  /** Only for those to whom this applies. */
  if: expressionSchema.optional(),
})

const windowSchema = z.strictObject({
  from: isoDateSchema.optional(),
  until: isoDateSchema.optional(),
  /** The day that `until` is compared with, where it is not that of `from`. */
  untilOn: lawDaySchema.optional(),
})

/** What a program can check about an aid. */
export const aidRulesSchema = z.strictObject({
  /** Who the rules speak of. */
  audience: z.enum(['employer', 'candidate']).default('employer'),
  /** `structure`: not for this hire, but for whoever hires. */
  scope: z.enum(['hire', 'structure']).default('hire'),
  /** False: told with what is known, never a reason to ask. */
  asks: z.boolean().default(true),
  /** Who decides even when every condition is met: the aid is then possible, never certain. */
  grant: z.strictObject({ by: z.string() }).optional(),
  /** The day that the window of the sheet is compared with. */
  windowOn: lawDaySchema.default('signature'),
  /** Takes the place of the window of the sheet where there were several. */
  windows: z.array(windowSchema).min(1).optional(),
  /** A relief from social charges: one for each pay. */
  exemption: z.boolean().default(false),
  conditions: z.array(conditionSchema).min(1),
  amount: amountSchema.optional(),
  /** Aids that cannot be had for the same hire. */
  excludes: z.array(idSchema).default([]),
  steps: z.array(stepSchema).default([]),
})

export type AidRules = z.infer<typeof aidRulesSchema>
export type AidCondition = AidRules['conditions'][number]
export type AidStep = AidRules['steps'][number]
export type Deadline = NonNullable<AidStep['at']>
export type LawDay = z.infer<typeof lawDaySchema>
