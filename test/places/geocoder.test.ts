import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createGeocoder } from '../../src/places/geocoder.ts'
import { createPlaceFinder } from '../../src/places/place-finder.ts'
import { startFakeGeocoder } from '../support/fake-geocoder.ts'
import { startBuiltPlaces } from './built-places.ts'

let places: Awaited<ReturnType<typeof startBuiltPlaces>>
let server: Awaited<ReturnType<typeof startFakeGeocoder>>
beforeAll(async () => {
  places = await startBuiltPlaces()
})
afterAll(() => places.remove())
beforeEach(async () => {
  server = await startFakeGeocoder()
})
afterEach(() => server.close())

function find(text: string, limitMs = 5_000) {
  const geocoder = createGeocoder({ baseUrl: server.baseUrl, fetch, limitMs })
  return createPlaceFinder({ fetchAsset: places.fetchAsset, geocoder }).find(text)
}

test('a commune without coordinates is asked by its code', async () => {
  expect(await find('Bourgoin-Jallieu')).toMatchObject({
    place: { code: '38053', coordinates: { latitude: 45.59, longitude: 5.28 } },
  })
  expect(Object.fromEntries(server.requests[0]?.query ?? [])).toEqual({
    q: 'Bourgoin-Jallieu',
    type: 'municipality',
    citycode: '38053',
    limit: '1',
  })
})

test('one whose name is too short for the service is asked with its postal code', async () => {
  expect(await find('Y')).toMatchObject({ place: { code: '80829', coordinates: { latitude: 49.8 } } })
})

test('one that the service does not know keeps none', async () => {
  expect(await find("Clermont-l'Hérault")).toMatchObject({ place: { code: '34079', coordinates: null } })
  expect(server.requests.length).toBe(1)
})

const elsewhere = { geometry: { coordinates: [1, 2] }, properties: { citycode: '00000' } }

test.each([
  ['hangs', { kind: 'hang' }],
  ['cuts', { kind: 'cut' }],
  ['answers nonsense', { kind: 'garbage' }],
  ['is busy', { kind: 'answer', status: 429, headers: { 'retry-after': '5' } }],
  ['answers another commune', { kind: 'answer', status: 200, body: { features: [elsewhere] } }],
] as const)('no coordinates are kept from a service that %s', async (_, how) => {
  server.behave(how)
  expect(await find('Bourgoin-Jallieu', how.kind === 'hang' ? 100 : 5_000)).toMatchObject({
    kind: 'found',
    place: { code: '38053', coordinates: null },
  })
  expect(server.requests.length).toBe(1)
})

test('a commune with coordinates, a department and homonyms are never asked', async () => {
  await find('Lille')
  await find('dans le 93')
  await find('Saint-Martin-du')
  expect(server.requests).toEqual([])
})
