import type { Core } from './core.ts'
import { handoverOptions, readHandoverOption } from './handover-options.ts'
import { describeHireAnswer, hireAnswerOf } from './hire-question.ts'
import { describeAnswer } from './orientation-reply.ts'
import type { ConversationState } from './state.ts'
import type { Turn } from './turn.ts'
import { commandLabels } from './wording.ts'

/**
 * A turn in words, as the conversation shows it again: masked text, or what the pressed button said.
 * @param today ISO day
 */
export function saidBy(
  { orientation, library, safety, aids }: Core,
  turn: Turn,
  state: ConversationState,
  today: string,
): string {
  if (turn.text !== undefined) return safety.mask(turn.text).text
  const choice = turn.choice ?? turn.edit
  if (!choice) return turn.command ? commandLabels[turn.command] : ''
  const options = typeof choice.option === 'string' ? [choice.option] : choice.option
  if (choice.question === 'handover') {
    const option = readHandoverOption(String(choice.option))
    return option === null ? '' : handoverOptions[option]
  }
  const hire = hireAnswerOf(aids, choice.question, options[0])
  if (hire) return describeHireAnswer(aids, hire, today).answer
  if (orientation.questions.some(({ id, kind }) => id === choice.question && kind === 'choice'))
    return describeAnswer(orientation, { kind: 'chosen', question: choice.question, options }).answer
  const asked = state.turns
    .at(-1)
    ?.reply.blocks.flatMap((value) => (value.type === 'question' ? value.choices : []))
  return options
    .map(
      (option) =>
        asked?.find(({ id }) => id === option)?.label ?? library.knowledge.sheet(option)?.title ?? option,
    )
    .join(', ')
}
