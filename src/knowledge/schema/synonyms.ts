import * as z from 'zod'

/** `knowledge/synonyms.yaml`: lines of words, of one or two words each, that stand for each other in questions. */
export const synonymsSchema = z.array(z.array(z.string().min(2)).min(2))

export type Synonyms = z.infer<typeof synonymsSchema>
