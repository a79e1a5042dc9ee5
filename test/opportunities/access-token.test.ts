import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAccessToken } from '../../src/opportunities/access-token.ts'
import { startFakeFranceTravail } from '../support/fake-france-travail.ts'

let server: Awaited<ReturnType<typeof startFakeFranceTravail>>
let clock: { time: number }
beforeEach(async () => {
  server = await startFakeFranceTravail()
  clock = { time: 1_000_000 }
})
afterEach(() => server.close())

const tokenWith = (
  changes: { clientSecret?: string; scope?: string; limitMs?: number; tokenUrl?: string } = {},
) =>
  createAccessToken({
    tokenUrl: server.tokenUrl,
    clientId: 'test-client',
    clientSecret: 'test-secret',
    scope: 'api_offresdemploiv2 o2dsoffre',
    fetch,
    now: () => clock.time,
    limitMs: 2_000,
    ...changes,
  })
const patient = () => AbortSignal.timeout(5_000)

test('callers at the same time share one request, later ones the token', async () => {
  const accessToken = tokenWith()
  const together = await Promise.all(Array.from({ length: 10 }, () => accessToken.get(patient())))
  expect(new Set(together)).toEqual(new Set(['test-token-1']))
  expect(await accessToken.get(patient())).toBe('test-token-1')
  expect(server.requests.length).toBe(1)
})

test('it is renewed a minute before its end', async () => {
  const accessToken = tokenWith()
  await accessToken.get(patient())
  clock.time += (1_499 - 61) * 1_000
  expect(await accessToken.get(patient())).toBe('test-token-1')
  clock.time += 1_000
  expect(await accessToken.get(patient())).toBe('test-token-2')
})

test('a discarded token is asked anew, but only if it is the one in force', async () => {
  const accessToken = tokenWith()
  await accessToken.get(patient())
  accessToken.discard('an older one')
  expect(await accessToken.get(patient())).toBe('test-token-1')
  accessToken.discard('test-token-1')
  expect(await accessToken.get(patient())).toBe('test-token-2')
})

test.each([
  ['a wrong secret', { clientSecret: 'wrong' }, 'invalid_client'],
  ['an unknown scope', { scope: 'api_unknown' }, 'invalid_scope'],
])('%s is said without the secret', async (_, changes, message) => {
  const failure = tokenWith(changes).get(patient())
  await expect(failure).rejects.toThrow(`France Travail (token) answered 400 (${message}).`)
  await expect(failure).rejects.not.toThrow(/secret|wrong/)
})

test('a failure is not kept: the next caller asks again', async () => {
  const accessToken = tokenWith()
  server.behave({ kind: 'answer', status: 500 }, { times: 1 })
  await expect(accessToken.get(patient())).rejects.toThrow('500')
  expect(await accessToken.get(patient())).toBe('test-token-1')
})

test.each(['hang', 'cut', 'garbage'] as const)('a server that does "%s" is a failure', async (kind) => {
  server.behave({ kind })
  await expect(tokenWith({ limitMs: 100 }).get(patient())).rejects.toThrow()
})

test('a caller who stops waiting does not stop the others', async () => {
  const accessToken = tokenWith()
  const hasty = accessToken.get(AbortSignal.abort(new Error('too late')))
  const other = accessToken.get(patient())
  await expect(hasty).rejects.toThrow('too late')
  expect(await other).toBe('test-token-1')
  expect(server.requests.length).toBe(1)
})

test('a request that was lost with its asker is not waited for again', async () => {
  let answer = (_: Response) => {}
  const lost = new Promise<Response>((resolve) => {
    answer = resolve
  })
  const answers = [lost, Promise.resolve(Response.json({ access_token: 'second', expires_in: 1_499 }))]
  const accessToken = createAccessToken({
    tokenUrl: server.tokenUrl,
    clientId: 'test-client',
    clientSecret: 'test-secret',
    scope: 'any',
    fetch: () => answers.shift() ?? Promise.reject(new Error('asked too often')),
    now: () => clock.time,
    limitMs: 2_000,
  })
  const first = accessToken.get(patient())
  clock.time += 2_000
  expect(await accessToken.get(patient())).toBe('second')
  answer(Response.json({ access_token: 'first', expires_in: 1_499 }))
  expect(await first).toBe('first')
})
