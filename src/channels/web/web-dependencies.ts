import * as z from 'zod'
import type { AidEngine } from '../../aids/evaluate-aids.ts'
import type { Limits } from '../../assistant/admitted-turn.ts'
import type { Assistant } from '../../assistant/assistant.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { OpportunityFinder } from '../../opportunities/opportunity.ts'
import type { PlaceFinder } from '../../places/place.ts'

const sheetKinds = ['job', 'aid', 'guide'] as const

export const searchQuerySchema = z.object({
  q: z.string().trim().min(1).max(200),
  kind: z.enum(sheetKinds).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
})
export const searchResultSchema = z.object({
  topic: z.string(),
  section: z.string(),
  title: z.string(),
  url: z.string(),
  excerpt: z.string(),
  score: z.number(),
})
export type SearchQuery = z.infer<typeof searchQuerySchema>
export type SearchResult = z.infer<typeof searchResultSchema>

export const healthSchema = z.object({
  ok: z.boolean(),
  store: z.string(),
  model: z.string(),
  knowledge: z.object({
    jobs: z.int(),
    aids: z.int(),
    guides: z.int(),
    toVerify: z.int(),
    ended: z.int(),
  }),
  version: z.string(),
})
export type Health = z.infer<typeof healthSchema>

export const feedbackReasons = ['wrong', 'unclear', 'off-topic', 'other'] as const
export type Feedback = { vote: 'up' | 'down'; reason: (typeof feedbackReasons)[number] | null }

/** Something unexpected, for the log. It never holds what a person wrote. */
export type Incident = { route: string; errorName: string }

/** A question of a dialogue, with the choices an earlier answer can be changed for. */
export type EditableQuestion = {
  id: string
  ask: string
  multiple: boolean
  choices: { id: string; label: string }[]
}

/** Everything the web channel is given. It fetches nothing for itself. */
export type WebDependencies = {
  assistant: Assistant
  knowledge: Knowledge
  /** The passages nearest to a query, best first. */
  search: (query: SearchQuery) => Promise<SearchResult[]>
  opportunities: OpportunityFinder
  places: PlaceFinder
  /** The questions whose answers can be changed, as they are asked now. */
  questions: () => EditableQuestion[]
  aids: AidEngine
  health: () => Promise<Health>
  /** Counts one vote. */
  feedback: (feedback: Feedback) => Promise<void>
  limits: Limits
  /** A hash of the caller's address, for limits only; null for a caller that is not limited. */
  callerKey: (request: Request) => Promise<string | null>
  /** A file of `public/`, by its path. */
  asset: (path: string) => Promise<Response>
  report: (incident: Incident) => void
  now: () => Date
  /** Unguessable and new each time: `[\w-]`, at most 40 characters. */
  newId: () => string
  allowDateOverride: boolean
  /** How long a conversation is kept. */
  conversationDays: number
  /** Who answers for this site; null while nobody has put a name. */
  operator: { name: string; contact: string } | null
  version: string
}
