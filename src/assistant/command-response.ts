import type { Core, TurnResponse } from './core.ts'
import { moveHire } from './employer-response.ts'
import { forget } from './forget.ts'
import { moveOrientation } from './orientation-response.ts'
import { say } from './parts.ts'
import type { ConversationState } from './state.ts'
import type { Command } from './turn.ts'
import { wording } from './wording.ts'

/**
 * Carries out a command, typed or pressed. `forget` deletes the conversation: nothing of it is saved afterwards.
 * @param today ISO day
 */
export async function respondToCommand(
  core: Core,
  state: ConversationState,
  command: Command,
  today: string,
): Promise<TurnResponse> {
  switch (command) {
    case 'start:question':
      return paused(wording.questionStart)
    case 'start:employer':
      return moveHire(core, state, command, today)
    case 'forget':
      await forget(core, state.id)
      return {
        ...paused(wording.forgotten, ...(state.handover === null ? [] : [wording.forgottenButTold])),
        forgets: true,
      }
    case 'skip':
      return state.dialogue === null ? paused(wording.nothingToSkip) : move(core, state, command, today)
    case 'start:orientation':
      return moveOrientation(core, state, command)
    default:
      return move(core, state, command, today)
  }
}

/** A movement in the dialogue that is under way; without one, in the orientation. */
async function move(
  core: Core,
  state: ConversationState,
  command: Extract<Command, 'back' | 'skip' | 'restart' | 'results'>,
  today: string,
): Promise<TurnResponse> {
  return state.dialogue === 'employer'
    ? moveHire(core, state, command, today)
    : moveOrientation(core, state, command)
}

/** Leaves the orientation for now: its answers are kept, its pending question does not come back by itself. */
function paused(...texts: string[]): TurnResponse {
  return {
    status: 'answered',
    mode: 'quote',
    parts: texts.map((text) => say(text)),
    change: (state) => ({ ...state, dialogue: null }),
    holds: true,
  }
}
