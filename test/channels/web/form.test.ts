import { describe, expect, it } from 'vitest'
import { createWebApp } from '../../../src/channels/web/web-app.ts'
import type { WebDependencies } from '../../../src/channels/web/web-dependencies.ts'
import { scriptedAssistant } from '../../support/scripted-assistant.ts'
import { webDependencies } from '../../support/web-dependencies.ts'

/** A browser without JavaScript: it keeps its cookie, sends forms, and follows where it is sent. */
function browser(overrides: Partial<WebDependencies> = {}) {
  const assistant = scriptedAssistant()
  const dependencies = webDependencies({ assistant, ...overrides })
  const app = createWebApp(dependencies)
  const origin = 'http://cap.example'
  let cookie = ''

  async function request(path: string, init: RequestInit = {}) {
    const headers = { origin, ...(cookie && { cookie }), ...init.headers }
    const response = await app.request(origin + path, { ...init, headers })
    const given = response.headers.get('set-cookie')
    if (given) cookie = given.includes('Max-Age=0') ? '' : (given.split(';')[0] ?? '')
    return response
  }
  const get = async (path = '/') => (await request(path)).text()
  const post = (fields: Record<string, string> | [string, string][], headers = {}, path = '/') =>
    request(path, { method: 'POST', body: new URLSearchParams(fields), headers })
  return { get, post, request, assistant, observed: dependencies.observed, cookie: () => cookie }
}

describe('a conversation without JavaScript', () => {
  it('starts without a cookie, with ways to start that are real buttons', async () => {
    const { get, cookie } = browser()
    const html = await get()
    expect(html).toContain('assistant automatique')
    for (const start of ['start:orientation', 'start:question', 'start:employer']) {
      expect(html).toContain(`<button type="submit" name="command" value="${start}"`)
    }
    expect(html).toContain('<label for="message">Votre message</label>')
    expect(cookie()).toBe('')
  })

  it('goes through a question, several choices and the results, and is still there on reload', async () => {
    const { get, post, assistant } = browser()
    const sent = await post({ command: 'start:orientation' })
    expect(sent.status).toBe(303)
    expect(sent.headers.get('location')).toBe('/#derniere')
    expect(sent.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/)
    expect(await get()).toContain('<legend>Où en êtes-vous <span class="whole">aujourd’hui ?</span></legend>')

    await post({ question: 'situation', option: 'lyceen' })
    const question = await get()
    expect(question).toContain(
      '<p class="asked">Où en êtes-vous <span class="whole">aujourd’hui ?</span></p>',
    )
    expect(question).toContain('<p>Au collège ou au lycée</p>')
    expect(question).toContain('type="checkbox" name="option" value="ages"')

    await post([
      ['question', 'public'],
      ['option', 'ages'],
      ['option', 'malades'],
    ])
    await post({ command: 'results' })
    expect(await get()).toContain('Voici trois métiers à regarder de près.')
    expect(assistant.turns).toHaveLength(4)
    expect(new Set(assistant.turns.map(({ conversationId }) => conversationId)).size).toBe(1)
    expect(assistant.turns[2]?.choice).toEqual({ question: 'public', option: ['ages', 'malades'] })
  })

  it('offers to change each earlier answer', async () => {
    const { get, post, assistant } = browser()
    await post({ question: 'situation', option: 'lyceen' })
    const html = await get()
    expect(html).toContain('Ma réponse')
    expect(html).toContain('<input type="hidden" name="mode" value="edit"')
    await post({ mode: 'edit', question: 'situation', option: 'emploi' })
    expect(assistant.turns.at(-1)?.edit).toEqual({ question: 'situation', option: 'emploi' })
    expect(await get()).toContain('<strong>En emploi, envie de changer</strong>')
  })

  it('erases everything, cookie and conversation', async () => {
    const { get, post, assistant, cookie } = browser()
    await post({ text: 'Quel salaire ?' })
    const kept = cookie().replace('conversation=', '')
    expect((await post({ command: 'forget' })).headers.get('location')).toBe('/?fait=efface')
    expect(cookie()).toBe('')
    expect(await assistant.recall(kept, new Date())).toBeNull()
    expect(await get('/?fait=efface')).toContain('Votre conversation est effacée de Cap Soin.')
  })

  it('counts a form sent twice once, and another answer from the same page as another turn', async () => {
    const { post, assistant } = browser()
    await post({ turnId: 'page-1', text: 'Quel salaire ?' })
    await post({ turnId: 'page-1', text: 'Quel salaire ?' })
    await post({ turnId: 'page-1', text: 'Quelle prime ?' })
    const [first, again, other] = assistant.turns.map(({ turnId }) => turnId)
    expect(first).toMatch(/^page-1\.[0-9a-f]{16}$/)
    expect(again).toBe(first)
    expect(other).not.toBe(first)
  })

  it('keeps the name that the script gave a turn, so that it is known again', async () => {
    const { post, assistant } = browser()
    await post({ text: 'Quel salaire ?', turnId: 'page' })
    await post({ text: 'Quel salaire ?', turnId: 'script' }, { accept: 'text/event-stream' })
    expect(assistant.turns.map(({ turnId }) => turnId)).toEqual([expect.stringMatching(/^page\../), 'script'])
  })

  it('counts an opinion and thanks', async () => {
    const { post, observed, get } = browser()
    const response = await post({ turnId: 't', vote: 'unclear' }, {}, '/avis')
    expect(response.headers.get('location')).toBe('/?fait=merci#derniere')
    expect(observed.feedback).toEqual([{ vote: 'down', reason: 'unclear' }])
    expect(await get('/?fait=merci')).toContain('Merci pour votre avis.')
  })

  it('puts a question about a sheet in the field, as text', async () => {
    const { get } = browser()
    expect(await get('/?message=%C3%80%20propos%20%3Cb%3E')).toContain('>À propos &lt;b&gt;</textarea>')
  })
})

describe('a form that cannot be taken', () => {
  it.each([
    [{ text: '  ' }, 422, 'Écrivez d’abord votre message.'],
    [{ text: 'a'.repeat(2001) }, 422, '2 000 caractères'],
    [{ text: '\u{e0041}' }, 422, 'le message est vide'],
    [{ question: 'situation' }, 422, 'Choisissez au moins une réponse'],
    [{ question: 'couleur', option: 'bleu' }, 422, 'Je ne connais pas la question'],
    [{ command: 'drop' }, 422, 'command'],
    [{ text: 'occupé' }, 409, 'Une autre réponse est en cours'],
  ])('%j keeps the page and says why beside the field', async (fields, status, message) => {
    const { post } = browser()
    const response = await post(Object.entries(fields))
    expect(response.status).toBe(status)
    const html = await response.text()
    expect(html).toMatch(/<textarea[^>]*aria-invalid="true"/)
    expect(html.slice(html.indexOf('id="message-error"'))).toContain(message)
  })

  it('keeps what was written', async () => {
    const { post } = browser()
    expect(await (await post({ text: 'occupé par mon travail' })).text()).toContain(
      '>occupé par mon travail</textarea>',
    )
  })

  it('says how long to wait, with helplines, when too much is asked', async () => {
    const { post } = browser({ limits: { admit: async () => ({ allowed: false, retryAfterSeconds: 120 }) } })
    const response = await post({ text: 'Quel salaire ?' })
    expect(response.status).toBe(429)
    expect(response.headers.get('retry-after')).toBe('120')
    const html = await response.text()
    expect(html).toContain('Réessayez dans 2 minutes')
    expect(html).toContain('tel:3114')
  })

  it('is refused when another site sends it', async () => {
    const { post, assistant } = browser()
    expect((await post({ text: 'a' }, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await post({ text: 'a' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await post({ vote: 'yes' }, { origin: 'null' }, '/avis')).status).toBe(403)
    expect(assistant.turns).toEqual([])
  })

  it('is refused when it is no form', async () => {
    const { post } = browser()
    expect((await post({}, { 'content-type': 'application/json' })).status).toBe(400)
  })

  it('hides an unexpected error', async () => {
    const { post, observed } = browser()
    const response = await post({ text: 'panne avec mon secret' })
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('ecret')
    expect(observed.incidents).toEqual([{ route: '/', errorName: 'Error' }])
  })
})

describe('the page script', () => {
  const stream = { accept: 'text/event-stream' }

  it('sends the same form and gets a stream and the cookie', async () => {
    const { post, cookie, get } = browser()
    const response = await post({ text: 'Quel salaire ?', turnId: 'x' }, stream)
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    expect(await response.text()).toContain('"type":"finish"')
    expect(cookie()).toBe('conversation=id-1')
    expect(await get()).toContain('<p>Quel salaire ?</p>')
  })

  it('gets errors as JSON', async () => {
    const { post } = browser()
    const response = await post({ text: 'occupé' }, stream)
    expect(response.status).toBe(409)
    expect(await response.json()).toMatchObject({ error: { code: 'busy' } })
    expect((await post({ text: '' }, stream)).headers.get('content-type')).toContain('application/json')
  })

  it('erases the cookie with the conversation', async () => {
    const { post, cookie } = browser()
    await (await post({ text: 'Quel salaire ?' }, stream)).text()
    await (await post({ command: 'forget' }, stream)).text()
    expect(cookie()).toBe('')
  })
})

describe('a shared summary', () => {
  it('is made from the answers, opens by its link, and is never indexed or kept', async () => {
    const { get, post, request } = browser()
    await post({ command: 'start:orientation' })
    await post({ question: 'situation', option: 'lyceen' })
    expect(await get()).toContain('action="/parcours"')
    const made = await post({}, {}, '/parcours')
    expect(made.status).toBe(303)
    const opened = await request(made.headers.get('location') ?? '')
    expect(opened.headers.get('x-robots-tag')).toBe('noindex')
    expect(opened.headers.get('cache-control')).toBe('no-store')
    const html = await opened.text()
    expect(html).toContain('Au collège ou au lycée')
    expect(html).not.toContain('type="submit" name="option"')
  })

  it('is refused while there is nothing to show, and gone with its conversation', async () => {
    const { post, get, request } = browser()
    expect((await post({}, {}, '/parcours')).status).toBe(404)
    await post({ command: 'start:orientation' })
    await post({ question: 'situation', option: 'lyceen' })
    const link = (await post({}, {}, '/parcours')).headers.get('location') ?? ''
    await post({ command: 'forget' })
    expect((await request(link)).status).toBe(404)
    expect(await get(link)).toContain('il est effacé')
  })
})
