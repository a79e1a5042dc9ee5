import { foldName } from './fold-name.ts'

/** What a person typed for a place, taken apart. All names are folded. */
export type PlaceQuery = {
  postalCode: string | null
  /** Number of a department, "20" for the whole of Corsica; it may not exist. */
  department: string | null
  /** The person said "département": no commune is meant. */
  isDepartment: boolean
  /** "Paris 18e": `ordinal` tells it from "Marseille 13", where the number may be the department's. */
  district: { city: DistrictCity; number: number; ordinal: boolean } | null
  /** What remains, as typed then without words such as "près de" or "svp"; empty when only numbers were typed. */
  names: string[]
}

export const districtCities = ['paris', 'lyon', 'marseille'] as const
export type DistrictCity = (typeof districtCities)[number]

/** A person's place is short; what is beyond is not read. */
const longestQuery = 120

/** Words around a place that are not part of its name, though a few names begin with one: "Vers-Pont-du-Gard". */
const sideWords = new Set(
  (
    'j je suis habite autour alentours pres proche cote vers sur dans en a au aux de du des d le la les l ' +
    'departement departements region ville commune secteur tout toute stp svp merci'
  ).split(' '),
)

/**
 * Takes apart a commune's name, a postal code, a department's name or number, or several of them.
 * "a lille 59" gives the names "a lille" and "lille" in department 59; "dans le 93" gives department 93 and no name.
 */
export function parsePlaceQuery(text: string): PlaceQuery {
  /** "(13)" after a name is how labels write the department: never an arrondissement. */
  const [unlabelled, labelled] = takeOut(text.slice(0, longestQuery), /\((?:département )?(2[ab]|\d{2,3})\)/i)
  const folded = foldName(unlabelled).replace(/\bcedex( \d+)?\b/g, ' ')
  const [postalCodeText, postalCode] = takeOut(folded, /\b(\d{2} ?\d{3})\b/)
  const [districtText, district] = takeDistrict(postalCodeText)
  const [rest, numbered] = takeOut(districtText, /\b(2[ab]|9[78]\d|\d{2})\b/)
  const department = labelled ?? numbered
  const typed = rest.split(' ').filter((word) => word !== '')
  const names = [typed, withoutSideWords(typed)]
    .map((words) => words.join(' '))
    .filter((name) => name.split(' ').some((word) => /[a-z]/.test(word) && !sideWords.has(word)))
  return {
    postalCode: postalCode?.replace(' ', '') ?? null,
    department: department?.toUpperCase() ?? null,
    isDepartment: /\bdepartements?\b/.test(foldName(text)),
    district,
    names: [...new Set(names)],
  }
}

function takeOut(text: string, pattern: RegExp): [rest: string, found: string | undefined] {
  return [text.replace(pattern, ' '), pattern.exec(text)?.[1]]
}

const districtNumber = '(?<number>\\d{1,2}) ?(?<ordinal>ere?|e|eme|ieme|nde?)?'
const districtCity = `(?<city>${districtCities.join('|')})`
const districtPatterns = [`${districtCity} ${districtNumber}`, `${districtNumber} ${districtCity}`].map(
  (pattern) => new RegExp(`^${pattern}$`),
)

/** "paris 18e", "18e arrondissement de paris": the whole text, or "Sainte-Foy-lès-Lyon 69" would be in Lyon. */
function takeDistrict(text: string): [rest: string, district: PlaceQuery['district']] {
  const words = text.replace(/\b(?:arrondissement|ardt|arrdt|arr)\b/g, ' ').split(' ')
  const bare = words.filter((word) => word !== '' && !sideWords.has(word)).join(' ')
  const groups = districtPatterns.map((pattern) => pattern.exec(bare)?.groups).find((found) => found)
  const city = districtCities.find((it) => it === groups?.city)
  if (!groups || !city) return [text, null]
  const ordinal = groups.ordinal !== undefined
  return [ordinal ? city : text, { city, number: Number(groups.number), ordinal }]
}

function withoutSideWords(words: string[]): string[] {
  const isMeaningful = (word: string) => !sideWords.has(word)
  return words.slice(words.findIndex(isMeaningful), words.findLastIndex(isMeaningful) + 1)
}
