import * as z from 'zod'
import type { Orientation, Question } from './schema.ts'

/** What a person answered to one question; the order of answers only matters for "back". */
export const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('chosen'), question: z.string(), options: z.array(z.string()).min(1) }),
  z.object({ kind: z.literal('place'), question: z.string(), label: z.string() }),
  z.object({ kind: z.literal('skipped'), question: z.string() }),
])

export type Answer = z.infer<typeof answerSchema>

export function answerTo(answers: readonly Answer[], question: string): Answer | undefined {
  return answers.find((answer) => answer.question === question)
}

export function optionsOf(answers: readonly Answer[], question: string): readonly string[] {
  const answer = answerTo(answers, question)
  return answer?.kind === 'chosen' ? answer.options : []
}

/** Whether the earlier answers call for this question; true for a question without condition. */
export function applies({ when }: Question, answers: readonly Answer[]): boolean {
  return !when || optionsOf(answers, when.question).some((option) => when.in.includes(option))
}

/**
 * Puts an answer in: replaces an earlier one to the same question in its place, else adds it at the end.
 * @returns the answers, and those that no longer apply because of it and were dropped
 */
export function putAnswer(
  orientation: Orientation,
  answers: readonly Answer[],
  answer: Answer,
): { answers: Answer[]; dropped: Answer[] } {
  const known = answers.some(({ question }) => question === answer.question)
  const next = known
    ? answers.map((earlier) => (earlier.question === answer.question ? answer : earlier))
    : [...answers, answer]
  return withoutObsolete(orientation, next)
}

function withoutObsolete(
  orientation: Orientation,
  answers: readonly Answer[],
): { answers: Answer[]; dropped: Answer[] } {
  const obsolete = answers.filter(({ question }) => {
    const asked = orientation.questions.find(({ id }) => id === question)
    return !asked || !applies(asked, answers)
  })
  if (obsolete.length === 0) return { answers: [...answers], dropped: [] }
  const rest = withoutObsolete(
    orientation,
    answers.filter((answer) => !obsolete.includes(answer)),
  )
  return { answers: rest.answers, dropped: [...obsolete, ...rest.dropped] }
}
