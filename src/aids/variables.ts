import * as z from 'zod'
import { expressionSchema } from '../knowledge/schema/aid-rules.ts'

const common = {
  /** Fits in a list of what is still to be said: "le nombre de salariés". */
  label: z.string(),
  ask: z.string().endsWith('?'),
  /** Why we ask: shown under the question. */
  why: z.string(),
  /** Asked only once these are known, or passed. */
  after: z.array(z.string()).default([]),
}

const choiceVariableSchema = z.strictObject({
  kind: z.literal('choice'),
  ...common,
  choices: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z_-]+$/),
        label: z.string().max(75),
        says: z.array(z.string()).default([]),
      }),
    )
    .min(2),
  assume: z.string().optional(),
})

const numberVariableSchema = z.strictObject({
  kind: z.literal('number'),
  unit: z.string(),
  ...common,
  choices: z
    .array(
      z.strictObject({
        label: z.string().max(75),
        /** A number, or a formula over the constants of the day. */
        value: z.union([z.number(), z.string()]),
      }),
    )
    .min(1),
  assume: z.number().optional(),
})

const booleanVariableSchema = z.strictObject({
  kind: z.literal('boolean'),
  ...common,
  assume: z.boolean().optional(),
})

const dateVariableSchema = z.strictObject({
  kind: z.literal('date'),
  ...common,
  /** Taken to be today, or the first day of the contract when that lies before. */
  assume: z.literal("aujourd'hui").optional(),
})

const variableSchema = z.discriminatedUnion('kind', [
  choiceVariableSchema,
  numberVariableSchema,
  booleanVariableSchema,
  dateVariableSchema,
])

/** `intents/employer.yaml`: the vocabulary of the aid rules. */
export const aidVocabularySchema = z.strictObject({
  /** By their name in the rules: `employeur . secteur`. */
  variables: z.record(z.string(), variableSchema),
  /** What several rules need, as rules. */
  derived: z.record(z.string(), expressionSchema),
})

export type AidVocabulary = z.infer<typeof aidVocabularySchema>
export type Variable = z.infer<typeof variableSchema>

/** Names of the variables whose values are days of the contract. */
export const signatureDay = 'contrat . date conclusion'
export const startDay = 'contrat . date debut'

/** `employeur . a jour cotisations` as the API writes it: `employeur.a_jour_cotisations`. */
export function publicName(name: string): string {
  return name.replaceAll(' . ', '.').replaceAll(' ', '_')
}

/** The name in the rules of a variable that the API names; undefined when there is none. */
export function variableNamed(vocabulary: AidVocabulary, name: string): string | undefined {
  return Object.keys(vocabulary.variables).find((candidate) => publicName(candidate) === name)
}
