import * as z from 'zod'
import { parisDay } from '../knowledge/paris-day.ts'
import { frenchDate } from '../language/french-date.ts'

const suggestionKinds = ['job', 'guide', 'aid', 'immersion', 'appointment'] as const

/** Of one suggestion, in characters. */
export const longestSuggestion = 500
/** Under one code. */
export const mostSuggestions = 5

/** What an advisor sends back. */
export const newSuggestionSchema = z.object({
  kind: z.enum(suggestionKinds),
  /** The sheet, for a job, a guide, an aid, or the job of an immersion. */
  topic: z.string().max(100).nullable(),
  text: z.string().trim().max(longestSuggestion),
})
export type NewSuggestion = z.infer<typeof newSuggestionSchema>

/** A suggestion as a conversation keeps it, with the last answer of the person. */
export const suggestionSchema = newSuggestionSchema.extend({
  id: z.string(),
  at: z.string(),
  answered: z.object({ answer: z.enum(['accepted', 'refused']), at: z.string() }).nullable(),
})
export type Suggestion = z.infer<typeof suggestionSchema>

/** A suggestion as it is shown; `title` is that of its sheet. */
export type ShownSuggestion = Suggestion & { title: string | null }

export const suggestionLabels: Record<NewSuggestion['kind'], string> = {
  job: 'Un métier',
  guide: 'Un guide',
  aid: 'Une aide',
  immersion: 'Une recherche d’immersion',
  appointment: 'Un rendez-vous',
}

/** The field of a suggestion that is missing, or does not go with the others; null when it can be sent. */
export function missingIn({ kind, topic, text }: NewSuggestion): 'text' | 'topic' | null {
  if (kind === 'appointment') return text === '' ? 'text' : null
  const wanted = kind === 'immersion' ? 'job' : kind
  return topic?.startsWith(`${wanted}:`) ? null : 'topic'
}

/** A suggestion in one line, as its advisor reads it: what, why, when, and what became of it. */
export function describeSuggestion({ kind, title, text, at, answered }: ShownSuggestion): string {
  const what = [title ?? '', text].filter((part) => part !== '').join('. ')
  return `${suggestionLabels[kind]} : ${what} (proposé le ${dayOf(at)}, ${outcomeOf(answered)})`
}

function outcomeOf(answered: Suggestion['answered']): string {
  if (answered === null) return 'pas encore de réponse'
  return `la personne a ${answered.answer === 'accepted' ? 'accepté' : 'refusé'} le ${dayOf(answered.at)}`
}

/** The day of an instant, in France. */
export function dayOf(at: string): string {
  return frenchDate(parisDay(new Date(at)))
}
