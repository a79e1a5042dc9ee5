import type { Core, Response } from './core.ts'
import { moveOrientation } from './orientation-response.ts'
import { say } from './parts.ts'
import type { ConversationState } from './state.ts'
import type { Command } from './turn.ts'
import { wording } from './wording.ts'

/** Carries out a command, typed or pressed. `forget` deletes the conversation: nothing of it is saved afterwards. */
export async function respondToCommand(
  core: Core,
  state: ConversationState,
  command: Command,
): Promise<Response> {
  switch (command) {
    case 'start:question':
      return paused(wording.questionStart)
    case 'start:employer':
      return paused(wording.employerStart)
    case 'forget':
      await core.store.delete(state.id)
      return { ...paused(wording.forgotten), forgets: true }
    case 'skip':
      if (state.dialogue === null) return paused(wording.nothingToSkip)
      return moveOrientation(core, state, command)
    default:
      return moveOrientation(core, state, command)
  }
}

/** Leaves the orientation for now: its answers are kept, its pending question does not come back by itself. */
function paused(text: string): Response {
  return {
    status: 'answered',
    mode: 'quote',
    parts: [say(text)],
    change: (state) => ({ ...state, dialogue: null }),
    holds: true,
  }
}
