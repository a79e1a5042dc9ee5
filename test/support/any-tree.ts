import fc from 'fast-check'
import { type Answer, putAnswer } from '../../src/dialogue/answers.ts'
import type { Orientation } from '../../src/dialogue/schema.ts'
import type { Candidate } from '../../src/dialogue/scoring.ts'
import { choice, job, question, tree } from './small-tree.ts'

const traits = ['t0', 't1', 't2']
const requirements = ['r0', 'r1', 'r2']

const anyRequirements = fc.subarray(requirements, { maxLength: 2 })
const anyWeights = fc.oneof(
  fc.constant<Record<string, number>>({}),
  fc.dictionary(fc.constantFrom(...traits), fc.integer({ min: -1, max: 3 }), { maxKeys: 2 }),
)
const anyChoice = fc.record({
  weights: anyWeights,
  excludes: fc.oneof({ weight: 2, arbitrary: fc.constant<string[]>([]) }, anyRequirements),
  provides: fc.oneof({ weight: 4, arbitrary: fc.constant<string[]>([]) }, anyRequirements),
})

/** The question it depends on is one of those before, as a share of how many there are. */
const anyCondition = fc.record({ share: fc.double({ min: 0, max: 0.999, noNaN: true }), both: fc.boolean() })
const anyQuestion = fc.record({
  choices: fc.tuple(anyChoice, anyChoice),
  multiple: fc.boolean(),
  always: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
  condition: fc.option(anyCondition, { freq: 2 }),
})

const anyJob = fc.record({
  traits: fc.dictionary(fc.constantFrom(...traits), fc.integer({ min: 1, max: 3 }), { minKeys: 1 }),
  requires: anyRequirements,
  routes: fc.array(anyRequirements, { minLength: 1, maxLength: 2 }),
})

/** Any tree of up to four questions of two choices, with conditions on earlier questions, and any jobs. */
export const anyTree: fc.Arbitrary<{ orientation: Orientation; jobs: Candidate[] }> = fc
  .record({
    questions: fc.array(anyQuestion, { minLength: 1, maxLength: 4 }),
    jobs: fc.array(anyJob, { minLength: 1, maxLength: 6 }),
  })
  .map(({ questions, jobs }) => ({
    orientation: tree(
      questions.map(({ choices, condition, ...rest }, index) =>
        question(
          `q${index}`,
          choices.map((weighed, option) => choice(`c${option}`, weighed)),
          condition && index > 0
            ? {
                ...rest,
                when: {
                  question: `q${Math.floor(condition.share * index)}`,
                  in: condition.both ? ['c0', 'c1'] : ['c0'],
                },
              }
            : rest,
        ),
      ),
      { traits, requirements },
    ),
    jobs: jobs.map(({ traits: profile, ...rest }, index) => job(`j${index}`, profile, rest)),
  }))

/** Any answer to one question of the tree: options of it, a place, or nothing. */
export function anyAnswerTo({ questions }: Orientation): fc.Arbitrary<Answer> {
  return fc.oneof(
    ...questions.map(({ id, kind, choices, multiple }): fc.Arbitrary<Answer> => {
      const skip = fc.constant<Answer>({ kind: 'skipped', question: id })
      if (kind === 'place')
        return fc.oneof(skip, fc.constant<Answer>({ kind: 'place', question: id, label: 'Lille (59)' }))
      const options = fc.subarray(
        choices.map((each) => each.id),
        { minLength: 1, maxLength: multiple ? choices.length : 1 },
      )
      return fc.oneof(
        { weight: 1, arbitrary: skip },
        {
          weight: 6,
          arbitrary: options.map((chosen): Answer => ({ kind: 'chosen', question: id, options: chosen })),
        },
      )
    }),
  )
}

/** Any answers that a conversation can hold, put in one after the other in any order, some of them edited. */
export function anyAnswers(orientation: Orientation): fc.Arbitrary<Answer[]> {
  return fc
    .array(anyAnswerTo(orientation), { maxLength: 2 * orientation.questions.length })
    .map((given) =>
      given.reduce<Answer[]>((answers, answer) => putAnswer(orientation, answers, answer).answers, []),
    )
}
