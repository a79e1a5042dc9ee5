import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadVectors, packVectors } from '../../../src/answer/dense/vector-index.ts'

const vectors = new Map([
  ['job:a#bref', [1, 0, 0]],
  ['job:b#bref', [0.8, 0.6, 0]],
  ['job:c#bref', [0, 0, 5]],
])

describe('vectors of passages', () => {
  test('give the nearest by direction, whatever their lengths', () => {
    const { nearest, model } = loadVectors(packVectors('modele', vectors))
    expect(model).toBe('modele')
    expect(nearest([2, 0.1, 0], 2)).toEqual(['job:a#bref', 'job:b#bref'])
    expect(nearest([0, 0, 0.1], 1)).toEqual(['job:c#bref'])
  })

  test('of another length than the question find nothing', () => {
    expect(loadVectors(packVectors('modele', vectors)).nearest([1, 2], 3)).toEqual([])
    expect(() =>
      packVectors(
        'modele',
        new Map([
          ['a', [1]],
          ['b', [1, 2]],
        ]),
      ),
    ).toThrow(RangeError)
  })

  test('each is nearest to itself, up to rounding', () => {
    const component = fc.double({ min: -1, max: 1, noNaN: true })
    const vector = fc
      .array(component, { minLength: 16, maxLength: 16 })
      .filter((all) => Math.hypot(...all) > 0.5)
    fc.assert(
      fc.property(fc.array(vector, { minLength: 1, maxLength: 8 }), (all) => {
        const packed = loadVectors(packVectors('modele', new Map(all.map((each, at) => [`${at}`, each]))))
        for (const [at, each] of all.entries()) {
          const likeness = (other: readonly number[]) =>
            other.reduce((sum, value, index) => sum + value * (each[index] ?? 0), 0) /
            (Math.hypot(...other) * Math.hypot(...each))
          const [best = ''] = packed.nearest(each, 1)
          expect(best === `${at}` || likeness(all[Number(best)] ?? []) > 0.97).toBe(true)
        }
      }),
    )
  })
})
