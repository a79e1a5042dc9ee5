import type { Core, TurnResponse } from './core.ts'
import { pendingHireQuestion } from './employer-response.ts'
import { pendingQuestion } from './orientation-reply.ts'
import { block, say } from './parts.ts'
import type { ConversationState } from './state.ts'
import { wording } from './wording.ts'

/**
 * After a digression the pending question comes back, unless the reply asks something already.
 * @param today ISO day
 */
export function withPendingQuestion(
  core: Core,
  state: ConversationState,
  response: TurnResponse,
  today: string,
): TurnResponse {
  if (state.dialogue === null || ['question', 'outcome', 'clarify'].includes(response.status)) return response
  const pending =
    state.dialogue === 'employer'
      ? pendingHireQuestion(core, state, today)
      : pendingQuestion(core.orientation, core.library.knowledge, state.answers)?.block
  if (!pending) return response
  return { ...response, parts: [...response.parts, say(wording.backToQuestion), block(pending)] }
}
