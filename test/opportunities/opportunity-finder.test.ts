import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Config } from '../../src/config.ts'
import type { OpportunityKind } from '../../src/opportunities/opportunity.ts'
import { createOpportunityFinder } from '../../src/opportunities/opportunity-finder.ts'
import { startFakeAlternance } from '../support/fake-alternance.ts'
import { startFakeFranceTravail } from '../support/fake-france-travail.ts'
import { startFakeImmersionFacilitee } from '../support/fake-immersion-facilitee.ts'
import type { Misbehaviour } from '../support/fake-server.ts'
import { reunion, sampleQuery } from './sample-queries.ts'

const start = async () => ({
  offers: await startFakeFranceTravail(),
  immersions: await startFakeImmersionFacilitee(),
  alternance: await startFakeAlternance(),
})
let servers: Awaited<ReturnType<typeof start>>
let clock: { time: number }
beforeEach(async () => {
  servers = await start()
  clock = { time: Date.UTC(2026, 10, 22, 10) }
})
afterEach(() => Promise.all(Object.values(servers).map((server) => server.close())))

const allKinds: OpportunityKind[] = ['offer', 'immersion', 'training', 'event']
const withoutKeys = { franceTravail: null, immersionFacilitee: null, laBonneAlternance: null }

function finderWith({ config = {}, limitMs = 5_000 }: { config?: Partial<Config>; limitMs?: number } = {}) {
  const failures: { kind: OpportunityKind; error: unknown }[] = []
  const finder = createOpportunityFinder({
    config: {
      franceTravail: {
        clientId: 'test-client',
        clientSecret: 'test-secret',
        tokenUrl: servers.offers.tokenUrl,
        baseUrl: servers.offers.baseUrl,
      },
      immersionFacilitee: { apiKey: 'test-if-key', baseUrl: servers.immersions.baseUrl },
      laBonneAlternance: { apiKey: 'test-alternance-key', baseUrl: servers.alternance.baseUrl },
      ...config,
    },
    fetch,
    now: () => clock.time,
    limitMs,
    report: (kind, error) => failures.push({ kind, error }),
  })
  return { finder, failures }
}
const requestCount = () => Object.values(servers).reduce((sum, { requests }) => sum + requests.length, 0)

describe('with keys', () => {
  test('live results come in the order asked for, each with its link', async () => {
    const results = await finderWith().finder.find(sampleQuery(), ['training', 'event', 'offer', 'immersion'])
    expect(results.map(({ kind, live, total, items }) => [kind, live, total, items.length])).toEqual([
      ['training', true, 2, 2],
      ['event', false, undefined, 0],
      ['offer', true, 5, 3],
      ['immersion', true, 2, 2],
    ])
    for (const { link } of results) expect(new URL(link.url).protocol).toBe('https:')
  })

  test('titles say the job and where', async () => {
    const { finder } = finderWith()
    const titles = async (query: ReturnType<typeof sampleQuery>) =>
      (await finder.find(query, ['offer'])).map(({ title }) => title)
    const title = "Offres d'emploi : Aide-soignant ou aide-soignante"
    expect(await titles(sampleQuery())).toEqual([`${title}, Lille (59) et 20 km autour`])
    expect(await titles(sampleQuery({ place: reunion }))).toEqual([`${title}, département La Réunion (974)`])
    expect(await titles(sampleQuery({ place: null }))).toEqual([`${title}, toute la France`])
  })

  test('the source is named with the day, and an immersion is never called a job', async () => {
    const [offers, immersions] = await finderWith().finder.find(sampleQuery(), ['offer', 'immersion'])
    expect(offers?.credit).toBe('Source : France Travail, le 22 novembre 2026.')
    expect(immersions?.credit).toContain('Source : Immersion Facilitée, le 22 novembre 2026.')
    expect(immersions?.credit).toContain("Ce n'est ni une embauche, ni une promesse d'embauche.")
  })

  test('no result is a live answer', async () => {
    const { job } = sampleQuery()
    const [offers] = await finderWith().finder.find(sampleQuery({ job: { ...job, rome: ['A1000'] } }), [
      'offer',
    ])
    expect(offers).toMatchObject({ live: true, total: 0, items: [] })
  })

  test('no company is ever written to', async () => {
    await finderWith().finder.find(sampleQuery(), allKinds)
    expect(servers.immersions.requests.map(({ method }) => method)).toEqual(['GET'])
  })
})

describe('without keys', () => {
  test('nothing is called and every kind has the link of the same search', async () => {
    const { finder, failures } = finderWith({ config: withoutKeys })
    const results = await finder.find(sampleQuery(), allKinds)
    expect(results.map(({ kind, live, items }) => ({ kind, live, items }))).toEqual(
      allKinds.map((kind) => ({ kind, live: false, items: [] })),
    )
    expect(results.map(({ link }) => new URL(link.url).hostname)).toEqual([
      'candidat.francetravail.fr',
      'immersion-facile.beta.gouv.fr',
      'labonnealternance.apprentissage.beta.gouv.fr',
      'mesevenementsemploi.francetravail.fr',
    ])
    expect([requestCount(), failures]).toEqual([0, []])
  })

  test('only what is shown is credited, but an immersion still says what it is not', async () => {
    const results = await finderWith({ config: withoutKeys }).finder.find(sampleQuery(), allKinds)
    expect(results.map(({ credit }) => credit)).toEqual([
      undefined,
      expect.stringMatching(/^Une immersion .* promesse d'embauche\.$/),
      undefined,
      undefined,
    ])
  })

  test('a department is searched where the site can: France Travail for apprenticeships', async () => {
    const [training, immersions] = await finderWith({ config: withoutKeys }).finder.find(
      sampleQuery({ place: reunion }),
      ['training', 'immersion'],
    )
    expect(training?.link.url).toContain('lieux=974D')
    expect(training?.link.url).toContain('natureOffre=E2%2CFS')
    expect(immersions?.link.label).toContain('indiquez votre ville')
  })
})

describe('when a source fails', () => {
  const failing: [string, Misbehaviour][] = [
    ['hangs', { kind: 'hang' }],
    ['cuts the answer', { kind: 'cut' }],
    ['answers nonsense', { kind: 'garbage' }],
    ['breaks', { kind: 'answer', status: 500, body: { message: 'erreur' } }],
    ['refuses the key', { kind: 'answer', status: 401 }],
    ['is busy', { kind: 'answer', status: 429, headers: { 'retry-after': '60' }, body: 'Too many requests' }],
  ]

  test.each(failing)('one that %s gives its link, the others their results', async (_, how) => {
    servers.offers.behave(how)
    const { finder, failures } = finderWith({ limitMs: how.kind === 'hang' ? 100 : 5_000 })
    const [offers, immersions] = await finder.find(sampleQuery(), ['offer', 'immersion'])
    expect(offers).toEqual({
      kind: 'offer',
      title: "Offres d'emploi : Aide-soignant ou aide-soignante, Lille (59) et 20 km autour",
      live: false,
      items: [],
      link: {
        label: 'Voir les offres sur France Travail',
        url: expect.stringContaining('motsCles=J1501%2CK1306&lieux=59350&rayon=20'),
      },
    })
    expect(immersions?.live).toBe(true)
    expect(failures.map(({ kind }) => kind)).toEqual(['offer'])
    expect(String(failures[0]?.error)).not.toMatch(/test-secret|test-token/)
  })

  test.each(failing)('all that %s give links', async (_, how) => {
    for (const server of Object.values(servers)) server.behave(how)
    const results = await finderWith({ limitMs: how.kind === 'hang' ? 100 : 5_000 }).finder.find(
      sampleQuery(),
      allKinds,
    )
    expect(results.map(({ kind, live }) => [kind, live])).toEqual(allKinds.map((kind) => [kind, false]))
  })

  test('a search that hangs once the token is known is also given up', async () => {
    const { finder } = finderWith({ limitMs: 300 })
    await finder.find(sampleQuery(), ['offer'])
    servers.offers.behave({ kind: 'hang' })
    const [offers] = await finder.find(sampleQuery({ place: null }), ['offer'])
    expect(offers?.live).toBe(false)
    expect(servers.offers.requests.at(-1)?.path).toBe('/partenaire/offresdemploi/v2/offres/search')
  })

  test('nothing listens: links', async () => {
    await Promise.all(Object.values(servers).map((server) => server.close()))
    const results = await finderWith().finder.find(sampleQuery(), ['offer', 'immersion', 'training'])
    expect(results.map(({ live }) => live)).toEqual([false, false, false])
    servers = await start()
  })
})

describe('the breaker', () => {
  const ask = async (finder: ReturnType<typeof finderWith>['finder'], radiusKm: number) =>
    (await finder.find(sampleQuery({ radiusKm }), ['immersion']))[0]?.live

  test('spares a source after three failures, then tries it again', async () => {
    const { finder } = finderWith()
    servers.immersions.behave({ kind: 'answer', status: 500 })
    for (const radiusKm of [1, 2, 3, 4, 5]) expect(await ask(finder, radiusKm)).toBe(false)
    expect(servers.immersions.requests.length).toBe(3)
    servers.immersions.behave('normal')
    expect(await ask(finder, 6)).toBe(false)
    clock.time += 30_000
    expect(await ask(finder, 7)).toBe(true)
    expect(await ask(finder, 8)).toBe(true)
  })

  test('does not open for queries that the source refuses', async () => {
    const { finder } = finderWith()
    servers.immersions.behave({ kind: 'answer', status: 400 })
    for (const radiusKm of [1, 2, 3, 4]) expect(await ask(finder, radiusKm)).toBe(false)
    expect(servers.immersions.requests.length).toBe(4)
  })
})

describe('the cache', () => {
  test('answers the same search for ten minutes, with the day it was had', async () => {
    const { finder } = finderWith()
    const first = await finder.find(sampleQuery(), allKinds)
    const asked = requestCount()
    clock.time += 10 * 60_000 - 1
    expect(await finder.find(sampleQuery(), allKinds)).toEqual(first)
    expect(requestCount()).toBe(asked)
    clock.time += 1
    await finder.find(sampleQuery(), allKinds)
    expect(requestCount()).toBe(asked + 3)
  })

  test('keeps neither failures nor the answer to another search', async () => {
    const { finder } = finderWith()
    servers.alternance.behave({ kind: 'answer', status: 500 }, { times: 1 })
    expect((await finder.find(sampleQuery(), ['training']))[0]?.live).toBe(false)
    expect((await finder.find(sampleQuery(), ['training']))[0]?.live).toBe(true)
    expect((await finder.find(sampleQuery({ place: null }), ['training']))[0]?.total).toBe(3)
  })
})
