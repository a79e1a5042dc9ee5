import type { Assistant, ReplyPart, TurnContext } from './assistant.ts'
import { rateLimitedReply } from './rate-limited-reply.ts'
import type { Reply } from './reply.ts'
import type { IdentifiedTurn } from './turn.ts'

export type Admission = { allowed: true } | { allowed: false; retryAfterSeconds: number }

/** Refuses those who ask too much, before anything costs. */
export interface Limits {
  /** `caller`: null for one that is limited by conversation only. */
  admit(turn: { conversation: string; caller: string | null }): Promise<Admission>
}

/** `limited`: the turn was not taken; the reply says so. */
export type TurnOutcome =
  | { kind: 'taken'; reply: Reply }
  | { kind: 'limited'; reply: Reply; retryAfterSeconds: number }

/**
 * Has the assistant answer a turn of any channel, unless its caller asks too much.
 * @throws TurnError from the assistant
 */
export async function handleAdmitted(
  { assistant, limits }: { assistant: Assistant; limits: Limits },
  turn: IdentifiedTurn,
  context: TurnContext,
  emit?: (part: ReplyPart) => void,
): Promise<TurnOutcome> {
  const admission = await limits.admit({ conversation: turn.conversationId, caller: context.caller })
  if (admission.allowed) return { kind: 'taken', reply: await assistant.handle(turn, context, emit) }
  const { retryAfterSeconds } = admission
  return { kind: 'limited', reply: rateLimitedReply(turn, retryAfterSeconds), retryAfterSeconds }
}
