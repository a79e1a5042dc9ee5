import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Orientation } from '../../src/dialogue/schema.ts'
import { blockersOf, contribution, exclusionsOf, rankJobs, reachable } from '../../src/dialogue/scoring.ts'
import { anyAnswers, anyTree } from '../support/any-tree.ts'
import { choice, chose, job, question, skipped, tree } from '../support/small-tree.ts'

const orientation = tree(
  [
    question(
      'public',
      [choice('ages', { weights: { ages: 3 } }), choice('enfants', { weights: { enfants: 3 } })],
      {
        multiple: true,
      },
    ),
    question('permis', [
      choice('oui', { weights: { conduire: 1 } }),
      choice('non', { excludes: ['permis'] }),
    ]),
    question(
      'experience',
      [
        choice('garde', { excludes: ['experience-pro'], provides: ['experience'] }),
        choice('stage', { provides: ['experience', 'experience-pro'] }),
        choice('non', { excludes: ['experience', 'experience-pro'] }),
      ],
      { multiple: true },
    ),
    question('etudes', [
      choice('courtes', { excludes: ['annees'], provides: ['permis'] }),
      choice('longues'),
    ]),
  ],
  { traits: ['ages', 'enfants', 'calme'] },
)

function choiceOf(from: Orientation, questionId: string, id: string) {
  const found = from.questions.find((each) => each.id === questionId)?.choices.find((each) => each.id === id)
  if (!found) throw new Error(`No choice ${questionId}.${id}.`)
  return found
}

describe('what a choice speaks for', () => {
  test('the weights of the choice are taken on the traits of the job', () => {
    const ages = choiceOf(orientation, 'public', 'ages')
    expect(contribution(ages, job('a', { ages: 3 }))).toBe(15)
    expect(contribution(ages, job('a', { enfants: 3 }))).toBe(0)
  })

  test('a job that is a little about everything is not favoured', () => {
    const ages = choiceOf(orientation, 'public', 'ages')
    const broad = job('a', { ages: 3, enfants: 3, calme: 3 })
    expect(contribution(ages, broad)).toBeCloseTo(15 / Math.sqrt(3))
    expect(contribution(ages, broad)).toBeLessThan(contribution(ages, job('b', { ages: 1 })))
  })

  test('a job without traits gets nothing, not a broken number', () => {
    expect(contribution(choiceOf(orientation, 'public', 'ages'), job('a', {}))).toBe(0)
  })
})

describe('what answers exclude', () => {
  test('each requirement comes with the question and the option that rules it out', () => {
    const exclusions = exclusionsOf(orientation, [chose('permis', 'non'), chose('etudes', 'courtes')])
    expect(Object.fromEntries(exclusions)).toEqual({
      permis: { question: 'permis', option: 'non' },
      annees: { question: 'etudes', option: 'courtes' },
    })
  })

  test('another option of the same question can meet what one excludes', () => {
    expect([...exclusionsOf(orientation, [chose('experience', 'garde', 'stage')]).keys()]).toEqual([])
    expect([...exclusionsOf(orientation, [chose('experience', 'garde')]).keys()]).toEqual(['experience-pro'])
    expect([...exclusionsOf(orientation, [chose('experience', 'non', 'garde')]).keys()]).toEqual([
      'experience-pro',
    ])
  })

  test('an option of another question meets nothing for it', () => {
    const exclusions = exclusionsOf(orientation, [chose('permis', 'non'), chose('etudes', 'courtes')])
    expect(exclusions.has('permis')).toBe(true)
  })

  test('a skipped question excludes nothing', () => {
    expect(exclusionsOf(orientation, [skipped('permis'), skipped('experience')]).size).toBe(0)
  })
})

describe('what puts a job out of reach', () => {
  const exclusions = exclusionsOf(orientation, [chose('permis', 'non'), chose('experience', 'non')])
  const blockers = (requires: string[], routes: string[][]) =>
    blockersOf(job('a', { ages: 1 }, { requires, routes }), exclusions).map(({ requirement }) => requirement)

  test('what every post demands, even when a way in is open', () => {
    expect(blockers(['permis'], [[]])).toEqual(['permis'])
  })

  test('nothing, as long as one way in is open', () => {
    expect(blockers([], [['permis'], ['annees']])).toEqual([])
  })

  test('when every way in is closed, what closes the easiest', () => {
    expect(blockers([], [['permis', 'experience'], ['experience-pro']])).toEqual(['experience-pro'])
  })

  test('both together', () => {
    expect(blockers(['permis'], [['experience', 'experience-pro'], ['experience']])).toEqual([
      'permis',
      'experience',
    ])
  })

  test('and which answer does it', () => {
    expect(blockersOf(job('a', { ages: 1 }, { requires: ['permis'] }), exclusions)).toEqual([
      { requirement: 'permis', question: 'permis', option: 'non' },
    ])
  })
})

describe('the ranking', () => {
  const jobs = [
    job('b', { ages: 3 }),
    job('c', { enfants: 3 }),
    job('a', { ages: 3 }),
    job('d', { ages: 3 }, { requires: ['permis'] }),
  ]

  test('is by score, and by id when scores are equal', () => {
    const ranking = rankJobs(orientation, jobs, [chose('public', 'ages')])
    expect(ranking.map((ranked) => ranked.job.id)).toEqual(['a', 'b', 'd', 'c'])
    expect(ranking.map(({ score }) => score)).toEqual([15, 15, 15, 0])
  })

  test('adds up all options of a question with several', () => {
    const [best] = rankJobs(
      orientation,
      [job('both', { ages: 3, enfants: 3 })],
      [chose('public', 'ages', 'enfants')],
    )
    expect(best?.score).toBeCloseTo(30 / Math.sqrt(2))
  })

  test('keeps jobs that are out of reach, and leaves them out of what can be proposed today', () => {
    const ranking = rankJobs(orientation, jobs, [chose('public', 'ages'), chose('permis', 'non')])
    expect(ranking).toHaveLength(4)
    expect(reachable(ranking).map((ranked) => ranked.job.id)).toEqual(['a', 'b', 'c'])
  })

  test('scores that are equal on paper are a tie, whatever the computer makes of the sum', () => {
    const weights = tree([
      question('q0', [choice('c', { weights: { t0: 1 } }), choice('d')]),
      question('q1', [choice('c', { weights: { t2: 2 } }), choice('d')]),
      question('q2', [choice('c', { weights: { t1: 1 } }), choice('d')]),
    ])
    const twins = [job('y', { t0: 1, t1: 2, t2: 1 }), job('z', { t0: 2, t1: 1, t2: 1 })]
    const ranking = rankJobs(weights, twins, [chose('q0', 'c'), chose('q1', 'c'), chose('q2', 'c')])
    expect(ranking.map((ranked) => ranked.job.id)).toEqual(['y', 'z'])
    expect(ranking[0]?.score).toBe(ranking[1]?.score)
  })

  test('on any tree, is the same whatever the order of the answers and of the jobs', () => {
    const anyCase = anyTree.chain(({ orientation: any, jobs: all }) =>
      fc.record({
        any: fc.constant(any),
        all: fc.constant(all),
        mixed: fc.shuffledSubarray(all, { minLength: all.length }),
        orders: anyAnswers(any).chain((answers) =>
          fc.tuple(fc.constant(answers), fc.shuffledSubarray(answers, { minLength: answers.length })),
        ),
      }),
    )
    fc.assert(
      fc.property(anyCase, ({ any, all, mixed, orders: [answers, shuffled] }) => {
        expect(rankJobs(any, mixed, shuffled)).toEqual(rankJobs(any, all, answers))
      }),
    )
  })
})
