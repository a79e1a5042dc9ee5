import type { OpportunityQuery } from '../../src/opportunities/opportunity.ts'
import type { Place } from '../../src/places/place.ts'

export const lille: Place = {
  kind: 'commune',
  label: 'Lille (59)',
  name: 'Lille',
  code: '59350',
  department: '59',
  postalCodes: ['59000'],
  coordinates: { latitude: 50.633, longitude: 3.058 },
}
export const reunion: Place = {
  kind: 'department',
  label: 'La Réunion (974)',
  name: 'La Réunion',
  code: '974',
  department: '974',
  postalCodes: [],
  coordinates: null,
}
export const paris: Place = { ...lille, label: 'Paris (75)', name: 'Paris', code: '75056', department: '75' }

/** A job with two ROME codes and three appellations, by default around Lille. */
export function sampleQuery(changes: Partial<OpportunityQuery> = {}): OpportunityQuery {
  return {
    job: {
      topic: 'job:aide-soignant',
      title: 'Aide-soignant ou aide-soignante',
      short: 'aide-soignant & co',
      rome: ['J1501', 'K1306'],
      ogr: ['10891', '511182', '10856'],
    },
    place: lille,
    radiusKm: 20,
    ...changes,
  }
}
