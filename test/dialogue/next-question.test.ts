import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answer, answerTo, applies, putAnswer } from '../../src/dialogue/answers.ts'
import { nextStep, proposals } from '../../src/dialogue/next-question.ts'
import { randomWalker, walk } from '../../src/dialogue/prove.ts'
import type { Orientation, Question } from '../../src/dialogue/schema.ts'
import { type Candidate, rankJobs, reachable } from '../../src/dialogue/scoring.ts'
import { seededRandom } from '../../src/dialogue/seeded-random.ts'
import { anyAnswers, anyTree } from '../support/any-tree.ts'
import { choice, chose, job, question, skipped, tree } from '../support/small-tree.ts'

function proposed(
  orientation: Orientation,
  jobs: readonly Candidate[],
  answers: readonly Answer[],
): string[] {
  return reachable(rankJobs(orientation, jobs, answers))
    .slice(0, proposals)
    .map((ranked) => ranked.job.id)
    .sort()
}

/** Every way of answering a question of two choices, skipping it included. */
function waysToAnswer({ id, choices, multiple }: Question): Answer[] {
  const options = choices.map((each) => each.id)
  return [
    skipped(id),
    ...options.map((option) => chose(id, option)),
    ...(multiple ? [chose(id, ...options)] : []),
  ]
}

/** All ends that can be reached by answering what was not asked. */
function* ends(orientation: Orientation, answers: Answer[]): Generator<Answer[]> {
  const open = orientation.questions.find((each) => !answerTo(answers, each.id) && applies(each, answers))
  if (!open) yield answers
  else
    for (const answer of waysToAnswer(open))
      yield* ends(orientation, putAnswer(orientation, answers, answer).answers)
}

function asked(orientation: Orientation, jobs: readonly Candidate[], answers: Answer[]): string | undefined {
  return nextStep(orientation, jobs, answers).question?.id
}

const [weighsA, weighsB, neutral] = [
  choice('a', { weights: { a: 3 } }),
  choice('b', { weights: { b: 3 } }),
  choice('neutre'),
]
const fourJobs = [job('a1', { a: 3 }), job('a2', { a: 3 }), job('b1', { b: 3 }), job('b2', { b: 3 })]

describe('which question comes next', () => {
  test('the first, in the order of the tree, that can still change the proposals', () => {
    const orientation = tree([
      question('rien', [choice('x'), neutral]),
      question('public', [weighsA, weighsB]),
      question('lieu', [weighsA, weighsB]),
    ])
    expect(asked(orientation, fourJobs, [])).toBe('public')
    expect(asked(orientation, fourJobs, [skipped('public')])).toBe('lieu')
    expect(asked(orientation, fourJobs, [chose('lieu', 'a')])).toBe('public')
  })

  test('one that is always asked comes even when it changes nothing', () => {
    const orientation = tree([
      question('public', [weighsA, weighsB]),
      question('ville', [choice('x'), neutral], { always: true }),
    ])
    expect(asked(orientation, fourJobs, [chose('public', 'a')])).toBe('ville')
    expect(asked(orientation, fourJobs.slice(0, 2), [])).toBe('ville')
  })

  test('no preference is asked when three jobs or fewer are left', () => {
    const orientation = tree([question('public', [weighsA, weighsB])])
    expect(asked(orientation, fourJobs.slice(0, 3), [])).toBeUndefined()
    expect(asked(orientation, fourJobs, [])).toBe('public')
  })

  test('no preference is asked once the best three can no longer be caught up with', () => {
    const orientation = tree([
      question('public', [choice('a', { weights: { a: 3 } }), neutral]),
      question('detail', [choice('b', { weights: { b: 1 } }), neutral]),
    ])
    const jobs = [job('a1', { a: 3 }), job('a2', { a: 3 }), job('a3', { a: 3 }), job('b1', { b: 3 })]
    expect(asked(orientation, jobs, [])).toBe('public')
    expect(asked(orientation, jobs, [chose('public', 'a')])).toBeUndefined()
    expect(asked(orientation, jobs, [chose('public', 'neutre')])).toBe('detail')
  })

  test('several choices of one question add up: a job that catches up with two of them is still in', () => {
    const orientation = tree([
      question('public', [choice('a', { weights: { a: 3 } }), neutral]),
      question('gestes', [choice('c', { weights: { b: 2 } }), choice('d', { weights: { b: 2 } })], {
        multiple: true,
      }),
    ])
    const jobs = [job('a1', { a: 3 }), job('a2', { a: 3 }), job('a3', { a: 3 }), job('b1', { b: 3 })]
    const answers = [chose('public', 'a')]
    expect(proposed(orientation, jobs, [...answers, chose('gestes', 'c', 'd')])).toContain('b1')
    expect(asked(orientation, jobs, answers)).toBe('gestes')
  })

  test('a job that may still fall out of reach does not decide against those behind it', () => {
    const orientation = tree([
      question('public', [weighsA, neutral]),
      question('detail', [choice('c', { weights: { c: 1 } }), neutral]),
      question('permis', [choice('oui'), choice('non', { excludes: ['permis'] })]),
    ])
    const driver = job('a1', { a: 3 }, { requires: ['permis'] })
    const jobs = [driver, job('a2', { a: 3 }), job('a3', { a: 3 }), job('b1', { b: 3 }), job('c1', { c: 3 })]
    expect(nextStep(orientation, jobs, [chose('public', 'a')])).toMatchObject({
      question: { id: 'detail' },
      atMost: 3,
    })
  })

  test('a question that can put a proposed job out of reach is asked, however far ahead that job is', () => {
    const orientation = tree([question('permis', [choice('oui'), choice('non', { excludes: ['permis'] })])])
    const jobs = [job('a1', { a: 3 }, { requires: ['permis'] }), job('a2', { a: 3 })]
    expect(asked(orientation, jobs, [])).toBe('permis')
    expect(asked(orientation, jobs.slice(1), [])).toBeUndefined()
  })

  test('a question that closes one way in is not asked while another needs nothing', () => {
    const orientation = tree([question('diplome', [choice('oui'), choice('non', { excludes: ['bac'] })])])
    expect(asked(orientation, [job('a', { a: 3 }, { routes: [['bac'], []] })], [])).toBeUndefined()
    expect(asked(orientation, [job('a', { a: 3 }, { routes: [['bac'], ['bac']] })], [])).toBe('diplome')
  })

  test('what is out of reach already asks for nothing more', () => {
    const orientation = tree([
      question('permis', [choice('oui'), choice('non', { excludes: ['permis'] })]),
      question('nuit', [choice('oui'), choice('non', { excludes: ['nuits'] })]),
    ])
    const jobs = [job('a', { a: 3 }, { requires: ['permis', 'nuits'] })]
    expect(asked(orientation, jobs, [chose('permis', 'oui')])).toBe('nuit')
    expect(asked(orientation, jobs, [chose('permis', 'non')])).toBeUndefined()
  })
})

describe('conditions', () => {
  const orientation = tree([
    question('situation', [choice('eleve'), choice('salarie')]),
    question('classe', [weighsA, weighsB], { when: { question: 'situation', in: ['eleve'] } }),
  ])

  test('a question on which a useful one depends is asked, though it tells nothing apart itself', () => {
    expect(nextStep(orientation, fourJobs, [])).toMatchObject({ question: { id: 'situation' }, atMost: 2 })
  })

  test('the dependent one follows when its condition holds, and is out when it does not', () => {
    expect(asked(orientation, fourJobs, [chose('situation', 'eleve')])).toBe('classe')
    expect(nextStep(orientation, fourJobs, [chose('situation', 'salarie')])).toEqual({
      question: null,
      answered: 1,
      atMost: 1,
    })
    expect(asked(orientation, fourJobs, [skipped('situation')])).toBeUndefined()
  })

  test('a useful question at the end of a chain of conditions has the whole chain asked', () => {
    const chain = tree([
      question('situation', [choice('eleve'), choice('salarie')]),
      question('etablissement', [choice('lycee'), choice('college')], {
        when: { question: 'situation', in: ['eleve'] },
      }),
      question('filiere', [weighsA, weighsB], { when: { question: 'etablissement', in: ['lycee'] } }),
    ])
    expect(nextStep(chain, fourJobs, [])).toMatchObject({ question: { id: 'situation' }, atMost: 3 })
    expect(asked(chain, fourJobs, [chose('situation', 'eleve')])).toBe('etablissement')
    expect(asked(chain, fourJobs, [chose('situation', 'eleve'), chose('etablissement', 'lycee')])).toBe(
      'filiere',
    )
  })
})

test('a job that can still draw level is not written off because of a rounding error', () => {
  const orientation = tree([
    question('q0', [choice('c0', { weights: { t0: 2, t2: 2 } }), neutral]),
    question('q1', [choice('c0', { weights: { t1: 2 } }), neutral]),
  ])
  const even = { t0: 1, t1: 1, t2: 1 }
  const jobs = [
    job('j0', even),
    job('j1', { t0: 1, t1: 2, t2: 1 }),
    job('j2', even),
    job('j3', { t0: 2, t1: 1, t2: 1 }),
  ]
  const answers = [chose('q0', 'c0')]
  // With "c0" to the second question too, j1 and j3 have the same score on paper, and the id decides for j1.
  expect(proposed(orientation, jobs, answers)).toEqual(['j0', 'j2', 'j3'])
  expect(proposed(orientation, jobs, [...answers, chose('q1', 'c0')])).toEqual(['j0', 'j1', 'j2'])
  expect(asked(orientation, jobs, answers)).toBe('q1')
})

describe('on any tree', () => {
  test('stopping early is honest: what was not asked could not have changed the proposals', () => {
    fc.assert(
      fc.property(anyTree, fc.nat(), ({ orientation, jobs }, seed) => {
        const answers = walk(orientation, jobs, randomWalker(seededRandom(seed)))
        const stopped = proposed(orientation, jobs, answers)
        for (const end of ends(orientation, answers))
          expect(proposed(orientation, jobs, end)).toEqual(stopped)
      }),
      { numRuns: 2_000 },
    )
  })

  test('the number of questions that are left at most is kept: it never grows, and the last step needs it all', () => {
    fc.assert(
      fc.property(anyTree, fc.nat(), ({ orientation, jobs }, seed) => {
        const answers = walk(orientation, jobs, randomWalker(seededRandom(seed)))
        const steps = Array.from({ length: answers.length + 1 }, (_, given) =>
          nextStep(orientation, jobs, answers.slice(0, given)),
        )
        for (const [given, { answered, atMost }] of steps.entries()) {
          expect(answered).toBe(given)
          expect(atMost).toBeLessThanOrEqual(steps[given - 1]?.atMost ?? orientation.questions.length)
        }
        expect(steps.at(-1)).toEqual({ question: null, answered: answers.length, atMost: answers.length })
      }),
      { numRuns: 1_000 },
    )
  })

  test('the question asked is open and applies, whatever was answered before', () => {
    const anyCase = anyTree.chain(({ orientation, jobs }) =>
      fc.record({
        orientation: fc.constant(orientation),
        jobs: fc.constant(jobs),
        answers: anyAnswers(orientation),
      }),
    )
    fc.assert(
      fc.property(anyCase, ({ orientation, jobs, answers }) => {
        const { question: next, atMost } = nextStep(orientation, jobs, answers)
        if (next) {
          expect(answerTo(answers, next.id)).toBeUndefined()
          expect(applies(next, answers)).toBe(true)
          expect(atMost).toBeGreaterThan(answers.length)
        } else expect(atMost).toBe(answers.length)
      }),
      { numRuns: 1_000 },
    )
  })
})
