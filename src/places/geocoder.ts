import * as z from 'zod'
import type { Coordinates } from './distance.ts'
import type { Place } from './place.ts'

export interface Geocoder {
  /** The middle of a commune, or null when it is not known or not answered in time. Never throws. */
  locate(commune: Place): Promise<Coordinates | null>
}

/** Of a GeoJSON answer, `[longitude, latitude]` of the first feature; `x` and `y` are another projection. */
const answerSchema = z.object({
  features: z.array(
    z.object({
      geometry: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
      properties: z.object({ citycode: z.string().optional() }),
    }),
  ),
})

/**
 * A client of the Géoplateforme's geocoder (https://data.geopf.fr/geocodage, no key, Licence Ouverte 2.0).
 * @param options.limitMs how long to wait, in milliseconds
 */
export function createGeocoder(options: {
  baseUrl: string
  fetch: typeof fetch
  limitMs?: number
}): Geocoder {
  const { baseUrl, fetch: request, limitMs = 2_000 } = options
  return {
    async locate({ name, code, postalCodes }) {
      const url = new URL(`${baseUrl}/search`)
      /** The service refuses fewer than three characters: "Eu" is asked with its postal code. */
      url.searchParams.set('q', name.length < 3 ? `${name} ${postalCodes[0] ?? code}` : name)
      url.searchParams.set('type', 'municipality')
      url.searchParams.set('citycode', code)
      url.searchParams.set('limit', '1')
      try {
        const response = await request(url, { signal: AbortSignal.timeout(limitMs) })
        if (!response.ok) return null
        const [feature] = answerSchema.parse(await response.json()).features
        if (feature?.properties.citycode !== code) return null
        const [longitude, latitude] = feature.geometry.coordinates
        return { latitude, longitude }
      } catch {
        return null
      }
    },
  }
}
