import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createImmersionFacilitee } from '../../src/opportunities/immersion-facilitee.ts'
import { startTimeLimit } from '../../src/opportunities/time-limit.ts'
import { startFakeImmersionFacilitee } from '../support/fake-immersion-facilitee.ts'
import { reunion, sampleQuery } from './sample-queries.ts'

let server: Awaited<ReturnType<typeof startFakeImmersionFacilitee>>
beforeEach(async () => {
  server = await startFakeImmersionFacilitee()
})
afterEach(() => server.close())

const now = () => Date.now()
const search = (changes: Parameters<typeof sampleQuery>[0] = {}, apiKey = 'test-if-key', limitMs = 5_000) =>
  createImmersionFacilitee({ config: { apiKey, baseUrl: server.baseUrl }, fetch })(
    sampleQuery(changes),
    startTimeLimit(limitMs, now),
  )
const query = () => server.requests[0]?.query

describe('the query', () => {
  test('holds all appellations, the point and the radius; the key goes as it is', async () => {
    await search()
    expect(query()?.getAll('appellationCodes[]')).toEqual(['10891', '511182', '10856'])
    expect(Object.fromEntries(query() ?? [])).toMatchObject({
      sortBy: 'distance',
      sortOrder: 'asc',
      latitude: '50.633',
      longitude: '3.058',
      distanceKm: '20',
    })
    expect(query()?.has('departmentCodes[]')).toBe(false)
    expect(server.requests[0]?.headers.authorization).toBe('test-if-key')
  })

  test('asks for no more than the 100 km allowed', async () => {
    await search({ radiusKm: 500 })
    expect(query()?.get('distanceKm')).toBe('100')
  })

  test('is by department and date without coordinates', async () => {
    const { items } = await search({ place: reunion })
    expect(items.map(({ employer }) => employer)).toEqual(['CLINIQUE DES ESSAIS'])
    expect(query()?.getAll('departmentCodes[]')).toEqual(['974'])
    expect(query()?.get('sortBy')).toBe('date')
    expect(query()?.has('latitude')).toBe(false)
  })

  test('is for the whole country without a place, one appellation included', async () => {
    const { job } = sampleQuery()
    expect((await search({ place: null, job: { ...job, ogr: ['10891'] } })).total).toBe(3)
  })
})

test('companies are told plainly, without any promise of a job', async () => {
  const { items, total } = await search()
  expect(total).toBe(2)
  expect(items).toEqual([
    {
      title: 'Aide-soignant / Aide-soignante',
      employer: 'EHPAD des Essais',
      place: 'Lille (59)',
      contract: 'Immersion pour découvrir, sans contrat de travail',
      distanceKm: 0,
      url: 'https://immersion-facile.beta.gouv.fr/offre?appellationCode=%5B%2210891%22%5D&siret=00000000000001&location=00000000-0000-4000-8000-000000000001',
    },
    expect.objectContaining({
      employer: 'FOYER DES ESSAIS',
      url: expect.stringContaining('https://immersion-facile.beta.gouv.fr/recherche?'),
    }),
  ])
})

test('no company is an answer', async () => {
  const { job } = sampleQuery()
  expect(await search({ job: { ...job, ogr: ['99999'] } })).toEqual({ items: [], total: 0 })
})

test('a company that cannot be shown is left out', async () => {
  const data = [
    { siret: '1' },
    null,
    { name: 'FOYER', siret: '00000000000018', appellations: 'none', address: {} },
  ]
  server.behave({ kind: 'answer', status: 200, body: { data, pagination: { totalRecords: 3 } } })
  const { items } = await search()
  expect(items.map(({ title, employer }) => [title, employer])).toEqual([
    ['Aide-soignant ou aide-soignante', 'FOYER'],
  ])
})

test.each([
  ['a wrong key', 'wrong', 401],
  ['a key with "Bearer"', 'Bearer test-if-key', 401],
  ['a key without the right', 'key-without-right', 403],
])('%s is a failure', async (_, apiKey, status) => {
  await expect(search({}, apiKey)).rejects.toThrow(`Immersion Facilitée answered ${status}.`)
})

test('a busy server is asked once more when it says when', async () => {
  const body = { message: 'Too many requests, please try again later.', status: 429 }
  server.behave({ kind: 'answer', status: 429, headers: { 'retry-after': '0' }, body }, { times: 1 })
  expect((await search()).total).toBe(2)
})

test('a page in HTML is a failure', async () => {
  server.behave({
    kind: 'answer',
    status: 404,
    headers: { 'content-type': 'text/html' },
    body: '<pre>404</pre>',
  })
  await expect(search()).rejects.toThrow('Immersion Facilitée answered 404.')
})

test.each(['hang', 'cut', 'garbage'] as const)('a server that does "%s" is a failure', async (kind) => {
  server.behave({ kind })
  await expect(search({}, 'test-if-key', 200)).rejects.toThrow()
})
