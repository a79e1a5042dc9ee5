import { handleAdmitted, type Limits } from '../../src/assistant/admitted-turn.ts'
import { type Assistant, TurnError } from '../../src/assistant/assistant.ts'
import type { AssistantService } from '../../src/assistant/service.ts'
import { maxTextLength } from '../../src/assistant/turn.ts'
import { textTooLong } from '../../src/channels/web/view/turn-form.ts'

type Parts = { assistant: Assistant; limits: Limits; now: () => Date }

/** A turn that comes from another channel's Worker: limited in length and by conversation, and never answered with an exception. */
export async function takeForChannel(
  { assistant, limits, now }: Parts,
  ...[turn, emit]: Parameters<AssistantService['take']>
): ReturnType<AssistantService['take']> {
  if ((turn.text ?? '').length > maxTextLength) return { kind: 'refused', message: textTooLong }
  try {
    const { reply } = await handleAdmitted({ assistant, limits }, turn, { now: now(), caller: null }, emit)
    return { kind: 'reply', reply }
  } catch (error) {
    if (error instanceof TurnError) return { kind: 'refused', message: error.message }
    throw error
  }
}
