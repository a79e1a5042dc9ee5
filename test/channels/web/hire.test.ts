import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { simulationSchema, variableSchema } from '../../../src/channels/web/api/aid-routes.ts'
import { createWebApp } from '../../../src/channels/web/web-app.ts'
import { loadKnowledge } from '../../../src/knowledge/knowledge.ts'
import { createTestCore, readCompiledContent } from '../../support/test-core.ts'
import { problemOf } from '../../support/web-client.ts'
import { webDependencies } from '../../support/web-dependencies.ts'

const app = createWebApp(
  webDependencies({
    aids: createTestCore().aids,
    knowledge: loadKnowledge(readCompiledContent().knowledge, '2026-11-29'),
    allowDateOverride: true,
  }),
)

const apprentice = new URLSearchParams({
  date: '2026-11-29',
  'contrat.type': 'apprentissage',
  'employeur.secteur': 'prive',
  'employeur.effectif': '30',
  'certification.niveau_rncp': '4',
  'candidat.rqth': 'non',
  'candidat.age': '19',
  'employeur.territoire': 'metropole',
  'contrat.date_debut': '2027-01-04',
})

const simulate = (body: unknown) =>
  app.request('/api/aids/simulate', { method: 'POST', body: JSON.stringify(body) })

describe('POST /api/aids/simulate', () => {
  it('asks the next question, and none of what is told as not known', async () => {
    const next = async (situation: Record<string, unknown>) =>
      simulationSchema.parse(await (await simulate({ situation })).json()).next?.id
    expect(await next({})).toBe('contrat.type')
    expect(await next({ 'contrat.type': null })).not.toBe('contrat.type')
  })

  it.each([
    ['an unknown variable', { situation: { 'employeur.couleur': 'bleu' } }, 'unknown_variable'],
    ['a value that is no choice', { situation: { 'contrat.type': 'stage' } }, 'invalid_value'],
    ['a negative number', { situation: { 'employeur.effectif': -1 } }, 'invalid_value'],
    ['a date that does not exist', { situation: { 'contrat.date_debut': '2026-02-30' } }, 'invalid_value'],
    ['no situation', {}, 'invalid_request'],
    ['a list', { situation: [] }, 'invalid_request'],
    ['another field', { situation: {}, model: 'x' }, 'invalid_request'],
  ])('refuses %s with 422 and a reason', async (_, body, code) => {
    const response = await simulate(body)
    expect(response.status).toBe(422)
    expect((await problemOf(response)).code).toBe(code)
  })

  it('speaks of a person when asked to', async () => {
    const { aids } = simulationSchema.parse(
      await (
        await simulate({ audience: 'candidate', situation: { 'candidat.age': 20, 'candidat.statut': 'de' } })
      ).json(),
    )
    const status = (id: string) => aids.find(({ topic }) => topic === `aid:${id}`)?.status
    expect(status('cej')).toBe('possible')
    expect(status('bourse-crous')).toBe('refused')
    expect(status('garantie-jeunes')).toBe('ended')
    expect(status('rgdu')).toBeUndefined()
  })
})

describe('GET /api/aids/variables', () => {
  it('lists each variable with its type, its choices and what is assumed', async () => {
    const { variables } = z
      .object({ variables: z.array(variableSchema) })
      .parse(await (await app.request('/api/aids/variables')).json())
    expect(variables).toContainEqual(
      expect.objectContaining({ id: 'employeur.effectif', type: 'number', unit: 'salariés' }),
    )
    expect(variables).toContainEqual(
      expect.objectContaining({ id: 'employeur.a_jour_cotisations', type: 'boolean', assumed: true }),
    )
  })
})

describe('the page of a hire', () => {
  it('holds the sum, the aids, refusals with their reason, ended aids, the steps and the answers', async () => {
    const response = await app.request(`/employeurs/bilan?${apprentice}`)
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).toMatch(/Environ 8\s835 €/)
    expect(html).toContain('Vous y avez droit, d’après vos réponses')
    expect(html).toContain('Les aides dont une condition manque')
    expect(html).toContain('Cette aide a pris fin le 31 décembre 2024.')
    expect(html).toContain('AFPR')
    expect(html).toMatch(/Au plus tard le\s*9 janvier 2027/)
    expect(html).toContain('Le calcul et la loi')
    expect(html).toContain('De 18 à 20 ans')
  })

  it('says so when a variable is wrong', async () => {
    expect((await app.request('/employeurs/bilan?contrat.type=stage')).status).toBe(422)
  })
})

describe('the calendar of a hire', () => {
  it('is a calendar file with one all-day event for each deadline to come', async () => {
    const response = await app.request(`/employeurs/agenda.ics?${apprentice}`)
    const text = await response.text()
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(text).toContain('DTSTART;VALUE=DATE:20270109')
    expect(new Set(text.match(/UID:.*/g)).size).toBe(text.match(/BEGIN:VEVENT/g)?.length)
    expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true)
  })

  it('is not there while no date is known', async () => {
    const response = await app.request('/employeurs/agenda.ics?contrat.type=cdi')
    expect(response.status).toBe(404)
  })
})
