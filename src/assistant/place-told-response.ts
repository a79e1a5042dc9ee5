import { fold } from '../language/french.ts'
import type { Core, TurnResponse } from './core.ts'
import { askForJob } from './opportunity-response.ts'
import { answerQuestion } from './orientation-response.ts'
import type { ConversationState } from './state.ts'

/**
 * A message that is nothing but a place ("Lille", "59000"), told before it is asked: an answer of the orientation, or
 * the place near which to look. Null when it is anything else: only the exact name of a commune counts.
 */
export async function placeToldResponse(
  core: Core,
  state: ConversationState,
  text: string,
): Promise<TurnResponse | null> {
  if (text.length > 60) return null
  const match = await core.places.find(text)
  if (match.kind !== 'found') return null
  const { place } = match
  const isExact = [place.name, ...place.postalCodes].some((name) => fold(name) === fold(text.trim()))
  if (!isExact) return null
  const question = core.orientation.questions.find(({ kind }) => kind === 'place')
  if (state.dialogue === null || !question) return askForJob(core, state, place)
  return answerQuestion(core, state, { kind: 'place', question: question.id, label: place.label }, place)
}
