import type { ReplyPart } from '../../../assistant/assistant.ts'
import type { Reply } from '../../../assistant/reply.ts'
import type { IdentifiedTurn } from '../../../assistant/turn.ts'
import type { WebDependencies } from '../web-dependencies.ts'
import { rateLimitedReply } from './rate-limited-reply.ts'

/** `limited`: the turn was not taken; the reply says so. */
export type TurnOutcome =
  | { kind: 'taken'; reply: Reply }
  | { kind: 'limited'; reply: Reply; retryAfterSeconds: number }

type TurnDependencies = Pick<WebDependencies, 'assistant' | 'limits' | 'callerKey' | 'now'>

/**
 * Has the assistant answer, unless this caller asks too much.
 * @throws TurnError from the assistant
 */
export async function takeTurn(
  { assistant, limits, callerKey, now }: TurnDependencies,
  request: Request,
  turn: IdentifiedTurn,
  emit?: (part: ReplyPart) => void,
): Promise<TurnOutcome> {
  const caller = await callerKey(request)
  const admission = await limits.admit({ conversation: turn.conversationId, caller })
  if (!admission.allowed) {
    const { retryAfterSeconds } = admission
    return { kind: 'limited', reply: rateLimitedReply(turn, retryAfterSeconds), retryAfterSeconds }
  }
  // Noon: the day is the same in every French time zone of the mainland.
  const today = turn.date ? new Date(`${turn.date}T12:00:00Z`) : now()
  return { kind: 'taken', reply: await assistant.handle(turn, { now: today, caller }, emit) }
}
