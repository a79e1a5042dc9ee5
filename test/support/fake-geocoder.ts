import { type Answer, type FakeServer, startFakeServer } from './fake-server.ts'

type FakeMunicipality = {
  name: string
  citycode: string
  postcode: string
  latitude: number
  longitude: number
}

/** Communes that have no coordinates in the built files, roughly where they are. */
const fakeMunicipalities: FakeMunicipality[] = [
  { name: 'Bourgoin-Jallieu', citycode: '38053', postcode: '38300', latitude: 45.59, longitude: 5.28 },
  { name: 'Y', citycode: '80829', postcode: '80190', latitude: 49.8, longitude: 2.99 },
]

const refusal = (detail: string): Answer => ({
  status: 400,
  body: { code: 400, message: 'Failed parsing query', detail: [detail] },
})

/** The Géoplateforme's `/search`, for municipalities. */
export async function startFakeGeocoder(
  municipalities = fakeMunicipalities,
): Promise<FakeServer & { baseUrl: string }> {
  const server = await startFakeServer(({ path, query }) => {
    if (path !== '/geocodage/search') return { status: 404 }
    const q = query.get('q') ?? ''
    if (!/^[\p{L}\d].{2,199}$/u.test(q)) {
      return refusal('q: must contain between 3 and 200 chars and start with a number or a letter')
    }
    const limit = Number(query.get('limit') ?? 10)
    if (!Number.isInteger(limit) || limit < 1 || limit > 50) {
      return refusal('limit: must be an integer between 1 and 50')
    }
    const features = municipalities
      .filter(({ name, postcode }) => `${name} ${postcode}`.toLowerCase().includes(q.toLowerCase()))
      .filter(({ citycode }) => !query.has('citycode') || query.get('citycode') === citycode)
      .slice(0, limit)
      .map(({ name, citycode, postcode, latitude, longitude }) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [longitude, latitude] },
        properties: {
          label: name,
          id: citycode,
          type: 'municipality',
          name,
          postcode,
          citycode,
          x: 842627.75,
          y: 6519256.98,
        },
      }))
    return { status: 200, body: { type: 'FeatureCollection', features, query: q } }
  })
  return { ...server, baseUrl: `${server.url}/geocodage` }
}
