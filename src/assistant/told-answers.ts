import { parisDay } from '../knowledge/paris-day.ts'
import type { GivenAnswer } from './assistant.ts'
import type { Core } from './core.ts'
import { describeHireAnswer } from './hire-question.ts'
import { describeAnswer } from './orientation-reply.ts'
import type { ConversationState } from './state.ts'

/** Every answer of a conversation in words, those on oneself before those on a hire. */
export function toldAnswers(
  { orientation, aids }: Core,
  { answers, hire, updatedAt }: ConversationState,
): GivenAnswer[] {
  const day = parisDay(new Date(updatedAt))
  return [
    ...answers.map((answer) => describeAnswer(orientation, answer)),
    ...hire.map((answer) => describeHireAnswer(aids, answer, day)),
  ]
}
