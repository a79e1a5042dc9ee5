import type { AidEngine } from '../aids/evaluate-aids.ts'
import type { SituationReader } from '../aids/read-situation.ts'
import type { AnswerLibrary } from '../answer/plan-answer.ts'
import type { Understanding } from '../answer/understand.ts'
import type { Writer } from '../answer/writer.ts'
import type { Orientation } from '../dialogue/schema.ts'
import type { OpportunityFinder } from '../opportunities/opportunity.ts'
import type { PlaceFinder } from '../places/place.ts'
import type { Safety } from '../safety/safety.ts'
import type { ConversationStore } from '../store/conversation-store.ts'
import type { AdvisorDesk } from './advisor-desk.ts'
import type { ReplyPart } from './assistant.ts'
import type { CaseLink } from './case-code.ts'
import type { ThreadLink } from './handover.ts'
import type { Reply, ReplyStatus } from './reply.ts'
import type { ConversationState } from './state.ts'
import type { Share } from './summary.ts'

/** What the assistant is made of; everything that does I/O is a port. */
export type Core = {
  orientation: Orientation
  library: AnswerLibrary
  read: (text: string) => Understanding
  aids: AidEngine
  readSituation: SituationReader
  safety: Safety
  store: ConversationStore<ConversationState>
  /** Shared links, by token. */
  shares: ConversationStore<Share>
  /** What the codes for advisors lead to, by code. */
  cases: ConversationStore<CaseLink>
  /** Where the threads of advisors lead to, by thread. */
  threads: ConversationStore<ThreadLink>
  /** Null: nobody answers behind this site. */
  desk: AdvisorDesk | null
  /** Things that happen once: whoever saves a key first has it. */
  claims: ConversationStore<Record<string, never>>
  places: PlaceFinder
  opportunities: OpportunityFinder
  /** Ids of the passages nearest in meaning, nearest first; null when no embedding model is configured. */
  nearestInMeaning: ((text: string) => Promise<readonly string[]>) | null
  /** Null: every answer is quoted. */
  writer: Writer | null
  /** Whether this person, and everybody together, may use the model now. */
  admitModel: (caller: string | null) => Promise<boolean>
  /** Told of every answer that a model was asked for. */
  spendModel: () => Promise<void>
  /** Told of every question without an answer, once: never with its text. */
  reportUnanswered: (unanswered: Unanswered) => void
  newId: () => string
  /** A new code for a case, that nobody can guess. */
  newCode: () => string
  retentionSeconds: number
}

/** A question that got no answer: how it ended, and the sheet that comes nearest. */
export type Unanswered = { status: 'not_found' | 'out_of_scope'; nearest: string }

/** What answering a turn came to. */
export type TurnResponse = {
  status: ReplyStatus
  mode: Reply['mode']
  parts: ReplyPart[]
  /** How the conversation moves. */
  change: (state: ConversationState) => ConversationState
  /**
   * True when the parts depend on the text alone: after another turn slipped in, they still hold and are not made
   * again. False when they were derived from the answers.
   */
  holds: boolean
  /** The person asked that nothing be kept: the turn is not saved. */
  forgets?: true
}

export function unchanged(state: ConversationState): ConversationState {
  return state
}

/** An answer that is there at once, and moves nothing. */
export function answered(parts: ReplyPart[]): TurnResponse {
  return { status: 'answered', mode: 'quote', parts, change: unchanged, holds: true }
}
