import { expect, it } from 'vitest'
import { median, quantile, timed } from '../../scripts/bench/statistics.ts'

it('takes the value that the share does not exceed, whatever the order of the samples', () => {
  const samples = [5, 1, 4, 2, 3]
  expect(quantile(samples, 0.99)).toBe(5)
  expect(quantile(samples, 0.6)).toBe(3)
  expect(quantile(samples, 0)).toBe(1)
  expect(median(samples)).toBe(3)
  expect(samples).toEqual([5, 1, 4, 2, 3])
})

it('tells that there are no samples rather than giving a figure', () => {
  expect(() => median([])).toThrow(RangeError)
})

it('times each piece of work once, one after the other', async () => {
  const done: string[] = []
  const times = await timed(['a', 'b'], async (item) => {
    await Promise.resolve()
    done.push(item)
  })
  expect(done).toEqual(['a', 'b'])
  expect(times).toHaveLength(2)
})
