import { expect, test } from 'vitest'
import { createBreaker } from '../../src/opportunities/breaker.ts'

function breakerAt() {
  const clock = { time: 1_000 }
  return { clock, breaker: createBreaker({ failures: 3, pauseMs: 500, now: () => clock.time }) }
}
const fail = (breaker: ReturnType<typeof createBreaker>, times: number) => {
  for (let time = 0; time < times; time++) breaker.failed()
}

test('it opens after failures in a row, not before', () => {
  const { breaker } = breakerAt()
  fail(breaker, 2)
  expect(breaker.allows()).toBe(true)
  breaker.failed()
  expect(breaker.allows()).toBe(false)
})

test('a success in between starts the count again', () => {
  const { breaker } = breakerAt()
  fail(breaker, 2)
  breaker.succeeded()
  fail(breaker, 2)
  expect(breaker.allows()).toBe(true)
})

test('after the pause a single call is let through; its success closes the breaker', () => {
  const { breaker, clock } = breakerAt()
  fail(breaker, 3)
  clock.time += 500
  expect([breaker.allows(), breaker.allows()]).toEqual([true, false])
  breaker.succeeded()
  expect([breaker.allows(), breaker.allows()]).toEqual([true, true])
})

test.each([
  ['its failure', (breaker: ReturnType<typeof createBreaker>) => breaker.failed()],
  ['its silence', () => undefined],
])('%s starts the pause again', (_, end) => {
  const { breaker, clock } = breakerAt()
  fail(breaker, 3)
  clock.time += 500
  expect(breaker.allows()).toBe(true)
  end(breaker)
  clock.time += 499
  expect(breaker.allows()).toBe(false)
  clock.time += 1
  expect(breaker.allows()).toBe(true)
})
