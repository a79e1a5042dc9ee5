import { type Answer, applies, putAnswer } from './answers.ts'
import { matchStatement } from './match-choice.ts'
import type { Orientation } from './schema.ts'

/**
 * Everything a free text answers at once: "j'aime les enfants, j'ai le permis, pas plus d'un an d'études".
 * Answers already given are replaced by what is said now.
 */
export function readAnswers(orientation: Orientation, answers: readonly Answer[], text: string): Answer[] {
  return orientation.questions.reduce<Answer[]>(
    (known, question) => {
      const match =
        question.kind === 'choice' && applies(question, known) ? matchStatement(question, text) : null
      if (!match) return known
      return putAnswer(orientation, known, { kind: 'chosen', question: question.id, options: match.options })
        .answers
    },
    [...answers],
  )
}
