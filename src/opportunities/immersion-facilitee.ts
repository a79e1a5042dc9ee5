import * as z from 'zod'
import type { Config } from '../config.ts'
import { immersionLink, immersionSearchLink } from './deep-links.ts'
import { lenientNumber, lenientText } from './lenient-schema.ts'
import { type LiveSource, mostItems, SourceError } from './live-source.ts'
import { plainTown } from './offer-wording.ts'
import type { Opportunity, OpportunityQuery } from './opportunity.ts'
import { sendWithinLimit } from './time-limit.ts'

const companySchema = z.object({
  name: z.string().trim().min(1),
  customizedName: lenientText,
  romeLabel: lenientText,
  appellations: z.array(z.object({ appellationCode: z.string(), appellationLabel: z.string() })).catch([]),
  siret: z.string().trim().min(1),
  locationId: lenientText,
  address: z.object({ city: lenientText, departmentCode: lenientText }).catch({}),
  distance_m: lenientNumber,
})
const answerSchema = z.object({
  data: z.array(z.unknown()),
  pagination: z.object({ totalRecords: z.int().nonnegative() }),
})

/** The API refuses more. */
const largestRadiusKm = 100

/**
 * A client of Immersion Facilitée's API v3, search only: asking a company for an immersion is for the person to do.
 * The key goes as it is in `authorization`, without "Bearer".
 */
export function createImmersionFacilitee(options: {
  config: NonNullable<Config['immersionFacilitee']>
  fetch: typeof fetch
}): LiveSource {
  const { config, fetch: request } = options
  return async (query, limit) => {
    const url = new URL(`${config.baseUrl}/v3/offers`)
    url.search = searchParameters(query).toString()
    const headers = { authorization: config.apiKey, accept: 'application/json' }
    const response = await sendWithinLimit(() => request(url, { headers, signal: limit.signal }), limit)
    if (!response.ok) throw new SourceError('Immersion Facilitée', response.status)

    const { data, pagination } = answerSchema.parse(await response.json())
    const companies = data.flatMap((company) => companySchema.safeParse(company).data ?? [])
    const items = companies.slice(0, mostItems).map((company) => toOpportunity(company, query))
    return { items, total: pagination.totalRecords }
  }
}

/** By distance around coordinates, else the newest of the department or of the country. Arrays are `name[]`. */
function searchParameters({ job, place, radiusKm }: OpportunityQuery): URLSearchParams {
  const { coordinates } = place ?? {}
  const area = coordinates
    ? [
        ['sortBy', 'distance'],
        ['sortOrder', 'asc'],
        ['latitude', String(coordinates.latitude)],
        ['longitude', String(coordinates.longitude)],
        ['distanceKm', String(Math.min(largestRadiusKm, Math.round(radiusKm)))],
      ]
    : [['sortBy', 'date'], ['sortOrder', 'desc'], ...(place ? [['departmentCodes[]', place.department]] : [])]
  const appellations = job.ogr.map((code) => ['appellationCodes[]', code])
  return new URLSearchParams([...area, ...appellations, ['page', '1'], ['perPage', String(2 * mostItems)]])
}

function toOpportunity(company: z.infer<typeof companySchema>, query: OpportunityQuery): Opportunity {
  const { appellations, address, siret, locationId, distance_m: metres } = company
  const asked = appellations.find(({ appellationCode }) => query.job.ogr.includes(appellationCode))
  return {
    title: asked?.appellationLabel ?? company.romeLabel ?? query.job.title,
    employer: company.customizedName ?? company.name,
    ...(address.city && {
      place: address.departmentCode
        ? `${plainTown(address.city)} (${address.departmentCode})`
        : plainTown(address.city),
    }),
    contract: 'Immersion pour découvrir, sans contrat de travail',
    ...(metres !== undefined && { distanceKm: Math.round(metres / 1_000) }),
    url:
      asked && locationId
        ? immersionLink({ appellationCode: asked.appellationCode, siret, locationId })
        : immersionSearchLink(query),
  }
}
