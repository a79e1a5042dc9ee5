import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Answer, answerTo, applies, putAnswer } from '../../src/dialogue/answers.ts'
import { nextStep, proposals } from '../../src/dialogue/next-question.ts'
import { outcomeOf } from '../../src/dialogue/outcome.ts'
import { longestWalk, randomWalker, walk } from '../../src/dialogue/prove.ts'
import type { Question } from '../../src/dialogue/schema.ts'
import { type Candidate, rankJobs, reachable } from '../../src/dialogue/scoring.ts'
import { seededRandom } from '../../src/dialogue/seeded-random.ts'
import { anyAnswers } from '../support/any-tree.ts'
import { readOrientationContent } from '../support/orientation-content.ts'

const { orientation, jobs } = readOrientationContent()
const walkCount = 10_000
const slow = 120_000

let walks: Answer[][] = []

beforeAll(() => {
  const random = seededRandom(2026)
  walks = Array.from({ length: walkCount }, () => walk(orientation, jobs, randomWalker(random)))
}, slow)

/** Every `step`-th walk. */
function sample(step: number): Answer[][] {
  return walks.filter((_, index) => index % step === 0)
}

/** Requirements that the answers rule out, worked out apart from the code that is tested. */
function ruledOut(answers: readonly Answer[]): Set<string> {
  const out = new Set<string>()
  for (const answer of answers) {
    if (answer.kind !== 'chosen') continue
    const question = orientation.questions.find(({ id }) => id === answer.question)
    const picked = question?.choices.filter(({ id }) => answer.options.includes(id)) ?? []
    const met = new Set(picked.flatMap(({ provides }) => provides))
    for (const requirement of picked.flatMap(({ excludes }) => excludes))
      if (!met.has(requirement)) out.add(requirement)
  }
  return out
}

function isWithinReach({ profile }: Candidate, out: ReadonlySet<string>): boolean {
  const free = (requirements: readonly string[]) => requirements.every((requirement) => !out.has(requirement))
  return free(profile.requires) && profile.routes.some(({ requires }) => free(requires))
}

function proposedSet(answers: readonly Answer[]): string {
  const best = reachable(rankJobs(orientation, jobs, answers)).slice(0, proposals)
  return best
    .map(({ job }) => job.id)
    .sort()
    .join(' ')
}

function unasked(answers: readonly Answer[]): Question | undefined {
  return orientation.questions.find(
    (question) => !answerTo(answers, question.id) && applies(question, answers),
  )
}

/** One option, or any number of them where several can be chosen; never a skip. */
function randomAnswer({ id, choices, multiple }: Question, random: () => number): Answer {
  const options = choices.map((choice) => choice.id)
  const one = options.slice(Math.floor(random() * options.length)).slice(0, 1)
  const several = options.filter(() => random() < 0.4)
  return { kind: 'chosen', question: id, options: multiple && several.length > 0 ? several : one }
}

/** The answers, and then one to every question that was not asked. */
function answeredToTheEnd(answers: Answer[], random: () => number): Answer[] {
  const open = unasked(answers)
  if (!open) return answers
  return answeredToTheEnd(putAnswer(orientation, answers, randomAnswer(open, random)).answers, random)
}

describe('10,000 random walks through the real tree', () => {
  test('all end within sixteen questions, and they are not all the same', () => {
    expect(walks).toHaveLength(walkCount)
    expect(Math.max(...walks.map(({ length }) => length))).toBeLessThanOrEqual(longestWalk)
    expect(longestWalk).toBe(16)
    expect(new Set(walks.map((answers) => JSON.stringify(answers))).size).toBeGreaterThan(9_000)
  })

  test(
    'no job that the answers rule out can be proposed, and none is held back without cause',
    () => {
      for (const answers of walks) {
        const out = ruledOut(answers)
        for (const { job, blockers } of rankJobs(orientation, jobs, answers))
          if (isWithinReach(job, out) !== (blockers.length === 0))
            expect.fail(`${job.id}: ${JSON.stringify(blockers)} after ${JSON.stringify(answers)}`)
      }
    },
    slow,
  )

  test(
    'what is shown as reachable now, or as another track, respects every constraint; what is shown for later does not',
    () => {
      for (const answers of sample(40)) {
        const out = ruledOut(answers)
        const { now, later, others } = outcomeOf(orientation, jobs, answers)
        for (const job of [...now.map((proposal) => proposal.job), ...others])
          expect(isWithinReach(job, out), `${job.id} after ${JSON.stringify(answers)}`).toBe(true)
        for (const { job } of later) expect(isWithinReach(job, out)).toBe(false)
      }
    },
    slow,
  )

  test('every job comes first at the end of some walk', () => {
    const first = new Set(walks.map((answers) => reachable(rankJobs(orientation, jobs, answers))[0]?.job.id))
    expect(jobs.map(({ id }) => id).filter((id) => !first.has(id))).toEqual([])
  })

  test(
    'the same answers in any order give the same next question and the same outcome',
    () => {
      const anyOrder = fc
        .nat({ max: walkCount - 1 })
        .chain((index) => fc.record({ index: fc.constant(index), kept: fc.nat({ max: 16 }) }))
        .chain(({ index, kept }) => {
          const answers = (walks[index] ?? []).slice(0, kept)
          return fc.tuple(fc.constant(answers), fc.shuffledSubarray(answers, { minLength: answers.length }))
        })
      fc.assert(
        fc.property(anyOrder, ([answers, shuffled]) => {
          expect(nextStep(orientation, jobs, shuffled)).toEqual(nextStep(orientation, jobs, answers))
          expect(outcomeOf(orientation, jobs, shuffled)).toEqual(outcomeOf(orientation, jobs, answers))
        }),
        { numRuns: 150 },
      )
    },
    slow,
  )

  test(
    'stopping early is honest: answering what was not asked never changes the proposals',
    () => {
      const random = seededRandom(4)
      const early = walks.filter((answers) => unasked(answers)).slice(0, 400)
      expect(early.length).toBeGreaterThan(100)
      for (const answers of early) {
        const stopped = proposedSet(answers)
        for (const { id, choices } of [unasked(answers) ?? []].flat())
          for (const choice of choices)
            expect(proposedSet([...answers, { kind: 'chosen', question: id, options: [choice.id] }])).toBe(
              stopped,
            )
        for (let attempt = 0; attempt < 12; attempt++) {
          const more = answeredToTheEnd(answers, random)
          if (proposedSet(more) !== stopped)
            expect.fail(
              `${stopped} became ${proposedSet(more)} by ${JSON.stringify(more.slice(answers.length))}`,
            )
        }
      }
    },
    slow,
  )

  test(
    'the number of questions announced at most is never exceeded, and never grows',
    () => {
      for (const answers of sample(50)) {
        let announced = longestWalk
        for (let given = 0; given <= answers.length; given++) {
          const { atMost, answered } = nextStep(orientation, jobs, answers.slice(0, given))
          expect(answered).toBe(given)
          expect(atMost).toBeLessThanOrEqual(announced)
          expect(atMost).toBeGreaterThanOrEqual(answers.length)
          announced = atMost
        }
        expect(announced).toBe(answers.length)
      }
    },
    slow,
  )

  test(
    'going back after any answer gives the step before again',
    () => {
      for (const answers of sample(50))
        for (const [given, answer] of answers.entries()) {
          const before = answers.slice(0, given)
          const after = putAnswer(orientation, before, answer).answers
          expect(nextStep(orientation, jobs, before).question?.id).toBe(answer.question)
          expect(nextStep(orientation, jobs, after.slice(0, -1))).toEqual(nextStep(orientation, jobs, before))
        }
    },
    slow,
  )
})

test('answers given and edited in any order never leave one whose condition does not hold', () => {
  fc.assert(
    fc.property(anyAnswers(orientation), (answers) => {
      for (const { question: id } of answers) {
        const { when } = orientation.questions.find((question) => question.id === id) ?? {}
        const on = when && answerTo(answers, when.question)
        expect(
          !when || (on?.kind === 'chosen' && on.options.some((option) => when.in.includes(option))),
        ).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

test('skipping everything comes to an end too, with three jobs to look at', () => {
  const answers = walk(orientation, jobs, () => null)
  expect(answers.length).toBeLessThanOrEqual(longestWalk)
  expect(answers.filter(({ kind }) => kind === 'chosen')).toEqual([])
  expect(outcomeOf(orientation, jobs, answers).now).toHaveLength(proposals)
})
