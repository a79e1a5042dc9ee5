import * as z from 'zod'
import { idSchema, sharedSourcesSchema } from './sheet.ts'

const schemeSchema = z.strictObject({
  /** One or two sentences that can be shown as they stand, dated. */
  say: z.string().endsWith('.'),
  source: idSchema,
  /** The sheet that explains it. */
  topic: z.string().optional(),
})

const regionSchema = z.strictObject({
  name: z.string(),
  /** Fits after "les aides": "en Bretagne". */
  in: z.string(),
  /** How people write it. */
  also: z.array(z.string().min(3)),
  /** Codes of its departments. */
  departments: z.array(z.string().regex(/^(\d{2,3}|2[AB])$/)).min(1),
  /** Empty: nothing is known, and that is said. */
  schemes: z.array(schemeSchema),
})

/** `knowledge/territories.yaml`: what is known region by region. */
export const territoriesSchema = z.strictObject({
  sources: sharedSourcesSchema,
  /** What holds in every region. */
  everywhere: z.array(schemeSchema),
  regions: z.record(idSchema, regionSchema),
})

export type Territories = z.infer<typeof territoriesSchema>
export type Region = Territories['regions'][string]
export type Scheme = Region['schemes'][number]
