import { type Assistant, TurnError } from '../../src/assistant/assistant.ts'
import type { AssistantService } from '../../src/assistant/service.ts'
import { maxTextLength } from '../../src/assistant/turn.ts'
import { rateLimitedReply } from '../../src/channels/web/turns/rate-limited-reply.ts'
import { textTooLong } from '../../src/channels/web/view/turn-form.ts'
import type { Limits } from '../../src/channels/web/web-dependencies.ts'

type Parts = { assistant: Assistant; limits: Limits; now: () => Date }

/** A turn that comes from another channel's Worker: limited in length and by conversation, and never answered with an exception. */
export async function takeForChannel(
  { assistant, limits, now }: Parts,
  ...[turn, emit]: Parameters<AssistantService['take']>
): ReturnType<AssistantService['take']> {
  if ((turn.text ?? '').length > maxTextLength) return { kind: 'refused', message: textTooLong }
  const admission = await limits.admit({ conversation: turn.conversationId, caller: null })
  if (!admission.allowed) return { kind: 'reply', reply: rateLimitedReply(turn, admission.retryAfterSeconds) }
  try {
    return { kind: 'reply', reply: await assistant.handle(turn, { now: now(), caller: null }, emit) }
  } catch (error) {
    if (error instanceof TurnError) return { kind: 'refused', message: error.message }
    throw error
  }
}
