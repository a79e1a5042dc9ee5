import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFranceTravail } from '../../src/opportunities/france-travail.ts'
import { startTimeLimit } from '../../src/opportunities/time-limit.ts'
import { startFakeFranceTravail } from '../support/fake-france-travail.ts'
import { paris, reunion, sampleQuery } from './sample-queries.ts'

let server: Awaited<ReturnType<typeof startFakeFranceTravail>>
beforeEach(async () => {
  server = await startFakeFranceTravail()
})
afterEach(() => server.close())

const now = () => Date.now()
const franceTravail = () =>
  createFranceTravail({
    config: {
      clientId: 'test-client',
      clientSecret: 'test-secret',
      tokenUrl: server.tokenUrl,
      baseUrl: server.baseUrl,
    },
    fetch,
    now,
    limitMs: 2_000,
  })
const search = (changes: Parameters<typeof sampleQuery>[0] = {}, limitMs = 5_000) =>
  franceTravail()(sampleQuery(changes), startTimeLimit(limitMs, now))
const searches = () => server.requests.filter(({ path }) => path.endsWith('/v2/offres/search'))
const tokens = () => server.requests.filter(({ path }) => path.endsWith('/access_token'))

describe('the query', () => {
  test('holds the ROME codes, the commune and the radius', async () => {
    await search()
    expect(Object.fromEntries(searches()[0]?.query ?? [])).toEqual({
      codeROME: 'J1501,K1306',
      commune: '59350',
      distance: '20',
      range: '0-9',
      sort: '0',
    })
    expect(searches()[0]?.headers.authorization).toBe('Bearer test-token-1')
  })

  test('holds the department when no commune is known', async () => {
    expect((await search({ place: reunion })).items.map(({ title }) => title)).toEqual([
      'Aide-soignant (H/F)',
    ])
    expect(Object.fromEntries(searches()[0]?.query ?? [])).toEqual({
      codeROME: 'J1501,K1306',
      departement: '974',
      range: '0-9',
      sort: '0',
    })
  })

  test('holds an arrondissement for Paris, which the API refuses as a commune', async () => {
    expect(await search({ place: paris })).toEqual({ items: [], total: 0 })
    expect(searches()[0]?.query.get('commune')).toBe('75101')
  })

  test('is for the whole country without a place', async () => {
    expect((await search({ place: null })).total).toBe(6)
    expect([...(searches()[0]?.query.keys() ?? [])]).toEqual(['codeROME', 'range', 'sort'])
  })
})

describe('the offers', () => {
  test('are told plainly; those without an id or a title are left out', async () => {
    const { items, total } = await search()
    expect(total).toBe(5)
    expect(items).toEqual([
      {
        title: 'Aide-soignant / Aide-soignante (H/F)',
        employer: 'RESIDENCE DES ESSAIS',
        place: 'Roubaix (59)',
        contract: 'CDI',
        pay: 'Mensuel de 1950 € à 2200,50 € sur 12 mois',
        date: '2026-11-20',
        distanceKm: 10,
        url: 'https://candidat.francetravail.fr/offres/recherche/detail/001TEST',
      },
      {
        title: 'Apprenti AES (H/F)',
        contract: 'Alternance, CDD - 18 Mois',
        date: '2026-11-15',
        url: 'https://candidat.francetravail.fr/offres/recherche/detail/002TEST',
      },
      {
        title: 'Aide-soignant de nuit (H/F)',
        url: 'https://candidat.francetravail.fr/offres/recherche/detail/005TEST',
      },
    ])
  })

  test('never hold who to contact', async () => {
    expect(JSON.stringify(await search())).not.toMatch(/Personne inventée|0100000000|example\.org/)
  })

  test('are five at most, the total says how many there are', async () => {
    const offers = Array.from({ length: 40 }, (_, index) => ({
      id: `N${index}`,
      intitule: 'Aide-soignant',
      romeCode: 'J1501',
      lieuTravail: { commune: '59350' },
    }))
    await server.close()
    server = await startFakeFranceTravail({ offers })
    const { items, total } = await search()
    expect(items.map(({ url }) => url.slice(-2))).toEqual(['N0', 'N1', 'N2', 'N3', 'N4'])
    expect(total).toBe(40)
  })

  test('none (204, no body) is an answer', async () => {
    const { job } = sampleQuery()
    expect(await search({ job: { ...job, rome: ['A1000'] } })).toEqual({ items: [], total: 0 })
  })

  test('are counted when the total is missing, and read whatever their optional fields hold', async () => {
    const resultats = [
      {
        id: 'X',
        intitule: 'Offre',
        lieuTravail: 12,
        entreprise: null,
        salaire: { libelle: 3 },
        alternance: 'oui',
      },
    ]
    server.behave({ kind: 'answer', status: 200, body: { resultats } }, { path: '/partenaire' })
    expect(await search()).toEqual({
      items: [{ title: 'Offre', url: 'https://candidat.francetravail.fr/offres/recherche/detail/X' }],
      total: 1,
    })
  })
})

describe('the token', () => {
  test('is asked once for searches at the same time', async () => {
    const ask = franceTravail()
    const limit = startTimeLimit(5_000, now)
    await Promise.all([
      ask(sampleQuery(), limit),
      ask(sampleQuery({ place: null }), limit),
      ask(sampleQuery(), limit),
    ])
    expect([tokens().length, searches().length]).toEqual([1, 3])
  })

  test('is renewed once when it is refused', async () => {
    const ask = franceTravail()
    await ask(sampleQuery(), startTimeLimit(5_000, now))
    server.revokeTokens()
    const { items } = await ask(sampleQuery(), startTimeLimit(5_000, now))
    expect(items.length).toBe(3)
    expect([tokens().length, searches().length]).toEqual([2, 3])
  })

  test('is not renewed for ever', async () => {
    server.behave({ kind: 'answer', status: 401 }, { path: '/partenaire' })
    await expect(search()).rejects.toThrow('France Travail answered 401.')
    expect([tokens().length, searches().length]).toEqual([2, 2])
  })
})

describe('a busy server', () => {
  const busy = (status: number, seconds: string) => ({
    kind: 'answer' as const,
    status,
    headers: { 'retry-after': seconds },
    body: 'Too many requests',
  })

  test.each([429, 503])('(%i) is asked once more when it says when', async (status) => {
    server.behave(busy(status, '0'), { path: '/partenaire', times: 1 })
    expect((await search()).items.length).toBe(3)
    expect(searches().length).toBe(2)
  })

  test('is not asked a third time', async () => {
    server.behave(busy(429, '0'), { path: '/partenaire' })
    await expect(search()).rejects.toThrow('France Travail answered 429.')
    expect(searches().length).toBe(2)
  })

  test.each(['60', '', 'Wed, 21 Oct 2026 07:28:00 GMT'])(
    'is not waited for when it says "%s"',
    async (seconds) => {
      server.behave(busy(429, seconds), { path: '/partenaire' })
      await expect(search()).rejects.toThrow('France Travail answered 429.')
      expect(searches().length).toBe(1)
    },
  )

  test('is not asked twice when it does not say when', async () => {
    server.behave({ kind: 'answer', status: 500 }, { path: '/partenaire' })
    await expect(search()).rejects.toThrow('France Travail answered 500.')
    expect(searches().length).toBe(1)
  })
})

test.each(['hang', 'cut', 'garbage'] as const)('a server that does "%s" is a failure', async (kind) => {
  server.behave({ kind }, { path: '/partenaire' })
  await expect(search({}, 200)).rejects.toThrow()
})
