import { foldName, withoutArticle } from './fold-name.ts'
import type { Geocoder } from './geocoder.ts'
import {
  type Candidate,
  communeCandidate,
  departmentCandidate,
  departmentCandidates,
  matchBeginning,
  matchMisspelling,
  matchName,
  toPlaceMatch,
} from './match-places.ts'
import type { Place, PlaceFinder, PlaceMatch } from './place.ts'
import { type DistrictCity, type PlaceQuery, parsePlaceQuery } from './place-query.ts'
import {
  type Department,
  departmentOfPostalCode,
  departmentsPath,
  departmentsSchema,
  nameShardPath,
  placeShardSchema,
  postalShardPath,
} from './place-shards.ts'

/** INSEE codes of arrondissements are these plus the arrondissement's number; the city's own code is another. */
const districtCodes: Record<DistrictCity, { base: number; city: string; department: string }> = {
  paris: { base: 75100, city: '75056', department: '75' },
  lyon: { base: 69380, city: '69123', department: '69' },
  marseille: { base: 13200, city: '13055', department: '13' },
}

/**
 * Finds places in the files that `scripts/build-places.ts` makes, a few of them per question.
 * @param options.fetchAsset gets one of these files by its path ("/build/places/..."); in production `ASSETS.fetch`
 * @param options.geocoder asked only for a commune that was found and has no coordinates in the files
 * @throws Error from `find` when the files were not built
 */
export function createPlaceFinder(options: {
  fetchAsset: (path: string) => Promise<Response>
  geocoder: Geocoder
}): PlaceFinder {
  const { fetchAsset, geocoder } = options
  let departments: Department[] | null = null

  async function loadDepartments(): Promise<Department[]> {
    if (departments) return departments
    const response = await fetchAsset(departmentsPath)
    if (!response.ok) throw new Error(`${departmentsPath} is missing: run "node scripts/build-places.ts".`)
    departments = departmentsSchema.parse(await response.json())
    return departments
  }

  async function loadCommunes(path: string): Promise<Candidate[]> {
    const response = await fetchAsset(path)
    /** No commune begins so: there is no such file, and an asset server may answer with a page. */
    if (!response.ok || !response.headers.get('content-type')?.includes('json')) {
      await response.body?.cancel()
      return []
    }
    return placeShardSchema.parse(await response.json()).map(communeCandidate)
  }

  async function findDistrict({ city, number, ordinal }: NonNullable<PlaceQuery['district']>) {
    const { base, city: cityCode, department } = districtCodes[city]
    const communes = await loadCommunes(nameShardPath(city))
    const withCode = (code: string) => communes.filter(({ place }) => place.code === code)
    const isDepartment = !ordinal && Number(department) === number
    const district = withCode(String(base + number))
    return isDepartment && district.length > 0 ? [...district, ...withCode(cityCode)] : district
  }

  async function findByPostalCode(postalCode: string, names: string[]): Promise<Candidate[]> {
    const communes = await loadCommunes(postalShardPath(postalCode))
    const there = communes.filter(({ place }) => place.postalCodes.includes(postalCode))
    const districts = there.filter(({ place }) => !isDistrictCity(place.code))
    const smallest = districts.length > 0 ? districts : there
    const named = names
      .map((name) => [...matchName(smallest, name), ...matchMisspelling(smallest, name)])
      .find((matches) => matches.length > 0)
    return named ?? smallest
  }

  /** Looks a name up as it is typed, then without side words, then as a misspelling, then as a beginning. */
  async function findByName(
    names: string[],
    isWanted: (candidate: Candidate) => boolean,
    known: Department[],
  ) {
    let pool: Candidate[] = []
    for (const name of names) {
      pool = [...(await loadCommunes(nameShardPath(name))), ...departmentCandidates(known)].filter(isWanted)
      const matches = matchName(pool, name)
      if (matches.length > 0) return matches
    }
    const name = names.at(-1) ?? ''
    const misspelt = matchMisspelling(pool, name)
    return misspelt.length > 0 ? misspelt : matchBeginning(pool, name)
  }

  /** A department of one commune is better found as that commune, which has coordinates. */
  async function findByNumber(codes: string[], known: Department[]): Promise<Candidate[]> {
    const numbered = known.filter(({ code }) => codes.includes(code))
    const [only] = numbered
    if (only?.communes !== 1) return numbered.map(departmentCandidate)
    return findByName([foldName(only.name)], ({ place }) => isCommuneOf(place, only.code), known)
  }

  async function candidatesFor(query: PlaceQuery, known: Department[]): Promise<Candidate[]> {
    const { postalCode, names } = query
    const district = query.district ? await findDistrict(query.district) : []
    if (district.length > 0) return district
    const there = postalCode ? await findByPostalCode(postalCode, names) : []
    if (there.length > 0) return there

    const department = query.department ?? (postalCode ? departmentOfPostalCode(postalCode) : null)
    const codes = department === '20' ? ['2A', '2B'] : department ? [department] : []
    if (names.length === 0) return findByNumber(codes, known)
    const isWanted = ({ place }: Candidate) =>
      (codes.length === 0 || codes.includes(place.department)) &&
      (!query.isDepartment || place.kind === 'department')
    const inside = codes.length > 0 || query.isDepartment ? await findByName(names, isWanted, known) : []
    return inside.length > 0 ? communesFirst(inside, names) : findAnywhere(names, known)
  }

  async function findAnywhere(names: string[], known: Department[]): Promise<Candidate[]> {
    const anywhere = await findByName(names, () => true, known)
    const split = splitDepartment(names.at(-1) ?? '', known)
    if (!split || anywhere.some(({ name }) => names.includes(name))) return anywhere
    const inside = await findByName([split.name], ({ place }) => isCommuneOf(place, split.department), known)
    return inside.length > 0 ? inside : anywhere
  }

  async function located(match: PlaceMatch): Promise<PlaceMatch> {
    if (match.kind !== 'found' || match.place.kind !== 'commune' || match.place.coordinates) return match
    return { kind: 'found', place: { ...match.place, coordinates: await geocoder.locate(match.place) } }
  }

  return {
    async find(text) {
      const query = parsePlaceQuery(text)
      return located(toPlaceMatch(await candidatesFor(query, await loadDepartments())))
    },
  }
}

const isDistrictCity = (code: string) => Object.values(districtCodes).some(({ city }) => city === code)
const isCommuneOf = (place: Place, department: string) =>
  place.kind === 'commune' && place.department === department

/** "Mayenne (53)" is the label of the commune, so the department is not meant. */
function communesFirst(candidates: Candidate[], names: string[]): Candidate[] {
  const communes = candidates.filter(({ name, place }) => place.kind === 'commune' && names.includes(name))
  return communes.length > 0 ? communes : candidates
}

/** "saint denis la reunion" is Saint-Denis in La Réunion: a name followed by its department's. */
function splitDepartment(
  name: string,
  departments: Department[],
): { name: string; department: string } | null {
  const endings = departments
    .map(({ code, name: full }) => ({ code, ending: ` ${withoutArticle(foldName(full))}` }))
    .filter(({ ending }) => name.endsWith(ending))
    .sort((one, other) => other.ending.length - one.ending.length)
  const [longest] = endings
  if (!longest) return null
  const rest = name.slice(0, -longest.ending.length).replace(/(?: (?:en|dans|a|de|du|d|le|la|les|l))+$/, '')
  return { name: rest, department: longest.code }
}
