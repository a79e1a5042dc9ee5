import * as z from 'zod'

const meaningSchema = z.strictObject({
  /** What the letters stand for. */
  name: z.string(),
  /** One or two sentences that explain it in plain words. */
  explains: z.string().endsWith('.'),
  /** The sheet to read: `job:aesh`, `aid:vae`, `guide:admission`. */
  topic: z
    .string()
    .regex(/^(job|aid|guide):[a-z0-9-]+$/)
    .optional(),
  /** Words that, met in the same message, decide for this meaning. */
  context: z.array(z.string()).default([]),
})

const termSchema = z.strictObject({
  term: z.string(),
  also: z.array(z.string()).default([]),
  /** More than one meaning: asked back unless the context decides. */
  meanings: z.array(meaningSchema).min(1),
})

export const glossarySchema = z.array(termSchema)

export type Term = z.infer<typeof termSchema>
export type Glossary = z.infer<typeof glossarySchema>
