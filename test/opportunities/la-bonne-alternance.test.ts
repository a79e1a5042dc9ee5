import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createLaBonneAlternance } from '../../src/opportunities/la-bonne-alternance.ts'
import { startTimeLimit } from '../../src/opportunities/time-limit.ts'
import { startFakeAlternance } from '../support/fake-alternance.ts'
import { lille, sampleQuery } from './sample-queries.ts'

let server: Awaited<ReturnType<typeof startFakeAlternance>>
beforeEach(async () => {
  server = await startFakeAlternance()
})
afterEach(() => server.close())

const now = () => Date.now()
const search = (
  changes: Parameters<typeof sampleQuery>[0] = {},
  apiKey = 'test-alternance-key',
  limitMs = 5_000,
) =>
  createLaBonneAlternance({ config: { apiKey, baseUrl: server.baseUrl }, fetch })(
    sampleQuery(changes),
    startTimeLimit(limitMs, now),
  )
const query = () => Object.fromEntries(server.requests[0]?.query ?? [])

describe('the query', () => {
  test('holds the ROME codes, the point and the radius', async () => {
    await search()
    expect(query()).toEqual({ romes: 'J1501,K1306', latitude: '50.633', longitude: '3.058', radius: '20' })
    expect(server.requests[0]?.headers.authorization).toBe('Bearer test-alternance-key')
  })

  test('is by department without coordinates', async () => {
    expect((await search({ place: { ...lille, coordinates: null } })).total).toBe(2)
    expect(query()).toEqual({ romes: 'J1501,K1306', departements: '59' })
  })

  test('is for the whole country without a place', async () => {
    expect((await search({ place: null })).total).toBe(3)
    expect(query()).toEqual({ romes: 'J1501,K1306' })
  })

  test('asks for no more than the 200 km allowed', async () => {
    await search({ radiusKm: 900 })
    expect(query().radius).toBe('200')
  })
})

test('jobs are told plainly; an address that is no web page is replaced by the search', async () => {
  expect(await search()).toEqual({
    total: 2,
    items: [
      {
        title: 'Aide-soignant / Aide-soignante',
        employer: 'RESIDENCE DES ESSAIS',
        place: 'Lille (59000)',
        contract: 'Apprentissage, 12 mois',
        date: '2026-11-01',
        distanceKm: 0,
        url: 'https://partenaire.example.org/offre/1',
      },
      {
        title: 'Aide-soignant / Aide-soignante',
        place: 'Lille (59000)',
        date: '2026-11-01',
        distanceKm: 0,
        url: expect.stringContaining('https://labonnealternance.apprentissage.beta.gouv.fr/recherche?'),
      },
    ],
  })
})

test("the recruiter's phone is never kept", async () => {
  expect(JSON.stringify(await search())).not.toContain('0100000000')
})

test('jobs that cannot be shown or are over are left out', async () => {
  const jobs = [
    {},
    { offer: { title: 'Finie', status: 'Filled' } },
    { offer: { title: 'Ouverte' }, workplace: null },
  ]
  server.behave({ kind: 'answer', status: 200, body: { jobs, recruiters: [], warnings: [] } })
  expect((await search()).items.map(({ title }) => title)).toEqual(['Ouverte'])
})

test('"none" is not said when an origin did not answer, but what others sent is shown', async () => {
  const warnings = [{ code: 'FRANCE_TRAVAIL_API_ERROR', message: 'Unable to retrieve job offers' }]
  server.behave({ kind: 'answer', status: 200, body: { jobs: [], recruiters: [], warnings } }, { times: 1 })
  await expect(search()).rejects.toThrow('FRANCE_TRAVAIL_API_ERROR')
  await server.close()
  server = await startFakeAlternance({ warnings })
  expect((await search()).total).toBe(2)
})

test('a wrong key is a failure', async () => {
  await expect(search({}, 'wrong')).rejects.toThrow('La bonne alternance answered 401.')
})

test('a busy server is asked once more when it says when', async () => {
  const body = {
    statusCode: 429,
    error: 'Too Many Requests',
    message: 'Quota dépassé : 60 requêtes par 1 minute.',
  }
  server.behave({ kind: 'answer', status: 429, headers: { 'retry-after': '0' }, body }, { times: 1 })
  expect((await search()).total).toBe(2)
})

test.each(['hang', 'cut', 'garbage'] as const)('a server that does "%s" is a failure', async (kind) => {
  server.behave({ kind })
  await expect(search({}, 'test-alternance-key', 200)).rejects.toThrow()
})
