import * as z from 'zod'
import type { Config } from '../config.ts'
import { distanceKm } from '../places/distance.ts'
import { workStudySearchLink } from './deep-links.ts'
import { lenientNumber, lenientText } from './lenient-schema.ts'
import { type LiveSource, mostItems, SourceError } from './live-source.ts'
import { plainDay, plainTown } from './offer-wording.ts'
import type { Opportunity, OpportunityQuery } from './opportunity.ts'
import { sendWithinLimit } from './time-limit.ts'

/** The fields of a `JobOfferRead` that are shown; `apply.phone` is a recruiter's, so it is not even read. */
const jobSchema = z.object({
  workplace: z
    .object({
      name: lenientText,
      brand: lenientText,
      legal_name: lenientText,
      location: z
        .object({
          address: lenientText,
          geopoint: z
            .object({ coordinates: z.tuple([z.number(), z.number()]) })
            .optional()
            .catch(undefined),
        })
        .catch({}),
    })
    .catch({ location: {} }),
  apply: z
    .object({
      url: z
        .url({ protocol: /^https?$/ })
        .optional()
        .catch(undefined),
    })
    .catch({}),
  contract: z
    .object({
      type: z.array(z.string()).catch([]),
      duration: lenientNumber,
    })
    .catch({ type: [] }),
  offer: z.object({
    title: z.string().trim().min(1),
    publication: z.object({ creation: lenientText }).catch({}),
    status: lenientText,
  }),
})
const answerSchema = z.object({
  jobs: z.array(z.unknown()),
  warnings: z.array(z.object({ code: z.string() })).catch([]),
})

/** The API refuses more. */
const largestRadiusKm = 200

/**
 * A client of API Alternance's job search (https://api.apprentissage.beta.gouv.fr), which gathers La bonne
 * alternance, France Travail and partners. It has no pages: `total` is what it sent, at most 150 per origin.
 */
export function createLaBonneAlternance(options: {
  config: NonNullable<Config['laBonneAlternance']>
  fetch: typeof fetch
}): LiveSource {
  const { config, fetch: request } = options
  return async (query, limit) => {
    const url = new URL(`${config.baseUrl}/job/v1/search`)
    url.search = new URLSearchParams({ romes: query.job.rome.join(','), ...areaOf(query) }).toString()
    const headers = { authorization: `Bearer ${config.apiKey}`, accept: 'application/json' }
    const response = await sendWithinLimit(() => request(url, { headers, signal: limit.signal }), limit)
    if (!response.ok) throw new SourceError('La bonne alternance', response.status)

    const { jobs, warnings } = answerSchema.parse(await response.json())
    const open = jobs
      .flatMap((job) => jobSchema.safeParse(job).data ?? [])
      .filter(({ offer }) => offer.status === undefined || offer.status === 'Active')
    /** A 200 may hide that an origin did not answer: "none" would then be untrue. */
    const [warning] = warnings
    if (open.length === 0 && warning) throw new SourceError('La bonne alternance', 502, warning.code)
    return { items: open.slice(0, mostItems).map((job) => toOpportunity(job, query)), total: open.length }
  }
}

function areaOf({ place, radiusKm }: OpportunityQuery): Record<string, string> {
  if (!place) return {}
  if (!place.coordinates) return { departements: place.department }
  const { latitude, longitude } = place.coordinates
  return {
    latitude: String(latitude),
    longitude: String(longitude),
    radius: String(Math.min(largestRadiusKm, Math.round(radiusKm))),
  }
}

function toOpportunity(job: z.infer<typeof jobSchema>, query: OpportunityQuery): Opportunity {
  const { workplace, offer, contract, apply } = job
  const employer = workplace.name ?? workplace.brand ?? workplace.legal_name
  const { address, geopoint } = workplace.location
  const [, postalCode, town] = /(\d{5}) +(.+)$/.exec(address ?? '') ?? []
  const kinds = [...contract.type, ...(contract.duration ? [`${contract.duration} mois`] : [])].join(', ')
  const [longitude, latitude] = geopoint?.coordinates ?? []
  const { coordinates } = query.place ?? {}
  return {
    title: offer.title,
    ...(employer && { employer }),
    ...(town && { place: `${plainTown(town)} (${postalCode})` }),
    ...(kinds && { contract: kinds }),
    ...(offer.publication.creation && { date: plainDay(offer.publication.creation) }),
    ...(coordinates &&
      latitude !== undefined &&
      longitude !== undefined && {
        distanceKm: Math.round(distanceKm(coordinates, { latitude, longitude })),
      }),
    url: apply.url ?? workStudySearchLink(query),
  }
}
