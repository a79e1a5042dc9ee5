import { editDistance } from '../language/edit-distance.ts'
import { foldName, withoutArticle } from './fold-name.ts'
import type { Place, PlaceMatch } from './place.ts'
import { type Department, departmentOfCommune, type PlaceRow } from './place-shards.ts'

/** A place under one of its names; `population` ranks homonyms. */
export type Candidate = { name: string; population: number; place: Place }

/** A commune so many times smaller than its homonym is not asked about: "Castres" is the one in the Tarn. */
const dominance = 20
/** A place so many times larger than its namesakes is kept beside them when its own name only begins so. */
const prominence = 10
const mostPlaces = 6
/** Below this a name is too rare to be what a misspelt word meant. */
const smallestMisspelt = 2_000

export function communeCandidate(row: PlaceRow): Candidate {
  const [name, code, postalCodes, population, latitude, longitude, currentName = name] = row
  const department = departmentOfCommune(code)
  const coordinates = latitude === null || longitude === null ? null : { latitude, longitude }
  const label = `${currentName} (${department})`
  const postal = postalCodes.split(' ')
  return {
    name: foldName(name),
    population,
    place: { kind: 'commune', label, name: currentName, code, department, postalCodes: postal, coordinates },
  }
}

export function departmentCandidate({ code, name, label, population }: Department): Candidate {
  return {
    name: foldName(name),
    population,
    place: { kind: 'department', label, name, code, department: code, postalCodes: [], coordinates: null },
  }
}

/** Acronyms that people use for a region's name. */
const regionAcronyms: Record<string, string | undefined> = {
  'ile de france': 'idf',
  'provence alpes cote d azur': 'paca',
  'auvergne rhone alpes': 'aura',
}

/**
 * Departments under their own name, their region's and its acronym: a region is not a place here, its departments
 * are offered instead. Departments of a single commune (Paris, Saint-Martin) leave their name to it.
 */
export function departmentCandidates(departments: Department[]): Candidate[] {
  return departments.flatMap((department) => {
    const candidate = departmentCandidate(department)
    const region = foldName(department.region)
    const acronym = regionAcronyms[region]
    return [
      ...(department.communes > 1 ? [candidate] : []),
      ...(region === candidate.name ? [] : [{ ...candidate, name: region }]),
      ...(acronym ? [{ ...candidate, name: acronym }] : []),
    ]
  })
}

/**
 * The candidates that a folded name means: those with this very name, else with this name but for the article, else
 * those whose name begins with it. A far more populated place that only begins with the name is kept beside the
 * first ones: "Aix" is a village, and most often Aix-en-Provence.
 */
export function matchName(candidates: Candidate[], name: string): Candidate[] {
  const bare = withoutArticle(name)
  const beginning = candidates.filter(
    (it) => name.length > 2 && withoutArticle(it.name).startsWith(`${bare} `),
  )
  const exact = candidates.filter((it) => it.name === name)
  const nearlyExact = candidates.filter((it) => withoutArticle(it.name) === bare)
  const named = exact.length > 0 ? exact : nearlyExact
  const most = Math.max(0, ...named.map(({ population }) => population))
  const better = named.length === 0 ? beginning : beginning.filter((it) => it.population > most * prominence)
  return [...named, ...better]
}

/**
 * The candidates whose name is one or two letters away from a folded name (two from eight letters on), best first:
 * a letter less in the mistake is worth a hundred times more inhabitants. Those nearly as good as the best are kept.
 */
export function matchMisspelling(candidates: Candidate[], name: string): Candidate[] {
  const bare = withoutArticle(name)
  const limit = Math.min(2, Math.floor(bare.length / 4))
  const scored = candidates
    .filter(({ population }) => population >= smallestMisspelt)
    .map((candidate) => ({ candidate, distance: editDistance(bare, withoutArticle(candidate.name), limit) }))
    .filter(({ distance }) => distance <= limit)
    .map((it) => ({ ...it, cost: it.distance - Math.log10(it.candidate.population) / 2 }))
    .sort((one, other) => one.cost - other.cost)
  const best = scored[0]?.cost ?? 0
  return scored.filter(({ cost }) => cost - best <= 0.5).map(({ candidate }) => candidate)
}

/**
 * The candidates that are the beginning of what was typed, the longest first: "lille centre" is about Lille.
 * Only places of some size: in "pont du chato", "Pont" is not what was meant.
 */
export function matchBeginning(candidates: Candidate[], name: string): Candidate[] {
  const begun = candidates
    .filter((it) => it.population >= smallestMisspelt)
    .filter((it) => withoutArticle(name).startsWith(`${withoutArticle(it.name)} `))
  const longest = Math.max(...begun.map((it) => it.name.length))
  return begun.filter((it) => it.name.length === longest)
}

/** Most populated first, without the places that the first one dwarfs. */
function withoutDwarfed(candidates: Candidate[]): Candidate[] {
  const sorted = [...candidates].sort((one, other) => other.population - one.population)
  const most = sorted[0]?.population ?? 0
  return sorted.filter(({ population }) => population * dominance >= most)
}

/** One place, several to choose from (most populated first), or none. */
export function toPlaceMatch(candidates: Candidate[]): PlaceMatch {
  const byCode = new Map(
    withoutDwarfed(candidates).map(({ place }) => [`${place.kind} ${place.code}`, place]),
  )
  const [place, ...others] = byCode.values()
  if (!place) return { kind: 'unknown' }
  if (others.length === 0) return { kind: 'found', place }
  return { kind: 'ambiguous', places: toldApart([place, ...others].slice(0, mostPlaces)) }
}

/** Beside a commune a department says that it is one: "Vienne (38)", "Vienne (département 86)". */
function toldApart(places: Place[]): Place[] {
  if (!places.some(({ kind }) => kind === 'commune')) return places
  return places.map((place) =>
    place.kind === 'department' ? { ...place, label: `${place.name} (département ${place.code})` } : place,
  )
}
