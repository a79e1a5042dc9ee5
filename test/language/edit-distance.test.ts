import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance } from '../../src/language/edit-distance.ts'

/** The definition, word for word: slow, and written apart from the code. */
function byDefinition(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const ways = [
    byDefinition(a.slice(1), b) + 1,
    byDefinition(a, b.slice(1)) + 1,
    byDefinition(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  ]
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0])
    ways.push(byDefinition(a.slice(2), b.slice(2)) + 1)
  return Math.min(...ways)
}

const anyWord = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 })

test.each([
  ['soignant', 'soignant', 0],
  ['soignant', 'soigant', 1],
  ['soigant', 'soignant', 1],
  ['soignant', 'soibnant', 1],
  ['formation', 'fromation', 1],
  ['vaccination', 'vacinasion', 2],
  ['', 'vae', 3],
  ['vae', '', 3],
  ['', '', 0],
])('from "%s" to "%s" it is %i', (a, b, distance) => {
  expect(editDistance(a, b, 3)).toBe(distance)
})

describe('for any two words', () => {
  test('it is what the definition says, or one more than the limit', () => {
    fc.assert(
      fc.property(anyWord, anyWord, fc.nat({ max: 6 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(byDefinition(a, b), limit + 1))
      }),
      { numRuns: 500 },
    )
  })

  test('it is the same both ways', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(editDistance(a, b, 4)).toBe(editDistance(b, a, 4))
      }),
    )
  })
})
