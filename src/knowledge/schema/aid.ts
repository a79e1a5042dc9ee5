import * as z from 'zod'
import { aidRulesSchema } from './aid-rules.ts'
import { compiledSheetShape, factSchema, frontMatterSchema, idSchema, isoDateSchema } from './sheet.ts'

const aidFactKeys = ['who', 'amount', 'duration', 'how', 'deadline', 'excludes'] as const
export const aidFactKeySchema = z.enum(aidFactKeys)

/** Sections that every aid sheet has, in this order. */
export const aidSectionIds = ['bref', 'pour-qui', 'combien', 'demarches', 'limites'] as const

export const aidFrontMatterSchema = frontMatterSchema.extend({
  audience: z.array(z.enum(['candidate', 'employer'])).min(1),
  /** Days between which the aid exists; an open end is left out. */
  window: z.strictObject({ from: isoDateSchema.optional(), until: isoDateSchema.optional() }),
  /** The sheet of the aid that took over, when this one has ended. */
  replacedBy: idSchema.optional(),
  /** One sentence on whether a claim is still possible after the end. */
  afterEnd: z.string().endsWith('.').optional(),
  facts: z.partialRecord(aidFactKeySchema, z.array(factSchema).min(1)),
  /** What a program can check: who gets it, how much, until when. */
  rules: aidRulesSchema.optional(),
})

export const aidSchema = aidFrontMatterSchema.extend({ ...compiledSheetShape, kind: z.literal('aid') })

export type AidFactKey = z.infer<typeof aidFactKeySchema>
export type Aid = z.infer<typeof aidSchema>
