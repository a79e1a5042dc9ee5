import { describe, expect, it } from 'vitest'
import { replySchema } from '../../../src/assistant/reply.ts'
import { scriptedAssistant } from '../../support/scripted-assistant.ts'
import { problemOf, startWebApp } from '../../support/web-client.ts'

describe('POST /api/turns', () => {
  it('answers a text with a whole reply and the ids that were missing', async () => {
    const { send } = startWebApp()
    const response = await send('/api/turns', { text: 'Quel salaire ?' })
    expect(response.status).toBe(200)
    expect(replySchema.parse(await response.json())).toMatchObject({
      conversationId: 'id-1',
      turnId: 'id-2',
      status: 'answered',
    })
  })

  it('passes the ids, the place and the audience on', async () => {
    const { send, assistant } = startWebApp()
    const turn = {
      conversationId: 'c',
      turnId: 't',
      audience: 'advisor',
      place: 'Lille',
      text: 'Quel salaire ?',
    }
    await send('/api/turns', turn)
    expect(assistant.turns).toEqual([turn])
  })

  it.each([
    ['nothing', {}, 'exactement un'],
    ['two things at once', { text: 'a', command: 'back' }, 'exactement un'],
    ['a number for a text', { text: 5 }, 'text'],
    ['an unknown field', { text: 'a', admin: true }, 'admin'],
    ['an unknown command', { command: 'drop' }, 'command'],
    ['a choice without option', { choice: { question: 'situation' } }, 'choice.option'],
    ['an option list that is empty', { choice: { question: 'situation', option: [] } }, 'choice.option'],
    ['too long a text', { text: 'a'.repeat(2001) }, 'text'],
    ['only spaces', { text: ' \n ' }, 'text'],
    ['only invisible characters', { text: '\u{e0041}\u{e0042}\u200b\u0007' }, 'text'],
    ['an id with strange characters', { conversationId: '../../etc', text: 'a' }, 'conversationId'],
    ['a list', [], ''],
    ['null', 'null', ''],
    ['a bare text', '"bonjour"', ''],
  ])('refuses %s with 422 and names the field', async (_name, body, named) => {
    const { send, assistant } = startWebApp()
    const problem = await problemOf(await send('/api/turns', body))
    expect(problem.status).toBe(422)
    expect(problem.message).toContain(named)
    expect(assistant.turns).toEqual([])
  })

  it('refuses what is not JSON with 400', async () => {
    const { send } = startWebApp()
    expect(await problemOf(await send('/api/turns', '{"text":'))).toMatchObject({
      status: 400,
      code: 'invalid_json',
    })
  })

  it('refuses a body that is too large with 413, also when its length is not announced', async () => {
    const { app, send } = startWebApp()
    const text = 'a'.repeat(40_000)
    expect(await problemOf(await send('/api/turns', { text }))).toMatchObject({
      status: 413,
      code: 'too_large',
    })
    const chunks = new Blob([JSON.stringify({ text })]).stream()
    const unannounced = { method: 'POST', body: chunks, duplex: 'half' }
    expect((await app.request(new Request('http://localhost/api/turns', unannounced))).status).toBe(413)
  })

  it.each(['/api/feedback', '/', '/avis', '/api/search', '/nowhere'])(
    'limits the body on %s too',
    async (path) => {
      const { send } = startWebApp()
      expect((await send(path, 'a'.repeat(40_000))).status).toBe(413)
    },
  )

  it('takes invisible characters out of a text and leaves line breaks', async () => {
    const { send, assistant } = startWebApp()
    await send('/api/turns', { text: 'Quel\u0000 sal\u202eaire\u{e0049}\u{e0067} ?\r\nMerci' })
    expect(assistant.turns[0]?.text).toBe('Quel salaire ?\nMerci')
  })

  it('answers an unknown question or option with 422, a busy conversation with 409', async () => {
    const { send } = startWebApp()
    const choose = (question: string, option: string) => send('/api/turns', { choice: { question, option } })
    expect(await problemOf(await choose('couleur', 'bleu'))).toMatchObject({
      status: 422,
      code: 'unknown_question',
    })
    expect(await problemOf(await choose('situation', 'bleu'))).toMatchObject({
      status: 422,
      code: 'unknown_option',
    })
    expect(await problemOf(await send('/api/turns', { text: 'occupé' }))).toMatchObject({
      status: 409,
      code: 'busy',
    })
  })

  it('hides an unexpected error and logs neither its message nor what was written', async () => {
    const { send, observed } = startWebApp()
    const problem = await problemOf(await send('/api/turns', { text: 'panne avec mon secret' }))
    expect(problem).toMatchObject({ status: 500, code: 'internal' })
    expect(problem.message).not.toContain('Secret')
    expect(observed.incidents).toEqual([{ route: '/api/turns', errorName: 'Error' }])
  })

  it('answers with 429, the time to wait and helplines when the caller asks too much', async () => {
    const limits = { admit: async () => ({ allowed: false as const, retryAfterSeconds: 30 }) }
    const { send, assistant } = startWebApp({ limits })
    const response = await send('/api/turns', { text: 'Quel salaire ?' })
    expect(response.headers.get('retry-after')).toBe('30')
    const body = await response.clone().json()
    expect(replySchema.parse(body)).toMatchObject({ status: 'rate_limited' })
    expect(JSON.stringify(body)).toContain('tel:3114')
    expect(await problemOf(response)).toMatchObject({ status: 429, code: 'rate_limited' })
    expect(assistant.turns).toEqual([])
  })

  it('asks the limits with the conversation and the key of the caller, or none', async () => {
    const asked: unknown[] = []
    const limits = {
      admit: async (turn: { conversation: string; caller: string | null }) => {
        asked.push(turn)
        return { allowed: true as const }
      },
    }
    const turn = { conversationId: 'c1', text: 'a' }
    await startWebApp({ limits }).send('/api/turns', turn)
    await startWebApp({ limits, callerKey: async () => null }).send('/api/turns', turn)
    expect(asked).toEqual([
      { conversation: 'c1', caller: 'caller' },
      { conversation: 'c1', caller: null },
    ])
  })

  it('honours a date only where the configuration allows it', async () => {
    const dates: string[] = []
    const assistant = scriptedAssistant()
    const spy = {
      ...assistant,
      handle: (...[turn, context, emit]: Parameters<typeof assistant.handle>) => {
        dates.push(`${context.now.toISOString().slice(0, 10)} ${turn.date}`)
        return assistant.handle(turn, context, emit)
      },
    }
    const turn = { text: 'Quel salaire ?', date: '2025-01-02' }
    await startWebApp({ assistant: spy }).send('/api/turns', turn)
    await startWebApp({ assistant: spy, allowDateOverride: true }).send('/api/turns', turn)
    expect(dates).toEqual(['2026-11-22 undefined', '2025-01-02 2025-01-02'])
  })
})

describe('other sites', () => {
  it.each(['/api/turns', '/api/chat'])('may post to %s, without credentials', async (path) => {
    const { app } = startWebApp()
    const headers = { origin: 'https://partner.example', 'access-control-request-method': 'POST' }
    const response = await app.request(path, { method: 'OPTIONS', headers })
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-allow-headers')).toBe('content-type')
    expect(response.headers.get('access-control-allow-credentials')).toBeNull()
  })

  it.each(['/api/jobs', '/api/feedback', '/conversation', '/'])('may not read %s', async (path) => {
    const { app } = startWebApp()
    const response = await app.request(path, { headers: { origin: 'https://partner.example' } })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('may read a conversation whose id they hold, for what an advisor answers, and not delete it', async () => {
    const { app } = startWebApp()
    const origin = 'https://partner.example'
    const read = await app.request('/api/conversations/x', { headers: { origin } })
    expect(read.headers.get('access-control-allow-origin')).toBe('*')
    const headers = { origin, 'access-control-request-method': 'DELETE' }
    const asked = await app.request('/api/conversations/x', { method: 'OPTIONS', headers })
    expect(asked.headers.get('access-control-allow-methods')).toBe('GET')
  })

  it('load the widget from /embed.js', async () => {
    const { app } = startWebApp()
    const response = await app.request('/embed.js')
    expect(await response.text()).toBe('/* script */')
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  })

  it('get no cookie from the API', async () => {
    const { send } = startWebApp()
    expect((await send('/api/turns', { text: 'a' })).headers.get('set-cookie')).toBeNull()
  })
})
