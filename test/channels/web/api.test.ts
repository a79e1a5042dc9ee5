import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { problemOf, startWebApp } from '../../support/web-client.ts'

describe('sheets and search', () => {
  it.each([
    ['/api/jobs', 'jobs', 3],
    ['/api/aids', 'aids', 2],
    ['/api/guides', 'guides', 1],
  ])('lists %s', async (path, name, count) => {
    const { app } = startWebApp()
    const body = z.record(z.string(), z.array(z.unknown())).parse(await (await app.request(path)).json())
    expect(body[name]).toHaveLength(count)
  })

  it.each(['/api/jobs/aide-soignant', '/api/aids/poei', '/api/guides/immersion'])(
    'gives %s with its sources and without what is only searched',
    async (path) => {
      const { app } = startWebApp()
      const text = await (await app.request(path)).text()
      expect(text).toContain('"sources"')
      expect(text).not.toContain('"asks"')
    },
  )

  it.each(['/api/jobs/x', '/api/aids/x', '/api/guides/x', '/api/conversations/x', '/api', '/api/x'])(
    'answers %s with 404 in JSON',
    async (path) => {
      const { app } = startWebApp()
      expect(await problemOf(await app.request(path))).toMatchObject({ status: 404, code: 'not_found' })
    },
  )

  it('searches with the kind and the number that are asked', async () => {
    const { app } = startWebApp()
    const response = await app.request('/api/search?q=salaire&kind=guide&limit=1')
    expect(await response.json()).toMatchObject({
      results: [{ topic: 'guide:aide-soignant', section: 'salaire' }],
    })
  })

  it.each([
    '/api/search',
    '/api/search?q=%F3%A0%81%81',
    '/api/search?q=a&kind=x',
    '/api/search?q=a&limit=99',
  ])('refuses %s', async (path) => {
    const { app } = startWebApp()
    expect(await problemOf(await app.request(path))).toMatchObject({ status: 422 })
  })
})

describe('GET /api/opportunities', () => {
  it('finds every kind near a place, or only one', async () => {
    const { app } = startWebApp()
    const all = await (await app.request('/api/opportunities?job=aide-soignant&place=Lille')).json()
    expect(all).toMatchObject({ job: 'job:aide-soignant', place: 'Lille (59)' })
    const one = await (await app.request('/api/opportunities?job=aide-soignant&kind=immersion')).json()
    expect(one).toMatchObject({
      place: null,
      opportunities: [{ kind: 'immersion', title: 'Près de partout' }],
    })
  })

  it.each([
    ['job=x', 404, 'not_found'],
    ['job=aide-soignant&place=Saint-Denis', 422, 'ambiguous_place'],
    ['job=aide-soignant&place=Nulle-Part', 422, 'unknown_place'],
    ['job=aide-soignant&radius=9999', 422, 'invalid_request'],
    ['', 422, 'invalid_request'],
  ])('refuses "%s"', async (query, status, code) => {
    const { app } = startWebApp()
    expect(await problemOf(await app.request(`/api/opportunities?${query}`))).toMatchObject({ status, code })
  })
})

describe('conversations and feedback', () => {
  it('shows what is kept and erases it at once', async () => {
    const { app, send } = startWebApp()
    await send('/api/turns', { conversationId: 'c', text: 'Quel salaire ?' })
    const kept = await app.request('/api/conversations/c')
    expect(kept.headers.get('cache-control')).toBe('no-store')
    expect(await kept.json()).toMatchObject({ id: 'c', turns: [{ said: 'Quel salaire ?' }] })
    expect((await app.request('/api/conversations/c', { method: 'DELETE' })).status).toBe(200)
    expect((await app.request('/api/conversations/c')).status).toBe(404)
  })

  it('reaches nothing else that is stored, under whatever key', async () => {
    const { app, assistant } = startWebApp()
    const reached: string[] = []
    assistant.recall = async (id) => {
      reached.push(id)
      return null
    }
    assistant.forget = async (id) => {
      reached.push(id)
    }
    for (const key of ['dossier/ABCDEFGH', 'installations/T0123', 'claims/handover/c/1', 'model/2026-11-30'])
      for (const method of ['GET', 'DELETE'])
        expect((await app.request(`/api/conversations/${encodeURIComponent(key)}`, { method })).status).toBe(
          404,
        )
    expect(reached).toEqual([])
  })

  it('counts votes by reason and keeps no text', async () => {
    const { send, observed } = startWebApp()
    const vote = (fields: object) => send('/api/feedback', { conversationId: 'c', turnId: 't', ...fields })
    await vote({ vote: 'up' })
    await vote({ vote: 'down', reason: 'wrong' })
    await vote({ vote: 'down', reason: 'mon avis à moi' })
    expect(observed.feedback).toEqual([
      { vote: 'up', reason: null },
      { vote: 'down', reason: 'wrong' },
      { vote: 'down', reason: 'other' },
    ])
    expect((await vote({ vote: 'maybe' })).status).toBe(422)
  })
})

describe('what describes the service', () => {
  it('says how it is, with 503 when it is not well', async () => {
    const health = { ok: false, store: 'down', model: 'none', version: 'test' }
    const knowledge = { jobs: 1, aids: 1, guides: 1, toVerify: 0, ended: 0 }
    const { app } = startWebApp({ health: async () => ({ ...health, knowledge }) })
    const response = await app.request('/healthz')
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({ ...health, knowledge })
  })

  it('describes every route and every schema of the API', async () => {
    const { app } = startWebApp()
    const text = await (await app.request('/api/openapi.json')).text()
    const openapi = z
      .object({
        openapi: z.literal('3.1.0'),
        paths: z.record(z.string(), z.unknown()),
        components: z.unknown(),
      })
      .parse(JSON.parse(text))
    expect(Object.keys(openapi.paths)).toEqual([
      '/api/turns',
      '/api/chat',
      '/api/search',
      '/api/jobs',
      '/api/jobs/{slug}',
      '/api/aids',
      '/api/aids/variables',
      '/api/aids/simulate',
      '/api/aids/{id}',
      '/api/guides',
      '/api/guides/{slug}',
      '/api/pathways',
      '/api/opportunities',
      '/api/conversations/{id}',
      '/api/feedback',
      '/healthz',
    ])
    const named = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name)
    expect(openapi.components).toMatchObject({
      schemas: Object.fromEntries(named.map((name) => [name, expect.anything()])),
    })
    expect(text).toContain('"maxLength":2000')
  })
})

describe('/api/pathways', () => {
  const get = async (query: string) => (await startWebApp().app.request(`/api/pathways${query}`)).json()

  it('gives the steps from one to another, with their source', async () => {
    expect(await get('?from=bac&to=puericulture')).toMatchObject({
      from: { id: 'bac', url: null },
      to: { id: 'puericulture', url: '/metiers/puericulture' },
      steps: [
        { to: { id: 'aide-soignant' }, exempts: null, source: { title: 'Arrêté de test' } },
        { to: { id: 'puericulture' }, exempts: 'une partie des blocs' },
      ],
    })
  })

  it('gives every step from one, or to one, when only that one is named', async () => {
    expect(await get('?from=bac')).toMatchObject({ to: null, steps: [{ say: 'Le bac suffit.' }] })
    expect(await get('?to=puericulture')).toMatchObject({
      from: null,
      steps: [{ say: 'Une partie est commune.' }],
    })
  })

  it.each([
    ['?from=bac&to=secretaire', 404, 'no_pathway'],
    ['?from=inconnu', 404, 'not_found'],
    ['', 400, 'invalid_request'],
  ])('%s is refused with %i', async (query, status, code) => {
    const problem = await problemOf(await startWebApp().app.request(`/api/pathways${query}`))
    expect(problem).toMatchObject({ status, code })
  })
})
