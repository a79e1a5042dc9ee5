import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { distanceKm } from '../../src/places/distance.ts'
import { nameShardPath, postalShardPath } from '../../src/places/place-shards.ts'
import { startBuiltPlaces } from './built-places.ts'

let places: Awaited<ReturnType<typeof startBuiltPlaces>>
beforeAll(async () => {
  places = await startBuiltPlaces()
})
afterAll(() => places.remove())

const rowOf = (code: string) => places.rows.find((row) => row[1] === code && row[6] === undefined)
const cityCodes = ['75056', '69123', '13055']

test('every file is small enough for one fetch', async () => {
  const entries = await readdir(places.folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(path.join(parentPath, name))).size),
  )
  expect(files.length).toBe(places.files)
  expect(Math.max(...sizes)).toBe(places.largestBytes)
  expect(places.largestBytes).toBeLessThanOrEqual(60_000)
})

test('all communes are there, with arrondissements, overseas and former names', () => {
  const current = places.rows.filter((row) => row[6] === undefined)
  expect(current.length).toBeGreaterThan(34_900)
  expect(rowOf('75118')?.slice(0, 3)).toEqual(['Paris 18e', '75118', '75018'])
  expect(rowOf('97411')?.slice(0, 3)).toEqual(['Saint-Denis', '97411', expect.stringContaining('97400')])
  expect(rowOf('2A004')?.slice(0, 3)).toEqual(['Ajaccio', '2A004', expect.stringContaining('20000')])
  expect(places.rows).toContainEqual([
    'Cran-Gevrier',
    '74010',
    expect.any(String),
    0,
    expect.any(Number),
    expect.any(Number),
    'Annecy',
  ])
})

test('at least 95 % of the 5,000 most populated communes have coordinates', () => {
  const largest = places.rows
    .filter((row) => row[6] === undefined && !cityCodes.includes(row[1]))
    .sort((one, other) => other[3] - one[3])
    .slice(0, 5_000)
  expect(largest.filter((row) => row[4] !== null).length / largest.length).toBeGreaterThan(0.95)
})

test.each([
  ['59350', 50.632, 3.058],
  ['69383', 45.76, 4.85],
  ['13208', 43.27, 5.38],
  ['59183', 51.034, 2.377],
  ['91228', 48.63, 2.44],
  ['97411', -20.88, 55.45],
  ['97105', 16.0, -61.73],
  ['97611', -12.78, 45.23],
])('the point of commune %s is in it', (code, latitude, longitude) => {
  const [, , , , foundLatitude, foundLongitude] = rowOf(code) ?? []
  const point = { latitude: foundLatitude ?? 0, longitude: foundLongitude ?? 0 }
  expect(distanceKm(point, { latitude, longitude })).toBeLessThan(4)
})

test('a name is in the same file with or without its article, accents folded, saints by whom they are', () => {
  expect(nameShardPath('le mans')).toBe(nameShardPath('mans'))
  expect(nameShardPath('saint denis')).toBe('/build/places/names/saint-de.json')
  expect(nameShardPath('sainte foy les lyon')).toBe('/build/places/names/saint-fo.json')
  expect(nameShardPath('saintes')).toBe('/build/places/names/sa.json')
  expect(nameShardPath('chambery')).toBe('/build/places/names/cham.json')
  expect(nameShardPath('y')).toBe('/build/places/names/y.json')
  expect(postalShardPath('59000')).toBe('/build/places/postal-codes/590.json')
})
