import * as z from 'zod'

/** `2024`, `2024-07` or `2024-07-05`: how precisely a source is dated. */
const partialDateSchema = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'attendu : AAAA, AAAA-MM ou AAAA-MM-JJ, entre guillemets')
export const isoDateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'attendu : AAAA-MM-JJ, entre guillemets')
export const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'attendu : minuscules et tirets')
const confidenceSchema = z.enum(['high', 'medium', 'low'])

/** Where a fact comes from: who said it, when, how far it can be trusted, and when to look again. */
export const sourceSchema = z.strictObject({
  title: z.string().min(3),
  /** Entry page of the official site; left out when no reliable address is known. */
  url: z.url({ protocol: /^https$/ }).optional(),
  date: partialDateSchema,
  /** True for a law, a ministry, a public service, a collective agreement. */
  official: z.boolean(),
  confidence: confidenceSchema,
  /** After this day the fact is still shown, with a notice. */
  review: isoDateSchema,
})

/** `knowledge/sources.yaml`: sources that many sheets stand on, by id. */
export const sharedSourcesSchema = z.record(idSchema, sourceSchema)

/** A formula over constants, in quotes, stands for a number until the sheets are loaded for a day. */
const amountSchema = z.union([
  z.number().positive(),
  z.string().regex(/[a-z]/, 'attendu : un nombre ou une formule'),
])
const moneySchema = z.strictObject({
  min: amountSchema,
  max: amountSchema.optional(),
  unit: z.enum(['EUR/mois', 'EUR/an', 'EUR/heure', 'EUR']),
})
/** A length of time, as a range or exact. */
export const durationSchema = z.strictObject({
  min: z.number().positive(),
  max: z.number().positive().optional(),
  unit: z.enum(['heures', 'semaines', 'mois', 'ans']),
})

/** One fact in one sentence that can be shown as it stands, with its value for code when it has one. */
export const factSchema = z.strictObject({
  say: z.string().min(10).endsWith('.'),
  value: z.union([z.number(), z.boolean(), z.string(), moneySchema, durationSchema]).optional(),
  source: idSchema,
  confidence: confidenceSchema.optional(),
  review: isoDateSchema.optional(),
})

const sentenceSchema = z.object({ text: z.string(), sources: z.array(idSchema) })
const paragraphSchema = z.object({ kind: z.enum(['text', 'item']), sentences: z.array(sentenceSchema) })
const sectionSchema = z.object({
  id: idSchema,
  title: z.string(),
  /** How people ask for this section, in their words; searched, never shown. */
  asks: z.array(z.string()),
  paragraphs: z.array(paragraphSchema),
})

/** A section as the API gives it: the ways to ask for it are only there to be searched. */
export const publishedSectionSchema = sectionSchema.omit({ asks: true })

/** What all three kinds of sheet share in their front matter. */
export const frontMatterSchema = z.strictObject({
  title: z.string().min(2),
  /** Acronyms, old names, everyday and misspelt names that mean this sheet. */
  also: z.array(z.string().min(2)),
  sources: z.record(idSchema, sourceSchema),
})

/** What the compiler adds to the front matter of any sheet. */
export const compiledSheetShape = {
  id: idSchema,
  /** `job:aide-soignant`: the name of the sheet in replies and citations. */
  topic: z.string(),
  url: z.string(),
  sections: z.array(sectionSchema),
  /** Constants that it draws on or cites: their sources join its own when it is loaded for a day. */
  constants: z.array(idSchema),
} as const

export type Source = z.infer<typeof sourceSchema>
export type Duration = z.infer<typeof durationSchema>
export type Fact = z.infer<typeof factSchema>
export type Sentence = z.infer<typeof sentenceSchema>
export type Section = z.infer<typeof sectionSchema>
