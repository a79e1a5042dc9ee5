import { distanceKm } from '../../src/places/distance.ts'
import { type Answer, type FakeServer, type ReceivedRequest, startFakeServer } from './fake-server.ts'

type FakeCompany = {
  [field: string]: unknown
  appellations: { appellationCode: string; appellationLabel: string }[]
  position: { lat: number; lon: number }
  address: { departmentCode: string; [field: string]: string }
}

const aideSoignant = { appellationCode: '10891', appellationLabel: 'Aide-soignant / Aide-soignante' }
const company = (
  number: number,
  name: string,
  place: Pick<FakeCompany, 'position' | 'address'>,
  fields: Record<string, unknown> = {},
): FakeCompany => ({
  rome: 'J1501',
  romeLabel: 'Aide-soignant / Aide-soignante',
  establishmentScore: 10,
  appellations: [aideSoignant],
  naf: '8710A',
  nafLabel: 'Hébergement médicalisé pour personnes âgées',
  siret: `0000000000000${number}`,
  name,
  voluntaryToImmersion: true,
  fitForDisabledWorkers: 'no',
  locationId: `00000000-0000-4000-8000-00000000000${number}`,
  numberOfEmployeeRange: '50-99',
  website: '',
  remoteWorkMode: 'ON_SITE',
  isAvailable: true,
  ...place,
  ...fields,
})
const lille = {
  position: { lat: 50.633, lon: 3.06 },
  address: {
    streetNumberAndAddress: '1 rue des Essais',
    postcode: '59000',
    departmentCode: '59',
    city: 'LILLE',
  },
}
const saintDenis = {
  position: { lat: -20.88, lon: 55.45 },
  address: {
    streetNumberAndAddress: '2 rue des Essais',
    postcode: '97400',
    departmentCode: '974',
    city: 'Saint-Denis',
  },
}

/** Invented companies on the contract of v3. */
const fakeCompanies: FakeCompany[] = [
  company(1, 'RESIDENCE DES ESSAIS', lille, { customizedName: 'EHPAD des Essais' }),
  company(2, 'FOYER DES ESSAIS', lille, { locationId: null }),
  company(3, 'CLINIQUE DES ESSAIS', saintDenis),
]

const badQuery = (...issues: string[]): Answer => ({
  status: 400,
  body: {
    status: 400,
    message:
      "Shared-route schema 'queryParamsSchema' was not respected in adapter 'express'.\nRoute: GET /v3/offers",
    issues,
  },
})
const arrays = [
  'appellationCodes',
  'departmentCodes',
  'nafCodes',
  'sirets',
  'locationIds',
  'fitForDisabledWorkers',
]
const points = ['latitude', 'longitude', 'distanceKm']

/** Immersion Facilitée's API v3: search, and the mail to a company that tests must see unused. */
export async function startFakeImmersionFacilitee(
  options: { companies?: FakeCompany[]; apiKey?: string; keyWithoutRight?: string } = {},
): Promise<FakeServer & { baseUrl: string }> {
  const { companies = fakeCompanies, apiKey = 'test-if-key', keyWithoutRight = 'key-without-right' } = options

  function search({ query, headers: { authorization } }: ReceivedRequest): Answer {
    if (authorization === undefined) {
      return {
        status: 400,
        body: {
          status: 400,
          message:
            "Shared-route schema 'headersSchema' was not respected in adapter 'express'.\nRoute: GET /v3/offers",
          issues: ['authorization : Invalid input: expected string, received undefined'],
        },
      }
    }
    if (authorization === '') return { status: 401, body: { status: 401, message: 'unauthenticated' } }
    if (authorization === keyWithoutRight)
      return { status: 403, body: { message: 'Accès refusé', status: 403 } }
    if (authorization !== apiKey) return { status: 401, body: { message: 'incorrect Jwt', status: 401 } }

    const single = arrays.find((name) => query.getAll(name).length === 1)
    if (single) return badQuery(`${single} : Invalid input: expected array, received string`)
    const sortBy = query.get('sortBy')
    if (!sortBy || !['date', 'distance', 'score'].includes(sortBy)) return badQuery('sortBy : Invalid input')
    const appellations = valuesOf(query, 'appellationCodes')
    if (!appellations.every((code) => /^\d{5,6}$/.test(code)))
      return badQuery('appellationCodes.0 : Invalid string')
    const given = points.filter((name) => query.has(name)).length
    const isGeographic = given === points.length
    if ((given > 0 || sortBy === 'distance') && !isGeographic) {
      return {
        status: 400,
        body: { status: 400, message: 'Invalid geo params, needs latitude, longitude and distanceKm' },
      }
    }
    const [latitude = 0, longitude = 0, largest = 0] = points.map((name) => Number(query.get(name)))
    if (isGeographic && largest > 100) return badQuery('distanceKm : Too big: expected number to be <=100')

    const departments = valuesOf(query, 'departmentCodes')
    const found = companies
      .map((it) => {
        const there = { latitude: it.position.lat, longitude: it.position.lon }
        const metres = Math.round(distanceKm({ latitude, longitude }, there) * 1_000)
        return isGeographic ? { ...it, distance_m: metres } : it
      })
      .filter((it) => !('distance_m' in it) || Number(it.distance_m) <= largest * 1_000)
      .filter((it) => departments.length === 0 || departments.includes(it.address.departmentCode))
      .filter(
        (it) =>
          appellations.length === 0 ||
          it.appellations.some(({ appellationCode }) => appellations.includes(appellationCode)),
      )
    const page = Number(query.get('page') ?? 1)
    const perPage = Number(query.get('perPage') ?? 100)
    return {
      status: 200,
      body: {
        data: found.slice((page - 1) * perPage, page * perPage),
        pagination: {
          totalRecords: found.length,
          currentPage: page,
          totalPages: Math.ceil(found.length / perPage),
          numberPerPage: perPage,
        },
      },
    }
  }

  const server = await startFakeServer((request) => {
    if (request.method === 'GET' && request.path === '/api/v3/offers') return search(request)
    if (request.method === 'POST' && request.path === '/api/v3/apply-to-offer') return { status: 201 }
    return {
      status: 404,
      headers: { 'content-type': 'text/html' },
      body: '<!DOCTYPE html><pre>Cannot GET</pre>',
    }
  })
  return { ...server, baseUrl: `${server.url}/api` }
}

function valuesOf(query: URLSearchParams, name: string): string[] {
  const bracketed = query.getAll(`${name}[]`)
  return bracketed.length > 0 ? bracketed : query.getAll(name)
}
