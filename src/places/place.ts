/** A commune, or a whole department when no commune is known. Coordinates are degrees (WGS 84), null when unknown. */
export type Place = {
  kind: 'commune' | 'department'
  /** "Lille (59)" or "Nord (59)": shown to people. */
  label: string
  name: string
  /** INSEE code of the commune, or code of the department. */
  code: string
  department: string
  postalCodes: string[]
  coordinates: { latitude: number; longitude: number } | null
}

/** What a person's words for a place mean. Homonyms are `ambiguous`, most populated first, at most six. */
export type PlaceMatch =
  | { kind: 'found'; place: Place }
  | { kind: 'ambiguous'; places: Place[] }
  | { kind: 'unknown' }

export interface PlaceFinder {
  /** `text`: a commune's name, a postal code, a department's name or number; spelling is tolerated. */
  find(text: string): Promise<PlaceMatch>
}
