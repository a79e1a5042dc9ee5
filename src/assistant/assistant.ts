import type { CaseState } from './case-code.ts'
import type { Block, CitedSentence, Reply } from './reply.ts'
import type { Suggestion } from './suggestion.ts'
import type { Turn } from './turn.ts'

/** A piece of a reply as soon as it may be shown; consecutive sentences make one text block. */
export type ReplyPart =
  | { type: 'sentence'; sentence: CitedSentence }
  | { type: 'block'; block: Exclude<Block, { type: 'text' }> }

/** Who sends the turn and when: what the core must not fetch for itself. */
export type TurnContext = {
  now: Date
  /** Key of the person for limits, never stored: a hash of the address. Null for a caller that is not limited. */
  caller: string | null
}

/** One past turn as a channel shows it again. */
export type PastTurn = { turnId: string; at: string; said: string; reply: Reply }

/** An answer in words, with what was asked. */
export type GivenAnswer = { question: string; ask: string; answer: string }

/** What is kept about a conversation, as told to the person. */
export type ConversationRecord = {
  id: string
  createdAt: string
  expiresAt: string
  place: string | null
  answers: GivenAnswer[]
  turns: PastTurn[]
  case: CaseState | null
  suggestions: Suggestion[]
}

/** What a shared link shows, to print or to hand on: no message of the conversation. */
export type Summary = {
  updatedAt: string
  place: string | null
  answers: GivenAnswer[]
  blocks: Block[]
}

export interface Assistant {
  /**
   * Answers one turn. The same turn id gives the same reply again and moves nothing.
   * @param emit called with each part in order, before the promise resolves with the whole reply
   * @throws TurnError when the turn cannot be taken (unknown question or option)
   */
  handle(turn: Turn, context: TurnContext, emit?: (part: ReplyPart) => void): Promise<Reply>
  /** What is kept, as it stands at a moment. Null when unknown, expired or deleted. */
  recall(conversationId: string, now: Date): Promise<ConversationRecord | null>
  forget(conversationId: string): Promise<void>
  /** The token of a new link to the summary; null while nothing was answered. */
  share(conversationId: string): Promise<string | null>
  /** A new code under which an advisor sees the case; null while nothing was answered. */
  shareCase(conversationId: string, now: Date): Promise<CaseState | null>
  revokeCase(conversationId: string, now: Date): Promise<void>
  /** False when there is no such suggestion. */
  answerSuggestion(
    conversationId: string,
    id: string,
    answer: 'accepted' | 'refused',
    now: Date,
  ): Promise<boolean>
  /** Null when the link is unknown or its conversation is gone. */
  summary(token: string): Promise<Summary | null>
}

/** A turn that is refused at the border: a clear French sentence and a code, answered with 4xx. */
export class TurnError extends Error {
  override name = 'TurnError'
  readonly code: 'unknown_question' | 'unknown_option' | 'busy'
  constructor(code: TurnError['code'], message: string) {
    super(message)
    this.code = code
  }
}
