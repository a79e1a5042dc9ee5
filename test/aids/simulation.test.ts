import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AidOutcome } from '../../src/aids/evaluate-aids.ts'
import { type Hire, simulate } from '../../src/aids/simulation.ts'
import type { Value } from '../../src/aids/situation.ts'
import { seededRandom } from '../../src/dialogue/seeded-random.ts'
import { anyValue } from '../support/random-hire.ts'
import { createTestCore } from '../support/test-core.ts'

const { aids } = createTestCore()
const { vocabulary } = aids
const today = '2026-11-29'

/** Asks until nothing is left to ask, with an answer for each question. */
function walk(random: () => number, unknown = 0): { hire: Hire; asked: string[] } {
  const situation: Record<string, Value> = {}
  const passed: string[] = []
  const asked: string[] = []
  for (;;) {
    const { next } = simulate(aids, { situation, passed }, today)
    if (next === null) return { hire: { situation, passed }, asked }
    asked.push(next)
    if (random() < unknown) passed.push(next)
    else situation[next] = anyValue(vocabulary, next, today, random)
  }
}

/** What a person is shown of an aid for the hire: its status and its amount. */
function shown(outcomes: readonly AidOutcome[]): string {
  return outcomes
    .filter(({ aid }) => aid.rules.asks && aid.rules.scope === 'hire')
    .map((outcome) => `${outcome.aid.id} ${outcome.status} ${'amount' in outcome ? outcome.amount : ''}`)
    .sort()
    .join('\n')
}

describe('the questions', () => {
  const walks = Array.from({ length: 1000 }, (_, seed) => walk(seededRandom(seed)))

  test('are eight at most for half of 1,000 random employers, and never many', () => {
    const lengths = walks.map(({ asked }) => asked.length).sort((a, b) => a - b)
    expect(lengths[500]).toBeLessThanOrEqual(8)
    expect(lengths.at(-1)).toBeLessThanOrEqual(11)
    expect(walks.every(({ asked }) => new Set(asked).size === asked.length)).toBe(true)
  })

  test('leave no aid for the hire that another answer could change', () => {
    for (const { hire } of walks.slice(0, 300)) {
      const { outcomes } = simulate(aids, hire, today)
      const open = outcomes.filter(
        ({ aid, missing }) => aid.rules.asks && aid.rules.scope === 'hire' && missing.length > 0,
      )
      expect(open.map(({ aid }) => aid.id)).toEqual([])
    }
  })

  test('each can change the result: two answers to it exist that end differently', () => {
    const random = seededRandom(11)
    const idle: string[] = []
    for (const { asked, hire } of walks.slice(0, 150)) {
      const at = Math.floor(random() * asked.length)
      const before = Object.fromEntries(asked.slice(0, at).map((name) => [name, hire.situation[name] ?? '']))
      if (!canChange(asked[at] ?? '', before, random))
        idle.push(`${asked[at]} après ${JSON.stringify(before)}`)
    }
    expect(idle).toEqual([])
  }, 120_000)

  /** Looks for an end of the conversation in which this one answer makes a difference. */
  function canChange(name: string, before: Record<string, Value>, random: () => number): boolean {
    for (let attempt = 0; attempt < 400; attempt++) {
      const rest = Object.fromEntries(
        Object.entries(vocabulary.variables)
          .filter(
            ([other, { assume }]) => assume === undefined && before[other] === undefined && other !== name,
          )
          .map(([other]) => [other, anyValue(vocabulary, other, today, random)]),
      )
      const [one, other] = [0, 1].map(() =>
        shown(
          simulate(
            aids,
            {
              situation: { ...before, ...rest, [name]: anyValue(vocabulary, name, today, random) },
              passed: [],
            },
            today,
          ).outcomes,
        ),
      )
      if (one !== other) return true
    }
    return false
  }

  test('stop for somebody who knows nothing, and nothing is then certain or refused by a guess', () => {
    const { hire, asked } = walk(() => 0, 1)
    expect(asked.length).toBeGreaterThan(0)
    expect(hire.situation).toEqual({})
    const { outcomes, next, stack } = simulate(aids, hire, today)
    expect(next).toBeNull()
    expect(stack.total).toBe(0)
    expect(outcomes.filter(({ status }) => status === 'acquired')).toEqual([])
  })
})

describe('what is known in part', () => {
  test('is never contradicted by what is told later', () => {
    const random = seededRandom(23)
    for (let round = 0; round < 200; round++) {
      const full = Object.fromEntries(
        Object.keys(vocabulary.variables).map((name) => [name, anyValue(vocabulary, name, today, random)]),
      )
      const part = Object.fromEntries(Object.entries(full).filter(() => random() < 0.5))
      // What is assumed is told in both: an assumption may well be contradicted.
      for (const [name, { assume }] of Object.entries(vocabulary.variables))
        if (assume !== undefined) part[name] = full[name] ?? ''
      part['contrat . date debut'] = full['contrat . date debut'] ?? ''
      const later = new Map(aids.evaluate(full, today).map((outcome) => [outcome.aid.id, outcome.status]))
      for (const { aid, status } of aids.evaluate(part, today))
        if (status !== 'possible') expect(`${aid.id} ${later.get(aid.id)}`).toBe(`${aid.id} ${status}`)
    }
  })
})

describe('the best stack', () => {
  test('holds no two aids that exclude each other, and no lawful set is worth more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (seed) => {
        const { hire } = walk(seededRandom(seed))
        const { outcomes, stack } = simulate(aids, hire, today)
        const certain = outcomes.filter(
          ({ aid, status }) => status === 'acquired' && aid.rules.scope === 'hire',
        )
        const sets = subsetsOf(certain).filter(isLawful)
        const totals = sets.map((set) => set.reduce((sum, outcome) => sum + amountOf(outcome), 0))
        const kept = certain.filter(({ aid }) => stack.ids.includes(aid.id))
        expect(isLawful(kept)).toBe(true)
        expect(stack.total).toBe(Math.max(...totals))
        expect([...stack.ids, ...stack.leftOut.map(({ id }) => id)].sort()).toEqual(
          certain.map(({ aid }) => aid.id).sort(),
        )
      }),
      { numRuns: 300, seed: 3 },
    )
  })

  function amountOf(outcome: AidOutcome): number {
    return 'amount' in outcome ? (outcome.amount ?? 0) : 0
  }

  function isLawful(set: readonly AidOutcome[]): boolean {
    const reliefs = set.filter(({ aid }) => aid.rules.exemption).length
    return (
      reliefs <= 1 && set.every((one) => !set.some((other) => one.aid.rules.excludes.includes(other.aid.id)))
    )
  }

  function subsetsOf([first, ...rest]: readonly AidOutcome[]): AidOutcome[][] {
    if (!first) return [[]]
    return subsetsOf(rest).flatMap((set) => [set, [first, ...set]])
  }
})
