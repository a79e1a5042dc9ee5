import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlaceMatch } from '../../src/places/place.ts'
import { createPlaceFinder } from '../../src/places/place-finder.ts'
import { departmentOfCommune } from '../../src/places/place-shards.ts'
import { startBuiltPlaces } from './built-places.ts'

let places: Awaited<ReturnType<typeof startBuiltPlaces>>
beforeAll(async () => {
  places = await startBuiltPlaces()
})
afterAll(() => places.remove())

const newFinder = () =>
  createPlaceFinder({ fetchAsset: places.fetchAsset, geocoder: { locate: async () => null } })
const find = (text: string) => newFinder().find(text)

function labels(match: PlaceMatch): string[] {
  switch (match.kind) {
    case 'found':
      return [match.place.label]
    case 'ambiguous':
      return match.places.map(({ label }) => label)
    case 'unknown':
      return []
  }
}

describe('a commune is found', () => {
  test.each([
    ['Lille', 'Lille (59)'],
    ['LILLE', 'Lille (59)'],
    ['a lille 59', 'Lille (59)'],
    ['st etienne', 'Saint-Étienne (42)'],
    ["villeneuve d'ascq", "Villeneuve-d'Ascq (59)"],
    ['villeneuve d’ascq', "Villeneuve-d'Ascq (59)"],
    ['mons en baroeul', 'Mons-en-Barœul (59)'],
    ["l'hay les roses", "L'Haÿ-les-Roses (94)"],
    ['au havre', 'Le Havre (76)'],
    ['Rochelle', 'La Rochelle (17)'],
    ['près de Roubaix', 'Roubaix (59)'],
    ['vers-pont-du-gard', 'Vers-Pont-du-Gard (30)'],
    ['boulogne s/mer', 'Boulogne-sur-Mer (62)'],
    ['lille centre', 'Lille (59)'],
    ['Trappes, Yvelines', 'Trappes (78)'],
    ['Eu', 'Eu (76)'],
  ])('by its name: %s', async (text, label) => {
    expect(labels(await find(text))).toEqual([label])
  })

  test.each([
    ['59000', 'Lille (59)'],
    ['20000', 'Ajaccio (2A)'],
    ['20200 bastia', 'Bastia (2B)'],
    ['97200', 'Fort-de-France (972)'],
  ])('by its postal code: %s', async (text, label) => {
    expect(labels(await find(text))).toEqual([label])
  })

  test.each([
    ['marseile', 'Marseille (13)'],
    ['villeurbane', 'Villeurbanne (69)'],
    ['monpelier', 'Montpellier (34)'],
    ['grenobel', 'Grenoble (38)'],
    ['toulose', 'Toulouse (31)'],
    ['lile', 'Lille (59)'],
    ['st brieux', 'Saint-Brieuc (22)'],
  ])('when it is misspelt: %s', async (text, label) => {
    expect(labels(await find(text))).toEqual([label])
  })

  test.each([
    ['Cran-Gevrier', 'Annecy (74)'],
    ['59160 Lomme', 'Lille (59)'],
    ['Évry', 'Évry-Courcouronnes (91)'],
  ])('by a name or a part that it used to have: %s', async (text, label) => {
    expect(labels(await find(text))).toEqual([label])
  })

  test('with its code, postal codes and coordinates', async () => {
    expect(await find('Roubaix')).toEqual({
      kind: 'found',
      place: {
        kind: 'commune',
        label: 'Roubaix (59)',
        name: 'Roubaix',
        code: '59512',
        department: '59',
        postalCodes: ['59100'],
        coordinates: { latitude: expect.closeTo(50.69, 1), longitude: expect.closeTo(3.17, 1) },
      },
    })
  })

  test('overseas and in Corsica too', async () => {
    expect(labels(await find('Mamoudzou'))).toEqual(['Mamoudzou (976)'])
    expect(labels(await find('pointe a pitre'))).toEqual(['Pointe-à-Pitre (971)'])
    expect(labels(await find('nouméa'))).toEqual(['Nouméa (988)'])
    expect(labels(await find('ajaccio'))).toEqual(['Ajaccio (2A)'])
  })
})

describe('homonyms', () => {
  test('are all proposed, most populated first', async () => {
    expect(labels(await find('Saint-Denis'))).toEqual(['Saint-Denis (974)', 'Saint-Denis (93)'])
  })

  test.each([
    ['saint denis 974', 'Saint-Denis (974)'],
    ['Saint-Denis (93)', 'Saint-Denis (93)'],
    ['93200 Saint-Denis', 'Saint-Denis (93)'],
    ['97400', 'Saint-Denis (974)'],
    ['st denis la réunion', 'Saint-Denis (974)'],
    ['Saint-Denis, Seine-Saint-Denis', 'Saint-Denis (93)'],
    ['vienne 38', 'Vienne (38)'],
    ['allier 65', 'Allier (65)'],
  ])('are told apart by the department or the postal code: %s', async (text, label) => {
    expect(labels(await find(text))).toEqual([label])
  })

  test('that are twenty times smaller are not asked about', async () => {
    expect(labels(await find('Castres'))).toEqual(['Castres (81)'])
  })

  test('a large town is proposed for the beginning of its name', async () => {
    expect(labels(await find('Boulogne'))).toEqual(['Boulogne-Billancourt (92)', 'Boulogne-sur-Mer (62)'])
    expect(labels(await find('Saint-Ouen'))).toContain('Saint-Ouen-sur-Seine (93)')
  })

  test('are at most six', async () => {
    expect(labels(await find('Saint-Martin-du')).length).toBe(6)
  })

  test('a department beside a commune says that it is one, and each label leads back to its place', async () => {
    expect(labels(await find('Vienne'))).toEqual(['Vienne (département 86)', 'Vienne (38)'])
    expect(await find('Vienne (département 86)')).toMatchObject({ place: { kind: 'department', code: '86' } })
    expect(await find('Vienne (38)')).toMatchObject({ place: { kind: 'commune', code: '38544' } })
    expect(labels(await find('Mayenne'))).toEqual(['Mayenne (département 53)'])
    expect(await find('Mayenne (53)')).toMatchObject({ place: { kind: 'commune', code: '53147' } })
  })
})

describe('arrondissements', () => {
  test.each([
    ['Paris 18', '75118'],
    ['18ème arrondissement de Paris', '75118'],
    ['75018', '75118'],
    ['69003', '69383'],
    ['Lyon 3e', '69383'],
    ['Marseille 8e', '13208'],
    ['13008 Marseille', '13208'],
    ['Paris 1er', '75101'],
    ['Paris 18e (75)', '75118'],
  ])('%s', async (text, code) => {
    expect(await find(text)).toMatchObject({
      kind: 'found',
      place: { code, coordinates: { latitude: expect.any(Number) } },
    })
  })

  test('a number that may be the department is asked about, unless the city is meant', async () => {
    expect(labels(await find('Marseille 13'))).toEqual(['Marseille (13)', 'Marseille 13e (13)'])
    expect(labels(await find('Marseille (13)'))).toEqual(['Marseille (13)'])
    expect(labels(await find('lyon 69'))).toEqual(['Lyon (69)'])
    expect(labels(await find('Sainte-Foy-lès-Lyon 69'))).toEqual(['Sainte-Foy-lès-Lyon (69)'])
  })
})

describe('a department is found', () => {
  test.each([
    ['dans le 93', '93'],
    ['Seine Saint Denis', '93'],
    ['le Nord', '59'],
    ['departement du nord', '59'],
    ['la reunion', '974'],
    ['971', '971'],
    ['2A', '2A'],
    ['haute corse', '2B'],
    ["val d'oise", '95'],
    ['seine st dennis', '93'],
    ['59042 cedex', '59'],
    ['Creuse', '23'],
  ])('%s', async (text, code) => {
    expect(await find(text)).toMatchObject({
      kind: 'found',
      place: { kind: 'department', code, department: code, coordinates: null, postalCodes: [] },
    })
  })

  test('Corsica, 20 and regions are answered with their departments', async () => {
    expect(labels(await find('Corse'))).toEqual(['Haute-Corse (2B)', 'Corse-du-Sud (2A)'])
    expect(labels(await find('20'))).toEqual(['Haute-Corse (2B)', 'Corse-du-Sud (2A)'])
    expect(labels(await find('Bretagne'))).toEqual([
      'Ille-et-Vilaine (35)',
      'Finistère (29)',
      'Morbihan (56)',
      "Côtes-d'Armor (22)",
    ])
    expect(labels(await find('idf'))).toContain('Seine-Saint-Denis (93)')
  })

  test('75 is the commune of Paris, which has coordinates', async () => {
    expect(await find('75')).toMatchObject({ place: { kind: 'commune', code: '75056' } })
  })
})

test.each(['xyzzy', '', '   ', '99', '😀', 'à domicile', '<script>', '../../etc/passwd', 'a'.repeat(5_000)])(
  '"%.20s" is no place',
  async (text) => {
    expect(await find(text)).toEqual({ kind: 'unknown' })
  },
)

test('a name that contradicts its department is still found', async () => {
  expect(labels(await find('lille 93'))).toEqual(['Lille (59)'])
})

test('a search needs few files', async () => {
  const finder = newFinder()
  await finder.find('Lille')
  const before = places.fetched.length
  await finder.find('Lille 59')
  expect(places.fetched.slice(before)).toEqual(['/build/places/names/li.json'])
})

test('each of the 1,000 largest communes is found again by its label', async () => {
  const finder = newFinder()
  const largest = places.rows
    .filter(([, , , , , , now]) => now === undefined)
    .sort((one, other) => other[3] - one[3])
    .slice(0, 1_000)
  const lost: string[] = []
  for (const [name, code] of largest) {
    const label = `${name} (${departmentOfCommune(code)})`
    const match = await finder.find(label)
    if (match.kind !== 'found' || match.place.code !== code) lost.push(label)
  }
  expect(largest.length).toBe(1_000)
  expect(lost).toEqual([])
}, 60_000)

test('files that were not built are said to be missing, with the mend', async () => {
  const finder = createPlaceFinder({
    fetchAsset: async () => new Response('', { status: 404 }),
    geocoder: { locate: async () => null },
  })
  await expect(finder.find('Lille')).rejects.toThrow('run "node scripts/build-places.ts"')
})
