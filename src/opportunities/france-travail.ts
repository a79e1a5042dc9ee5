import * as z from 'zod'
import type { Config } from '../config.ts'
import { distanceKm } from '../places/distance.ts'
import type { Place } from '../places/place.ts'
import { createAccessToken } from './access-token.ts'
import { offerLink } from './deep-links.ts'
import { franceTravailCommune } from './france-travail-area.ts'
import { lenientNumber, lenientText } from './lenient-schema.ts'
import { type LiveSource, mostItems, SourceError } from './live-source.ts'
import { plainDay, plainPay, plainPlace } from './offer-wording.ts'
import type { Opportunity } from './opportunity.ts'
import { sendWithinLimit } from './time-limit.ts'

/**
 * The fields of an `Offre` that are shown. Objects may be missing or empty; `contact` and `agence` may name a
 * recruiter, so they are not even read.
 */
const offerSchema = z.object({
  id: z.string().trim().min(1),
  intitule: z.string().trim().min(1),
  dateCreation: lenientText,
  dateActualisation: lenientText,
  lieuTravail: z
    .object({ libelle: lenientText, latitude: lenientNumber, longitude: lenientNumber })
    .catch({}),
  entreprise: z.object({ nom: lenientText }).catch({}),
  typeContratLibelle: lenientText,
  alternance: z.boolean().catch(false),
  salaire: z.object({ libelle: lenientText }).catch({}),
})
const answerSchema = z.object({ resultats: z.array(z.unknown()) })

/**
 * A client of France Travail's Offres d'emploi v2 (contract: its OpenAPI file on francetravail.io).
 * @param options.limitMs longest wait for a token, in milliseconds
 */
export function createFranceTravail(options: {
  config: NonNullable<Config['franceTravail']>
  fetch: typeof fetch
  now: () => number
  limitMs: number
}): LiveSource {
  const { config, fetch: request, now, limitMs } = options
  const accessToken = createAccessToken({
    ...config,
    scope: 'api_offresdemploiv2 o2dsoffre',
    fetch: request,
    now,
    limitMs,
  })

  return async ({ job, place, radiusKm }, limit) => {
    const url = new URL(`${config.baseUrl}/v2/offres/search`)
    url.search = new URLSearchParams({
      codeROME: job.rome.join(','),
      ...areaOf(place, radiusKm),
      /** Some of the first may be skipped. */
      range: `0-${2 * mostItems - 1}`,
      sort: '0',
    }).toString()
    const send = async () => {
      const token = await accessToken.get(limit.signal)
      const headers = { authorization: `Bearer ${token}`, accept: 'application/json' }
      const response = await request(url, { headers, signal: limit.signal })
      if (response.status === 401) accessToken.discard(token)
      return response
    }
    let response = await sendWithinLimit(send, limit)
    if (response.status === 401) {
      await response.body?.cancel()
      response = await sendWithinLimit(send, limit)
    }
    if (response.status === 204) return { items: [], total: 0 }
    if (!response.ok) throw new SourceError('France Travail', response.status)

    const { resultats } = answerSchema.parse(await response.json())
    const offers = resultats.flatMap((result) => offerSchema.safeParse(result).data ?? [])
    const items = offers.slice(0, mostItems).map((offer) => toOpportunity(offer, place))
    const total = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1]
    return { items, total: total === undefined ? offers.length : Number(total) }
  }
}

function areaOf(place: Place | null, radiusKm: number): Record<string, string> {
  if (!place) return {}
  return place.kind === 'department'
    ? { departement: place.code }
    : { commune: franceTravailCommune(place.code), distance: String(Math.round(radiusKm)) }
}

function toOpportunity(offer: z.infer<typeof offerSchema>, place: Place | null): Opportunity {
  const { lieuTravail, entreprise, salaire, typeContratLibelle, alternance } = offer
  const { latitude, longitude } = lieuTravail
  const date = offer.dateActualisation ?? offer.dateCreation
  const contract = [alternance ? 'Alternance' : '', typeContratLibelle ?? '']
    .filter((part) => part !== '')
    .join(', ')
  return {
    title: offer.intitule,
    ...(entreprise.nom && { employer: entreprise.nom }),
    ...(lieuTravail.libelle && { place: plainPlace(lieuTravail.libelle) }),
    ...(contract && { contract }),
    ...(salaire.libelle && { pay: plainPay(salaire.libelle) }),
    ...(date && { date: plainDay(date) }),
    ...(place?.coordinates &&
      latitude !== undefined &&
      longitude !== undefined && {
        distanceKm: Math.round(distanceKm(place.coordinates, { latitude, longitude })),
      }),
    url: offerLink(offer.id),
  }
}
