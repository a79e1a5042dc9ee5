import { distanceKm } from '../../src/places/distance.ts'
import { type Answer, type FakeServer, type ReceivedRequest, startFakeServer } from './fake-server.ts'

type Town = {
  address: string
  geopoint: { type: 'Point'; coordinates: [longitude: number, latitude: number] }
}
type FakeJob = {
  [field: string]: unknown
  workplace: { location: Town; [field: string]: unknown }
  offer: { rome_codes: string[]; [field: string]: unknown }
}

const job = (
  id: string,
  name: string | null,
  location: Town,
  fields: Record<string, unknown> = {},
): FakeJob => ({
  identifier: { id, partner_label: 'offres_emploi_lba', partner_job_id: id },
  workplace: {
    siret: '00000000000018',
    brand: null,
    legal_name: name,
    name,
    location,
    domain: { idcc: null, opco: 'Opco Santé', naf: null },
  },
  apply: { url: `https://partenaire.example.org/offre/${id}`, phone: '0100000000', recipient_id: null },
  contract: { start: null, duration: 12, type: ['Apprentissage'], remote: null },
  offer: {
    title: 'Aide-soignant / Aide-soignante',
    rome_codes: ['J1501'],
    description: 'Soins et confort.',
    publication: { creation: '2026-11-01T17:04:55.339Z', expiration: '2027-01-01T00:00:00.000Z' },
    opening_count: 2,
    status: 'Active',
  },
  is_delegated: false,
  ...fields,
})
const lille: Town = {
  address: '1 RUE DES ESSAIS 59000 LILLE',
  geopoint: { type: 'Point', coordinates: [3.06, 50.633] },
}
const reims: Town = { address: '51100 Reims', geopoint: { type: 'Point', coordinates: [4.03, 49.26] } }

/** Invented apprenticeships on the contract of the job search. */
const fakeJobs: FakeJob[] = [
  job('1', 'RESIDENCE DES ESSAIS', lille),
  job('2', null, lille, {
    apply: { url: 'javascript:alert(1)', phone: null, recipient_id: null },
    contract: {},
  }),
  job('3', 'CLINIQUE DES ESSAIS', reims),
]

const refusal = (statusCode: number, name: string, message: string, data?: unknown): Answer => ({
  status: statusCode,
  body: { statusCode, name, message, ...(data === undefined ? {} : { data }) },
})
const invalid = (field: string, message: string) =>
  refusal(400, 'Bad Request', 'Request validation failed', {
    validationError: { _errors: [], [field]: { _errors: [message] } },
  })

/** API Alternance's job search. `warnings` is what it adds to each answer. */
export async function startFakeAlternance(
  options: { jobs?: FakeJob[]; apiKey?: string; warnings?: { code: string; message: string }[] } = {},
): Promise<FakeServer & { baseUrl: string }> {
  const { jobs = fakeJobs, apiKey = 'test-alternance-key', warnings = [] } = options

  function search({ query, headers: { authorization } }: ReceivedRequest): Answer {
    if (!authorization) {
      return refusal(
        401,
        'Unauthorized',
        "Vous devez fournir une clé d'API valide pour accéder à cette ressource",
      )
    }
    if (!authorization.startsWith('Bearer ')) {
      return refusal(401, 'Unauthorized', "Le header Authorization doit être de la forme 'Bearer <token>'")
    }
    if (authorization !== `Bearer ${apiKey}`) {
      return refusal(401, 'Unauthorized', "Impossible de déchiffrer la clé d'API")
    }
    const romes = query.get('romes')?.split(',')
    if (romes?.some((code) => !/^[A-Z]\d{4}$/.test(code))) return invalid('romes', 'Codes ROME invalides')
    if (query.has('latitude') && !query.has('longitude')) {
      return invalid('longitude', 'La longitude est requise lorsque la latitude est fournie')
    }
    if (query.has('longitude') && !query.has('latitude')) {
      return invalid('latitude', 'La latitude est requise lorsque la longitude est fournie')
    }
    const radius = Number(query.get('radius') ?? 30)
    if (!(radius >= 0 && radius <= 200)) return invalid('radius', 'Number must be less than or equal to 200')

    const centre = query.has('latitude')
      ? { latitude: Number(query.get('latitude')), longitude: Number(query.get('longitude')) }
      : null
    const departments = query.getAll('departements')
    const found = jobs.filter(({ offer, workplace: { location } }) => {
      const [longitude, latitude] = location.geopoint.coordinates
      const department = /(\d{2})\d{3}/.exec(location.address)?.[1] ?? ''
      return (
        (!romes || offer.rome_codes.some((code) => romes.includes(code))) &&
        (!centre || distanceKm(centre, { latitude, longitude }) <= radius) &&
        (departments.length === 0 || departments.includes(department))
      )
    })
    return { status: 200, body: { jobs: found, recruiters: [], warnings } }
  }

  const server = await startFakeServer((request) =>
    request.method === 'GET' && request.path === '/api/job/v1/search'
      ? search(request)
      : refusal(404, 'Not Found', 'Not Found'),
  )
  return { ...server, baseUrl: `${server.url}/api` }
}
