import type { Place } from '../places/place.ts'

/** What to look for: a job of ours near a place; `place` null means the whole country. */
export type OpportunityQuery = {
  job: { topic: string; title: string; short: string; rome: string[]; ogr: string[] }
  place: Place | null
  radiusKm: number
}

export type Opportunity = {
  title: string
  employer?: string
  place?: string
  contract?: string
  pay?: string
  date?: string
  distanceKm?: number
  url: string
}

/** One kind of result; `live` false: the source had no key or did not answer, the link does the same search. */
export type Opportunities = {
  kind: 'offer' | 'immersion' | 'training' | 'event'
  title: string
  live: boolean
  total?: number
  items: Opportunity[]
  link: { label: string; url: string }
  credit?: string
}

export type OpportunityKind = Opportunities['kind']

export interface OpportunityFinder {
  /** Never throws: what fails comes back as its deep link. Results in the order of `kinds`. */
  find(query: OpportunityQuery, kinds: OpportunityKind[]): Promise<Opportunities[]>
}
