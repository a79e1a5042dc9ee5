import * as z from 'zod'

/** No letter or digit that looks like another: no 0 and O, no 1, I and L. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const length = 8

/** How long a code waits to be opened. */
export const codeMinutes = 60

/** @param bytes random, at least as many as a code has letters */
export function codeFrom(bytes: Uint8Array): string {
  return [...bytes.slice(0, length)].map((byte) => alphabet[byte % alphabet.length] ?? '2').join('')
}

/** A code as people type it: small letters, blanks and dashes do not matter. Null when it is none. */
export function readCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s-]/g, '')
  return code.length === length && [...code].every((letter) => alphabet.includes(letter)) ? code : null
}

/** What a code leads to, and who opened it: nobody else can then. */
export const caseLinkSchema = z.object({
  conversationId: z.string(),
  createdAt: z.string(),
  /** A hash of the advisor; null until somebody opens it. */
  openedBy: z.string().nullable(),
})
export type CaseLink = z.infer<typeof caseLinkSchema>

const suggestionKinds = ['job', 'guide', 'aid', 'immersion', 'appointment'] as const

/** What an advisor sends back. */
export const newSuggestionSchema = z.object({
  kind: z.enum(suggestionKinds),
  /** The sheet, for a job, a guide, an aid, or the job of an immersion. */
  topic: z.string().max(100).nullable(),
  text: z.string().trim().max(500),
})
export type NewSuggestion = z.infer<typeof newSuggestionSchema>

export const suggestionLabels: Record<NewSuggestion['kind'], string> = {
  job: 'Un métier',
  guide: 'Un guide',
  aid: 'Une aide',
  immersion: 'Une recherche d’immersion',
  appointment: 'Un rendez-vous',
}
const suggestionAnswerLabels = { accepted: 'acceptée', refused: 'refusée' } as const

/** Why a case is not opened, or takes no more suggestions: told to an advisor. */
export const caseProblems = {
  unknown: 'Ce code n’ouvre rien. Il est peut-être trop vieux, retiré, ou déjà ouvert par quelqu’un d’autre.',
  limited: 'Trop de codes essayés. Réessayez dans une heure.',
  full: 'Ce dossier a déjà cinq propositions : c’est le maximum.',
} as const

/** The field of a suggestion that is missing, or does not go with the others; null when it can be sent. */
export function missingIn({ kind, topic, text }: NewSuggestion): 'text' | 'topic' | null {
  if (kind === 'appointment') return text === '' ? 'text' : null
  const wanted = kind === 'immersion' ? 'job' : kind
  return topic?.startsWith(`${wanted}:`) ? null : 'topic'
}

const suggestionSchema = newSuggestionSchema.extend({
  id: z.string(),
  at: z.string(),
  answer: z.enum(['accepted', 'refused']).nullable(),
  answeredAt: z.string().nullable(),
})
export type Suggestion = z.infer<typeof suggestionSchema>

/** What a conversation keeps of its case. */
export const caseStateSchema = z.object({
  code: z.string(),
  createdAt: z.string(),
  openedAt: z.string().nullable(),
  suggestions: z.array(suggestionSchema),
})
export type CaseState = z.infer<typeof caseStateSchema>

export const mostSuggestions = 5

/** A suggestion in one line, with its answer. */
export function describeSuggestion({ kind, text, topic, answer }: Suggestion): string {
  return `${suggestionLabels[kind]} : ${text || topic || ''} (${answer ? suggestionAnswerLabels[answer] : 'pas encore de réponse'})`
}
