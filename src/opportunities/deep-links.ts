import type { Place } from '../places/place.ts'
import { franceTravailCommune } from './france-travail-area.ts'
import type { OpportunityQuery } from './opportunity.ts'

/** Keyword boxes of France Travail take no more than seven, codes included. */
const mostKeywords = 7

function link(page: string, parameters: Record<string, string | number | undefined>): string {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`],
  )
  return [page, ...(given.length > 0 ? [given.join('&')] : [])].join('?')
}

function franceTravailArea(place: Place | null, radiusKm: number) {
  if (!place) return {}
  return place.kind === 'department'
    ? { lieux: `${place.code}D` }
    : { lieux: franceTravailCommune(place.code), rayon: Math.round(radiusKm) }
}

function geographicArea({ place, radiusKm }: OpportunityQuery) {
  if (!place?.coordinates) return null
  return { ...place.coordinates, radiusKm: Math.round(radiusKm), name: place.name }
}

/** France Travail's search page for the job's ROME codes, around the commune or in the department. */
export function offerSearchLink({ job, place, radiusKm }: OpportunityQuery): string {
  return link('https://candidat.francetravail.fr/offres/recherche', {
    motsCles: job.rome.slice(0, mostKeywords).join(','),
    ...franceTravailArea(place, radiusKm),
    offresPartenaires: 'true',
    range: '0-19',
    tri: 0,
  })
}

/** The same for apprenticeships (E2) and "contrats de professionnalisation" (FS). */
export function apprenticeshipSearchLink(query: OpportunityQuery): string {
  return `${offerSearchLink(query)}&natureOffre=${encodeURIComponent('E2,FS')}`
}

/** The page of one offer of France Travail. */
export function offerLink(id: string): string {
  return `https://candidat.francetravail.fr/offres/recherche/detail/${encodeURIComponent(id)}`
}

/**
 * Immersion Facilitée's search page with every OGR code of the job, since it filters on them strictly. The page has
 * no search by department: without coordinates it opens on the whole country.
 */
export function immersionSearchLink(query: OpportunityQuery): string {
  const area = geographicArea(query)
  return link('https://immersion-facile.beta.gouv.fr/recherche', {
    distanceKm: area?.radiusKm,
    latitude: area?.latitude,
    longitude: area?.longitude,
    place: area?.name,
    appellationCodes: JSON.stringify(query.job.ogr),
    sortBy: 'date',
    sortOrder: 'desc',
  })
}

/** The page of one company that takes people on immersion, for one appellation (OGR code). */
export function immersionLink(company: {
  appellationCode: string
  siret: string
  locationId: string
}): string {
  return link('https://immersion-facile.beta.gouv.fr/offre', {
    appellationCode: JSON.stringify([company.appellationCode]),
    siret: company.siret,
    location: company.locationId,
  })
}

/** La bonne alternance's search page, jobs and trainings; it takes words, not ROME codes. */
export function workStudySearchLink(query: OpportunityQuery): string {
  const area = geographicArea(query)
  return link('https://labonnealternance.apprentissage.beta.gouv.fr/recherche', {
    q: query.job.short,
    lieu_label: area?.name,
    latitude: area?.latitude,
    longitude: area?.longitude,
    radius: area?.radiusKm,
    mode: 'emplois_formation',
  })
}

/** France Travail's own sheet of a trade (ROME code). */
export function metierscopeLink(rome: string): string {
  return `https://candidat.francetravail.fr/metierscope/fiche-metier/${encodeURIComponent(rome)}`
}

/** France Travail's events: forums, meetings with employers, visits. The page takes no search in its address. */
export const eventsLink = 'https://mesevenementsemploi.francetravail.fr/mes-evenements-emploi/evenements'
