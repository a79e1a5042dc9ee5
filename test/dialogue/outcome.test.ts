import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answer, answerTo, putAnswer } from '../../src/dialogue/answers.ts'
import { proposals } from '../../src/dialogue/next-question.ts'
import { type Change, outcomeOf } from '../../src/dialogue/outcome.ts'
import { randomWalker, walk } from '../../src/dialogue/prove.ts'
import type { Choice, Orientation } from '../../src/dialogue/schema.ts'
import { type Candidate, rankJobs, reachable } from '../../src/dialogue/scoring.ts'
import { seededRandom } from '../../src/dialogue/seeded-random.ts'
import { anyAnswers, anyTree } from '../support/any-tree.ts'
import { readOrientationContent } from '../support/orientation-content.ts'
import { choice, chose, job, question, skipped, tree } from '../support/small-tree.ts'

type Case = { orientation: Orientation; jobs: readonly Candidate[]; answers: Answer[] }

const real = readOrientationContent()
const slow = 60_000

/** Real conversations, finished and unfinished. */
const realCases: Case[] = (() => {
  const random = seededRandom(11)
  return Array.from({ length: 250 }, () => {
    const answers = walk(real.orientation, real.jobs, randomWalker(random))
    return { ...real, answers: answers.slice(0, Math.ceil(random() * 1.6 * answers.length)) }
  })
})()

const anyCase: fc.Arbitrary<Case> = anyTree.chain(({ orientation, jobs }) =>
  anyAnswers(orientation).map((answers) => ({ orientation, jobs, answers })),
)

function choiceGiven({ orientation, answers }: Case, questionId: string, option: string): Choice {
  const answer = answerTo(answers, questionId)
  expect(answer).toMatchObject({ kind: 'chosen', options: expect.arrayContaining([option]) })
  const found = orientation.questions
    .find(({ id }) => id === questionId)
    ?.choices.find(({ id }) => id === option)
  if (!found) throw new Error(`No choice ${questionId}.${option}.`)
  return found
}

function demandsOf({ profile }: Candidate): string[] {
  return [...profile.requires, ...profile.routes.flatMap(({ requires }) => requires)]
}

/** What is proposed once a change has been made. */
function afterChange({ orientation, jobs, answers }: Case, { question: id, option }: Change) {
  const edited = putAnswer(orientation, answers, { kind: 'chosen', question: id, options: [option] }).answers
  return rankJobs(orientation, jobs, edited)
}

const sayings = tree(
  [
    question('public', [
      choice('ages', {
        label: 'Des personnes âgées',
        because: 'vous voulez être auprès d’elles',
        weights: { ages: 3 },
      }),
      choice('enfants', { label: 'Des enfants', weights: { enfants: 2 } }),
    ]),
    question('permis', [
      choice('oui', { label: 'Oui', weights: { route: 1 } }),
      choice('non', { label: 'Non', excludes: ['permis'] }),
    ]),
    question('age', [choice('majeur'), choice('mineur', { excludes: ['ans-18'] })], { choosable: false }),
  ],
  { traits: ['route'] },
)
const drivers = [
  job('a', { ages: 3, route: 1 }, { requires: ['permis'] }),
  job('b', { ages: 1, enfants: 1 }),
  job('c', { enfants: 3 }, { requires: ['ans-18'] }),
  job('d', { ages: 1, enfants: 3 }),
]

describe('reasons', () => {
  test('say the answer in words, the strongest first, with its weight to one decimal', () => {
    const { now } = outcomeOf(sayings, drivers, [chose('permis', 'oui'), chose('public', 'ages')])
    expect(now[0]?.job.id).toBe('a')
    expect(now[0]?.reasons).toEqual([
      { question: 'public', option: 'ages', weight: 14.2, text: 'Vous voulez être auprès d’elles.' },
      { question: 'permis', option: 'oui', weight: 1.6, text: 'Vous avez répondu « Oui ».' },
    ])
  })

  test('are none when nothing was answered', () => {
    const { now } = outcomeOf(sayings, drivers, [skipped('public')])
    expect(now.map(({ reasons }) => reasons)).toEqual([[], [], []])
  })

  const checkReasons = (given: Case) => {
    const { now, later } = outcomeOf(given.orientation, given.jobs, given.answers)
    for (const { job: proposed, reasons } of [...now, ...later]) {
      expect(reasons.length).toBeLessThanOrEqual(4)
      expect(reasons.map(({ weight }) => weight)).toEqual(
        reasons.map(({ weight }) => weight).sort((a, b) => b - a),
      )
      for (const { question: id, option, weight } of reasons) {
        const { weights } = choiceGiven(given, id, option)
        expect(weight).toBeGreaterThan(0)
        expect(Object.entries(weights).some(([trait, w]) => w > 0 && proposed.profile.traits[trait])).toBe(
          true,
        )
      }
    }
  }

  test(
    'name given answers only, with positive weights, in real conversations',
    () => {
      for (const given of realCases) checkReasons(given)
    },
    slow,
  )

  test('name given answers only, with positive weights, on any tree', () => {
    fc.assert(fc.property(anyCase, checkReasons), { numRuns: 300 })
  })
})

describe('what blocks a job', () => {
  test('is said with the demand, the question and the answer', () => {
    const { now, later } = outcomeOf(sayings, drivers, [chose('permis', 'non'), chose('public', 'ages')])
    expect(now.map((proposal) => proposal.job.id)).toEqual(['b', 'd', 'c'])
    expect(later).toMatchObject([
      {
        job: { id: 'a' },
        wouldChange: [],
        blockers: [
          {
            question: 'permis',
            option: 'non',
            text: 'Ce métier demande la chose permis. À « permis ? », vous avez répondu « Non ».',
          },
        ],
      },
    ])
  })

  const checkBlockers = (given: Case) => {
    const { now, later } = outcomeOf(given.orientation, given.jobs, given.answers)
    for (const { blockers } of now) expect(blockers).toEqual([])
    for (const { job: blocked, blockers } of later) {
      expect(blockers).not.toEqual([])
      for (const { question: id, option } of blockers) {
        const { excludes } = choiceGiven(given, id, option)
        expect(excludes.some((requirement) => demandsOf(blocked).includes(requirement))).toBe(true)
      }
    }
  }

  test(
    'names an answer that excludes what the job demands, in real conversations',
    () => {
      for (const given of realCases) checkBlockers(given)
    },
    slow,
  )

  test('names an answer that excludes what the job demands, on any tree', () => {
    fc.assert(fc.property(anyCase, checkBlockers), { numRuns: 300 })
  })
})

describe('what would change a proposal', () => {
  test('is an answer that would put it out of reach, or one that would put another before it', () => {
    const jobs = [...drivers, job('e', { enfants: 1 })]
    const { now } = outcomeOf(sayings, jobs, [chose('permis', 'oui'), chose('public', 'ages')])
    expect(now.map((proposal) => proposal.job.id)).toEqual(['a', 'b', 'd'])
    expect(now.map(({ wouldChange }) => wouldChange.map(({ text }) => text))).toEqual([
      [
        'Si vous répondiez « Des enfants » à « public ? », « Métier c » passerait devant.',
        'Si vous répondiez « Non » à « permis ? », ce métier ne serait plus proposé : il demande la chose permis.',
      ],
      ['Si vous répondiez « Des enfants » à « public ? », « Métier c » passerait devant.'],
      [],
    ])
  })

  test('is never an answer that a person cannot choose', () => {
    const jobs = drivers.filter(({ id }) => id === 'c')
    expect(outcomeOf(sayings, jobs, [chose('age', 'majeur')]).now[0]?.wouldChange).toEqual([])
  })

  const checkChanges = (given: Case) => {
    const before = reachable(rankJobs(given.orientation, given.jobs, given.answers)).map(
      (ranked) => ranked.job,
    )
    for (const { job: proposed, wouldChange } of outcomeOf(given.orientation, given.jobs, given.answers)
      .now) {
      expect(wouldChange.length).toBeLessThanOrEqual(2)
      for (const change of wouldChange) {
        const { choosable, choices } =
          given.orientation.questions.find(({ id }) => id === change.question) ?? {}
        const label = choices?.find(({ id }) => id === change.option)?.label
        expect(choosable).toBe(true)
        expect(change.text).toContain(`« ${label} »`)
        const ranking = afterChange(given, change)
        const best = reachable(ranking).slice(0, proposals)
        expect(best.map((ranked) => ranked.job.id)).not.toContain(proposed.id)
        if (ranking.find((ranked) => ranked.job.id === proposed.id)?.blockers.length) continue
        const [, overtaker] = /, « (.+) » passerait devant\.$/.exec(change.text) ?? []
        const inFront = before.slice(0, before.indexOf(proposed)).map(({ title }) => title)
        expect(best.map((ranked) => ranked.job.title)).toContain(overtaker)
        expect(inFront, `${change.text} For « ${proposed.title} », it was already.`).not.toContain(overtaker)
      }
    }
  }

  test(
    'really takes the job out of the three, or blocks it, in real conversations',
    () => {
      for (const given of realCases) checkChanges(given)
    },
    slow,
  )

  test('really takes the job out of the three, or blocks it, on any tree', () => {
    fc.assert(fc.property(anyCase, checkChanges), { numRuns: 500 })
  })
})

describe('jobs for later', () => {
  /** The same job without any demand. */
  const freed = (candidate: Candidate): Candidate => ({
    ...candidate,
    profile: {
      ...candidate.profile,
      requires: [],
      routes: [{ id: 'libre', label: 'librement', requires: [] }],
    },
  })
  const wouldBeProposed = ({ orientation, jobs, answers }: Case, candidate: Candidate) =>
    outcomeOf(
      orientation,
      jobs.map((each) => (each === candidate ? freed(each) : each)),
      answers,
    ).now.some((proposal) => proposal.job.id === candidate.id)

  test('would be among the proposals, were it not for an answer', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        for (const { job: blocked } of outcomeOf(given.orientation, given.jobs, given.answers).later)
          expect(wouldBeProposed(given, blocked)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('are shown even when fewer than three jobs are within reach', () => {
    const jobs = [job('a', { ages: 3 }), job('c', { enfants: 3, ages: 2 }, { requires: ['ans-18'] })]
    const { now, later } = outcomeOf(sayings, jobs, [chose('public', 'ages'), chose('age', 'mineur')])
    expect(now.map((proposal) => proposal.job.id)).toEqual(['a'])
    expect(later.map((proposal) => proposal.job.id)).toEqual(['c'])
  })

  test('are two at most, and none that would be proposed is left out before', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { later } = outcomeOf(given.orientation, given.jobs, given.answers)
        const blocked = rankJobs(given.orientation, given.jobs, given.answers).filter(
          ({ blockers }) => blockers.length > 0,
        )
        const worthy = blocked
          .filter((ranked) => wouldBeProposed(given, ranked.job))
          .map((ranked) => ranked.job.id)
        expect(later.map((proposal) => proposal.job.id)).toEqual(worthy.slice(0, 2))
      }),
      { numRuns: 300 },
    )
  })
})

describe('the three lists together', () => {
  test('three proposals and three other tracks at most, best first, none twice, all within reach', () => {
    fc.assert(
      fc.property(anyCase, ({ orientation, jobs, answers }) => {
        const { now, later, others } = outcomeOf(orientation, jobs, answers)
        const open = reachable(rankJobs(orientation, jobs, answers)).map((ranked) => ranked.job.id)
        expect([...now.map((proposal) => proposal.job.id), ...others.map(({ id }) => id)]).toEqual(
          open.slice(0, 6),
        )
        expect(now).toHaveLength(Math.min(3, open.length))
        for (const { job: blocked } of later) expect(open).not.toContain(blocked.id)
      }),
    )
  })

  test('are the same for the same answers in any order', () => {
    const anyOrder = anyCase.chain(({ orientation, jobs, answers }) =>
      fc.record({
        given: fc.constant({ orientation, jobs, answers }),
        shuffled: fc.shuffledSubarray(answers, { minLength: answers.length }),
      }),
    )
    fc.assert(
      fc.property(anyOrder, ({ given: { orientation, jobs, answers }, shuffled }) => {
        expect(outcomeOf(orientation, jobs, shuffled)).toEqual(outcomeOf(orientation, jobs, answers))
      }),
    )
  })
})
