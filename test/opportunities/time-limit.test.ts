import { expect, test } from 'vitest'
import { sendWithinLimit, startTimeLimit, untilAborted } from '../../src/opportunities/time-limit.ts'

const never = new Promise<string>(() => {})
const busy = () => new Response('', { status: 429, headers: { 'retry-after': '3' } })

test('work that never ends is given up when the signal aborts', async () => {
  const controller = new AbortController()
  const waiting = untilAborted(never, controller.signal)
  controller.abort(new Error('too late'))
  await expect(waiting).rejects.toThrow('too late')
  await expect(untilAborted(never, controller.signal)).rejects.toThrow('too late')
})

test('work that ends in time gives its value or its failure', async () => {
  const { signal } = new AbortController()
  expect(await untilAborted(Promise.resolve('done'), signal)).toBe('done')
  await expect(untilAborted(Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken')
})

test('what remains of the limit goes down to nought', () => {
  const clock = { time: 0 }
  const limit = startTimeLimit(2_500, () => clock.time)
  clock.time = 1_000
  expect(limit.remainingMs()).toBe(1_500)
  clock.time = 9_000
  expect(limit.remainingMs()).toBe(0)
})

test('a pause is given up with the rest when the limit is over', async () => {
  const controller = new AbortController()
  const limit = { signal: controller.signal, remainingMs: () => 60_000 }
  const sending = sendWithinLimit(async () => busy(), limit)
  controller.abort(new Error('too late'))
  await expect(sending).rejects.toThrow('too late')
})

test('a pause that does not fit into what remains is not begun', async () => {
  const limit = { signal: new AbortController().signal, remainingMs: () => 3_000 }
  expect((await sendWithinLimit(async () => busy(), limit)).status).toBe(429)
})
