import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ConnectorError } from '../../../src/channels/teams/connector-error.ts'
import { retried } from '../../../src/channels/teams/retried.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Tries what fails with these errors, then works. */
async function tried(errors: readonly Error[]) {
  const start = Date.now()
  const at: number[] = []
  const result = retried(async () => {
    const error = errors[at.length]
    at.push(Date.now() - start)
    if (error) throw error
    return 'sent'
  }).catch((error: unknown) => String(error))
  await vi.runAllTimersAsync()
  return { at, result: await result }
}

test.each([412, 429, 502, 504])(
  'a refusal that passes, %i, is tried again, later each time',
  async (status) => {
    const refusal = new ConnectorError({ status })
    expect(await tried([refusal, refusal])).toEqual({ at: [0, 1000, 3000], result: 'sent' })
  },
)

test('gives up after the third time', async () => {
  const refusal = new ConnectorError({ status: 429 })
  const { at, result } = await tried([refusal, refusal, refusal])
  expect(at).toHaveLength(3)
  expect(result).toContain('429')
})

test('waits as long as it is told, and no longer than somebody would', async () => {
  const told = (retryAfterMs: number) => new ConnectorError({ status: 429, retryAfterMs })
  expect((await tried([told(3000), told(60_000)])).at).toEqual([0, 3000, 8000])
})

test.each([
  ['a refusal for good', new ConnectorError({ status: 403 })],
  ['a connection that breaks, after which it may have arrived', new TypeError('fetch failed')],
])('%s is not tried again', async (_, error) => {
  expect((await tried([error])).at).toEqual([0])
})
