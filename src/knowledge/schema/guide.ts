import * as z from 'zod'
import { compiledSheetShape, frontMatterSchema } from './sheet.ts'

/** A guide has no typed facts; its sections are free, the first is `bref`. */
export const guideFrontMatterSchema = frontMatterSchema
export const guideSchema = guideFrontMatterSchema.extend({ ...compiledSheetShape, kind: z.literal('guide') })

export type Guide = z.infer<typeof guideSchema>
