import { type Answer, type FakeServer, type ReceivedRequest, startFakeServer } from './fake-server.ts'

type FakeOffer = {
  [field: string]: unknown
  romeCode: string
  natureContrat?: string
  lieuTravail: { commune: string; [field: string]: unknown }
}

/** Invented offers on the public contract: a whole one, a bare one, two that cannot be shown, one far away. */
const fakeOffers: FakeOffer[] = [
  {
    id: '001TEST',
    intitule: 'Aide-soignant / Aide-soignante (H/F)',
    description: "Vous prenez soin des habitants d'un petit EHPAD.",
    dateCreation: '2026-11-18T09:12:41.000Z',
    dateActualisation: '2026-11-20T07:30:02.000Z',
    lieuTravail: {
      libelle: '59 - ROUBAIX',
      latitude: 50.69,
      longitude: 3.17,
      codePostal: '59100',
      commune: '59512',
    },
    romeCode: 'J1501',
    entreprise: { nom: 'RESIDENCE DES ESSAIS', entrepriseAdaptee: false },
    typeContrat: 'CDI',
    typeContratLibelle: 'CDI',
    natureContrat: 'Contrat travail',
    salaire: { libelle: 'Mensuel de 1950.00 Euros à 2200.50 Euros sur 12 mois' },
    alternance: false,
    contact: { nom: 'Personne inventée', telephone: '0100000000', courriel: 'recrutement@example.org' },
    agence: { courriel: 'agence@example.org' },
  },
  {
    id: '002TEST',
    intitule: 'Apprenti AES (H/F)',
    dateCreation: '2026-11-15T10:00:00.000Z',
    lieuTravail: { commune: '59350' },
    romeCode: 'K1306',
    entreprise: {},
    salaire: {},
    typeContrat: 'CDD',
    typeContratLibelle: 'CDD - 18 Mois',
    natureContrat: 'Contrat apprentissage',
    alternance: true,
  },
  { intitule: 'Offre sans identifiant', romeCode: 'J1501', lieuTravail: { commune: '59350' } },
  { id: '004TEST', intitule: '', romeCode: 'J1501', lieuTravail: { commune: '59350' } },
  {
    id: '005TEST',
    intitule: 'Aide-soignant de nuit (H/F)',
    romeCode: 'J1501',
    lieuTravail: { commune: '59350' },
  },
  { id: '006TEST', intitule: 'Aide-soignant (H/F)', romeCode: 'J1501', lieuTravail: { commune: '97411' } },
]

const scopes = ['api_offresdemploiv2', 'o2dsoffre']
const natureCodes: Record<string, string> = { 'Contrat travail': 'E1', 'Contrat apprentissage': 'E2' }
const numberedItems = 150

const refusal = (message: string): Answer => ({ status: 400, body: { message } })
const wrongValue = (name: string) => refusal(`Valeur du paramètre « ${name} » incorrecte.`)
const list = (query: URLSearchParams, name: string) => query.get(name)?.split(',') ?? null

/**
 * France Travail's token endpoint and Offres d'emploi v2 search, on the public contract. Offers are near a commune
 * when they are in its department, or in it when `distance` is 0.
 */
export async function startFakeFranceTravail(
  options: { offers?: FakeOffer[]; clientId?: string; clientSecret?: string; expiresIn?: number } = {},
): Promise<FakeServer & { tokenUrl: string; baseUrl: string; revokeTokens(): void }> {
  const {
    offers = fakeOffers,
    clientId = 'test-client',
    clientSecret = 'test-secret',
    expiresIn = 1499,
  } = options
  const tokens = new Set<string>()
  let issued = 0

  function token({ method, query, headers, body }: ReceivedRequest): Answer {
    const form = new URLSearchParams(body)
    const refuse = (error: string, description: string): Answer => ({
      status: 400,
      headers: { 'cache-control': 'no-store' },
      body: { error, error_description: description },
    })
    if (method !== 'POST' || !headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
      return { status: 405 }
    }
    if (query.get('realm') !== '/partenaire') return refuse('invalid_client', 'Client authentication failed')
    if (form.get('grant_type') !== 'client_credentials') {
      return refuse('unsupported_grant_type', `Grant type is not supported: ${form.get('grant_type')}`)
    }
    if (form.get('client_id') !== clientId || form.get('client_secret') !== clientSecret) {
      return refuse('invalid_client', 'Client authentication failed')
    }
    const asked = form.get('scope')?.split(' ') ?? []
    const unknown = asked.filter((scope) => !scopes.includes(scope))
    if (asked.length === 0 || unknown.length > 0) {
      return refuse('invalid_scope', `Unknown/invalid scope(s): [${unknown.join(', ')}]`)
    }
    const value = `test-token-${++issued}`
    tokens.add(value)
    return {
      status: 200,
      body: { scope: asked.join(' '), expires_in: expiresIn, token_type: 'Bearer', access_token: value },
    }
  }

  function search({ query, headers }: ReceivedRequest): Answer {
    const bearer = headers.authorization?.replace(/^Bearer /, '')
    if (!bearer || bearer === headers.authorization || !tokens.has(bearer)) {
      return { status: 401, headers: { 'www-authenticate': 'Bearer' } }
    }
    const range = query.get('range') ?? `0-${numberedItems - 1}`
    const problem = problemIn(query, range)
    if (problem) return problem
    const found = offers.filter((offer) => matches(offer, query))
    if (found.length === 0) return { status: 204, headers: { 'content-range': '*/0' } }
    const [first = 0, last = 0] = range.split('-').map(Number)
    const page = found.slice(first, last + 1)
    return {
      status: page.length < found.length ? 206 : 200,
      headers: { 'content-range': `offres ${first}-${first + page.length - 1}/${found.length}` },
      body: { resultats: page, filtresPossibles: [] },
    }
  }

  const server = await startFakeServer((request) => {
    if (request.path === '/connexion/oauth2/access_token') return token(request)
    return request.path === '/partenaire/offresdemploi/v2/offres/search' ? search(request) : { status: 404 }
  })
  return {
    ...server,
    tokenUrl: `${server.url}/connexion/oauth2/access_token?realm=%2Fpartenaire`,
    baseUrl: `${server.url}/partenaire/offresdemploi`,
    revokeTokens: () => tokens.clear(),
  }
}

/** The messages that public-service clients have seen. */
function problemIn(query: URLSearchParams, range: string): Answer | null {
  const [, first, last] = /^(\d+)-(\d+)$/.exec(range) ?? []
  if (first === undefined || last === undefined) {
    return refusal('Format du paramètre « range » incorrect. <entier>-<entier> attendu.')
  }
  if (Number(first) > 3000) return refusal('La position de début doit être inférieure ou égale à 3000.')
  if (Number(last) - Number(first) >= numberedItems || Number(last) > 3149) {
    return refusal('La plage de résultats demandée est trop importante.')
  }
  const words = list(query, 'motsCles')
  if (words && (words.length > 7 || words.some((word) => word.length < 2))) {
    return refusal(
      "Format du paramètre « motsCles » incorrect. 7 mots-clé au maximum séparés par des virgules et d'au moins 2 caractères.",
    )
  }
  /** Whole cities with arrondissements are refused as unknown communes. */
  const isCommune = (code: string) =>
    /^(?:\d{2}|2[AB])\d{3}$/.test(code) && !['75056', '69123', '13055'].includes(code)
  const communes = list(query, 'commune')
  if (communes && (communes.length > 5 || !communes.every(isCommune))) return wrongValue('commune')
  const isDepartment = (code: string) => /^(?:\d{2}|2[AB]|97\d)$/.test(code) && code !== '20'
  const departments = list(query, 'departement')
  if (departments && (departments.length > 5 || !departments.every(isDepartment)))
    return wrongValue('departement')
  const natures = list(query, 'natureContrat')
  return natures && !natures.every((code) => /^[A-Z][A-Z0-9]$/.test(code))
    ? wrongValue('natureContrat')
    : null
}

function matches(offer: FakeOffer, query: URLSearchParams): boolean {
  const rome = list(query, 'codeROME')
  const natures = list(query, 'natureContrat')
  const communes = list(query, 'commune')
  const departments = list(query, 'departement')
  const { commune } = offer.lieuTravail
  const departmentOf = (code: string) => code.slice(0, code.startsWith('97') ? 3 : 2)
  const isNear = (code: string) =>
    query.get('distance') === '0' ? code === commune : departmentOf(code) === departmentOf(commune)
  return (
    (!rome || rome.includes(offer.romeCode)) &&
    (!natures || natures.includes(natureCodes[offer.natureContrat ?? ''] ?? '')) &&
    (!communes || communes.some(isNear)) &&
    (!departments || departments.includes(departmentOf(commune)))
  )
}
