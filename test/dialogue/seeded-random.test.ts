import { expect, test } from 'vitest'
import { seededRandom } from '../../src/dialogue/seeded-random.ts'

function numbers(seed: number, count: number): number[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, random)
}

test('the same seed gives the same numbers, another seed gives others', () => {
  expect(numbers(7, 20)).toEqual(numbers(7, 20))
  expect(numbers(7, 20)).not.toEqual(numbers(8, 20))
})

test('numbers lie from 0 up to 1 and are spread evenly', () => {
  const drawn = numbers(2026, 20_000)
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...drawn)).toBeLessThan(1)
  const tenths = Array.from(
    { length: 10 },
    (_, tenth) => drawn.filter((n) => Math.floor(n * 10) === tenth).length,
  )
  for (const count of tenths) expect(Math.abs(count - 2_000)).toBeLessThan(200)
})

test('a number does not give away the next one', () => {
  const drawn = numbers(3, 20_000)
  const mean = drawn.reduce((sum, n) => sum + n, 0) / drawn.length
  const together = drawn
    .slice(1)
    .reduce((sum, n, index) => sum + (n - mean) * ((drawn[index] ?? 0) - mean), 0)
  const alone = drawn.reduce((sum, n) => sum + (n - mean) ** 2, 0)
  expect(Math.abs(together / alone)).toBeLessThan(0.03)
})
