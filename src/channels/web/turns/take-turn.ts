import { handleAdmitted, type TurnOutcome } from '../../../assistant/admitted-turn.ts'
import type { ReplyPart } from '../../../assistant/assistant.ts'
import type { IdentifiedTurn } from '../../../assistant/turn.ts'
import type { WebDependencies } from '../web-dependencies.ts'

type TurnDependencies = Pick<WebDependencies, 'assistant' | 'limits' | 'callerKey' | 'now'>

/**
 * Has the assistant answer who sent a request, on the day that the turn names.
 * @throws TurnError from the assistant
 */
export async function takeTurn(
  dependencies: TurnDependencies,
  request: Request,
  turn: IdentifiedTurn,
  emit?: (part: ReplyPart) => void,
): Promise<TurnOutcome> {
  const caller = await dependencies.callerKey(request)
  // Noon: the day is the same in every French time zone of the mainland.
  const now = turn.date ? new Date(`${turn.date}T12:00:00Z`) : dependencies.now()
  return handleAdmitted(dependencies, turn, { now, caller }, emit)
}
