import { describe, expect, it } from 'vitest'
import { createWebApp } from '../../../src/channels/web/web-app.ts'
import type { WebDependencies } from '../../../src/channels/web/web-dependencies.ts'
import { webDependencies } from '../../support/web-dependencies.ts'

async function page(path: string, overrides: Partial<WebDependencies> = {}) {
  const dependencies = webDependencies(overrides)
  const response = await createWebApp(dependencies).request(path)
  return { response, html: await response.text(), observed: dependencies.observed }
}

const pages = [
  '/',
  '/metiers',
  '/metiers/aide-soignant',
  '/aides',
  '/aides/poei',
  '/guides',
  '/guides/immersion',
  '/lexique',
  '/territoires',
  '/fraicheur',
  '/employeurs',
  '/confidentialite',
  '/accessibilite',
]

describe.each(pages)('%s', (path) => {
  it('is a French page with one main title, a skip link and one main part', async () => {
    const { response, html } = await page(path)
    expect(response.status).toBe(200)
    expect(html).toMatch(/^<!doctype html><html lang="fr">/)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toContain('href="#contenu"')
    expect(html).toContain('<main id="contenu"')
    expect(html).toMatch(/<title>[^<]*Cap Soin[^<]*<\/title>/)
  })

  it('asks nothing from elsewhere and runs nothing inline', async () => {
    const { html } = await page(path)
    expect(html).not.toMatch(/<script(?![^>]* src="\/)/)
    expect(html).not.toMatch(/<style| style="| on[a-z]+="/)
    expect(html).not.toMatch(/(?:src|<link[^>]*href)="(?:https?:)?\/\//)
  })

  it('forbids everything that it does not need', async () => {
    const { headers } = (await page(path)).response
    const policy = headers.get('content-security-policy') ?? ''
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy.split('; ')).toContain(rule)
    }
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('geolocation=()')
  })
})

describe('a job sheet', () => {
  it('shows each fact at the head of its section with its source and date', async () => {
    const { html } = await page('/metiers/aide-soignant')
    const salary = html.slice(html.indexOf('id="salaire"'), html.indexOf('id="acces"'))
    expect(salary.replace(/<[^>]*>/g, '')).toContain(
      'Le salaire de base va de 1 836,20 € à 2 545,08 € brut par mois (grille de 2024). Arrêté du 10 juin 2021, juin 2021',
    )
    expect(salary.indexOf('2 545,08')).toBeLessThan(salary.indexOf('avec les années'))
  })

  it('marks a fact past its review or not sure, and no other', async () => {
    const { html } = await page('/metiers/aide-soignant')
    const items = [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([item]) => item.replace(/<[^>]*>/g, ''))
    const marked = items.filter((item) => item.includes('À vérifier'))
    expect(marked.map((item) => item.split('.')[0])).toEqual([
      'Une prime de 118 € brut par mois s&#39;ajoute au salaire',
      'L&#39;entrée ne demande aucun diplôme',
    ])
  })

  it('marks more facts on a later day, where the configuration allows another date', async () => {
    const later = '/metiers/aide-soignant?date=2030-01-01'
    const marks = async (path: string, allowDateOverride: boolean) =>
      (await page(path, { allowDateOverride })).html.match(/À vérifier/g)?.length
    expect(await marks(later, false)).toBe(2)
    expect(await marks(later, true)).toBe(3)
  })

  it('numbers its sources and links them with their official site', async () => {
    const { html } = await page('/metiers/aide-soignant')
    expect(html).toContain('<a href="#source-arrete" aria-label="Source 1">1</a>')
    expect(html).toMatch(/<li id="source-arrete"><a href="https:\/\/www\.legifrance\.gouv\.fr"[^>]*>Arrêté/)
  })

  it('calls to try the job and to ask about it', async () => {
    const { html } = await page('/metiers/aide-soignant')
    expect(html).toContain('href="/guides/immersion"')
    expect(html).toContain('Combien gagne-t-on dans le métier d&#39;aide-soignant ?')
    expect(html).toContain('Poser une question sur ce métier')
  })

  it('shows items that follow each other as one list', async () => {
    const { html } = await page('/metiers/aide-soignant')
    expect(html.replace(/<\/?span[^>]*>/g, '')).toMatch(
      /<ul><li>On porte\. <\/li><li>On reste debout\. <\/li><\/ul>/,
    )
  })
})

describe('an aid sheet', () => {
  it('says that the aid has ended, what remains and what replaces it', async () => {
    const { html } = await page('/aides/emplois-francs')
    expect(html).toContain('Cette aide a pris fin le 31 décembre 2024.')
    expect(html).toContain('Les contrats signés avant cette date restent payés.')
    expect(html).toContain('<a href="/aides/poei">Préparation à l’emploi</a>')
  })

  it('says until when it runs while it runs', async () => {
    const { html } = await page('/aides/emplois-francs?date=2024-06-01', { allowDateOverride: true })
    expect(html).toContain('Cette aide existe jusqu’au 31 décembre 2024.')
    expect((await page('/aides/poei')).html).not.toContain('pris fin')
  })
})

describe('the list of jobs', () => {
  const shown = async (query: string) => {
    const { html } = await page(`/metiers${query}`)
    return [...html.matchAll(/href="\/metiers\/([a-z-]+)"/g)].map(([, id]) => id)
  }

  it('groups each job once, by the people it is most about', async () => {
    const { html } = await page('/metiers')
    const titles = [...html.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, title]) => title)
    expect(titles).toEqual([
      'Auprès de personnes âgées',
      'Auprès de bébés et de jeunes enfants',
      'Pour faire tourner les lieux de soin',
    ])
    expect(await shown('')).toEqual(['aide-soignant', 'puericulture', 'secretaire'])
  })

  it('filters by people and by way in, and keeps what was chosen', async () => {
    expect(await shown('?avec=malades')).toEqual(['aide-soignant'])
    expect(await shown('?sans-diplome=oui')).toEqual(['aide-soignant', 'secretaire'])
    const { html } = await page('/metiers?avec=ages&sans-diplome=oui')
    expect(html).toContain('<option value="ages" selected="">')
    expect(html).toContain('name="sans-diplome" value="oui" checked=""')
  })

  it('says so when nothing is left, and does not mind strange filters', async () => {
    expect((await page('/metiers?alternance=oui')).html).toContain('Aucun métier ne correspond')
    expect(await shown('?avec=martiens&vae=1')).toHaveLength(3)
  })
})

it('explains the words of the sector under the anchors that answers link to', async () => {
  const { html } = await page('/lexique')
  expect(html).toContain('id="ssiad"')
  expect(html).toContain('Service de soins infirmiers à domicile')
})

it('opens the reckoning to employers, and shows them their aids', async () => {
  const { html } = await page('/employeurs')
  expect(html).toContain('Calculer mes aides pour une embauche')
  expect(html).toContain('href="/aides/poei"')
  expect(html).toContain('value="start:employer"')
})

it('says who answers for the site, or that it is a demonstration', async () => {
  expect((await page('/confidentialite')).html).toContain('démonstration')
  const operator = { name: 'Mission locale de Lille', contact: 'contact@example.fr' }
  expect((await page('/confidentialite', { operator })).html).toContain(
    'Responsable du site : Mission locale de Lille.',
  )
})

it('declares the site not conforming while no audit has measured it, on every page', async () => {
  expect((await page('/accessibilite')).html).toContain('<h1>Accessibilité : non conforme</h1>')
  expect((await page('/metiers')).html).toContain('Accessibilité : non conforme')
})

it.each(['/nulle-part', '/metiers/astronaute', '/aides/x', '/guides/x'])(
  'answers %s with a page of its own',
  async (path) => {
    const { response, html } = await page(path)
    expect(response.status).toBe(404)
    expect(html).toContain('Page introuvable')
    expect(html).toContain('href="/metiers"')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  },
)

it('answers an unexpected error with a kind page and nothing of the error', async () => {
  const assistant = {
    ...webDependencies().assistant,
    recall: () => Promise.reject(new Error('redis://secret')),
  }
  const app = createWebApp(webDependencies({ assistant }))
  const response = await app.request('/', { headers: { cookie: 'conversation=c' } })
  expect(response.status).toBe(500)
  const html = await response.text()
  expect(html).toContain('Réessayez dans un instant')
  expect(html).not.toContain('secret')
})

describe('the map of pathways on a job page', () => {
  it('is drawn, and told again as a list with what each step exempts from and its source', async () => {
    const { html } = await page('/metiers/aide-soignant')
    expect(html).toContain('<h2 id="passerelles">Passerelles</h2>')
    expect(html).toMatch(
      /<svg class="pathway-map"[^>]*role="img"[^>]*aria-label="[^"]*1 vers ce métier, 1 depuis/,
    )
    expect(html).toContain('Le bac suffit.')
    expect(html).toContain('Dispense : une partie des blocs.')
    expect(html).toContain('Source : Arrêté de test, juin 2021.')
    expect(html).toContain('href="/metiers/puericulture"')
  })

  it('says it when no pathway is known', async () => {
    const { html } = await page('/metiers/secretaire')
    expect(html).toContain('Nous ne connaissons pas de passerelle sûre')
    expect(html).not.toContain('pathway-map')
  })
})

describe('/territoires', () => {
  it('tells what is known of a region with its source and sheet, and that nothing is known of another', async () => {
    const { html } = await page('/territoires')
    expect(html).toContain('<h2 id="bretagne">Bretagne</h2>')
    expect(html).toContain('En Bretagne, la Région paie.')
    expect(html).toContain('href="/aides/poei"')
    expect(html).toContain('Nous ne connaissons pas encore les aides de cette Région.')
  })
})

describe('/fraicheur', () => {
  it('counts what is to be read again and what has ended, and links to each sheet', async () => {
    const { html } = await page('/fraicheur')
    expect(html).toContain('3 métiers, 2 aides et 1 guides')
    expect(html).toMatch(/<h2 id="ended">Aides terminées \(1\)<\/h2>/)
    expect(html).toContain('href="/aides/emplois-francs"')
  })
})

describe('/aides', () => {
  it('puts an aid that has ended apart from those that run', async () => {
    const { html } = await page('/aides')
    const [running = '', ended = ''] = html.split('Terminées, et ce qui les remplace')
    expect(running).toContain('href="/aides/poei"')
    expect(running).not.toContain('href="/aides/emplois-francs"')
    expect(ended).toContain('href="/aides/emplois-francs"')
  })
})
