import * as z from 'zod'
import { withoutArticle } from './fold-name.ts'

/**
 * One way to write one commune: the name looked for, INSEE code, postal codes (separated by spaces), population,
 * latitude and longitude in degrees (null when unknown), and the commune's present name when the name looked for is
 * that of a former commune (its population is then 0, so that it ranks after communes that still have the name).
 */
const placeRowSchema = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.number(),
  z.number().nullable(),
  z.number().nullable(),
  z.string().optional(),
])
export const placeShardSchema = z.array(placeRowSchema)

const departmentSchema = z.object({
  code: z.string(),
  name: z.string(),
  /** "Nord (59)"; "Mayenne (département 53)" when a commune in it has that label. */
  label: z.string(),
  region: z.string(),
  population: z.number(),
  communes: z.number(),
})
export const departmentsSchema = z.array(departmentSchema)

export type PlaceRow = z.infer<typeof placeRowSchema>
export type Department = z.infer<typeof departmentSchema>

/** Where the built files are served from, and written to under `public`. */
const placesFolder = '/build/places'
export const departmentsPath = `${placesFolder}/departments.json`

/** Beginnings shared by so many communes that their file would be too heavy for one fetch: a letter more is taken. */
const crowdedBeginnings = new Set(['ch', 'cha', 'mo'])

/**
 * The file that holds a folded name, with or without its article: one per first two letters ("li"), more for the
 * most crowded beginnings, and for saints the first two letters of who they are ("saint-de").
 */
export function nameShardPath(folded: string): string {
  const [, saint] = /^sainte? (.+)$/.exec(withoutArticle(folded)) ?? []
  const letters = (saint ?? withoutArticle(folded)).replaceAll(' ', '')
  let length = 2
  while (saint === undefined && crowdedBeginnings.has(letters.slice(0, length))) length++
  return `${placesFolder}/names/${saint === undefined ? '' : 'saint-'}${letters.slice(0, length)}.json`
}

/** The file that holds a postal code of five digits: one per first three digits. */
export function postalShardPath(postalCode: string): string {
  return `${placesFolder}/postal-codes/${postalCode.slice(0, 3)}.json`
}

/** Department of an INSEE commune code: "59350" is in 59, "2A004" in 2A, "97411" in 974. */
export function departmentOfCommune(code: string): string {
  return code.slice(0, /^9[78]/.test(code) ? 3 : 2)
}

/**
 * Department of a postal code, for codes that no commune has (CEDEX). Corsica's 200, 201 are in 2A, the rest in 2B.
 * Source: https://www.insee.fr, codes of departments; a few border communes have a neighbour's postal code.
 */
export function departmentOfPostalCode(postalCode: string): string {
  if (postalCode.startsWith('20')) return /^20[01]/.test(postalCode) ? '2A' : '2B'
  return departmentOfCommune(postalCode)
}
