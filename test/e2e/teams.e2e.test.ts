import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type FakeBotFramework, startFakeBotFramework } from '../support/fake-bot-framework.ts'
import { type FakeOpenAi, startFakeOpenAi } from '../support/fake-openai.ts'
import { startFakeUpstash } from '../support/fake-upstash.ts'
import { startRedisServer } from '../support/redis-server.ts'
import { otherWorkers, type RunningWorker, startWorker } from '../support/start-worker.ts'

const tenant = 'tenant-1'
const streamEntity = z.looseObject({
  text: z.string(),
  entities: z
    .array(
      z.looseObject({
        type: z.string(),
        streamType: z.string().optional(),
        streamSequence: z.number().optional(),
      }),
    )
    .refine((all) => all.at(-1)?.type === 'streaminfo'),
})
const extensionSchema = z.object({
  composeExtension: z.object({
    attachments: z.array(z.looseObject({ preview: z.object({ contentType: z.string() }) })),
  }),
})
const bot = () => ({
  MICROSOFT_APP_ID: teams.appId,
  MICROSOFT_APP_PASSWORD: 'test-password',
  MICROSOFT_APP_TENANT_ID: tenant,
  MICROSOFT_LOGIN_URL: teams.origin,
  BOT_OPENID_METADATA: teams.openIdMetadata,
  BOT_SERVICE_URLS: teams.serviceUrl,
  BOT_PROACTIVE_URL: teams.serviceUrl,
})
let teams: FakeBotFramework
let model: FakeOpenAi
let worker: RunningWorker
beforeAll(async () => {
  teams = await startFakeBotFramework()
  // Slow enough for several updates.
  model = await startFakeOpenAi({ dripMilliseconds: 300 })
  worker = await startWorker(
    {
      ...bot(),
      ADVISORS_CHANNEL: 'teams:19:advisors@thread.tacv2',
      OPENAI_API_KEY: model.apiKey,
      OPENAI_BASE_URL: model.url,
      OPENAI_MODEL: 'local-model',
    },
    otherWorkers,
  )
})
afterAll(async () => {
  await worker?.stop()
  await teams?.close()
  await model?.close()
})
beforeEach(() => {
  model.behave('good')
  teams.sent.length = 0
  teams.refused.length = 0
})

let count = 0
const unique = () => `a${Date.now()}${count++}`

function activity(rest: Record<string, unknown>, person = 'ada', tenantId = tenant) {
  return {
    type: 'message',
    id: unique(),
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: teams.serviceUrl,
    from: { id: `29:${person}`, name: person, aadObjectId: person },
    recipient: { id: '28:bot', name: 'Cap Soin' },
    conversation: { id: `c-${person}`, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    ...rest,
  }
}

function deliver(body: object, authorization = teams.token(), url = worker.url) {
  return fetch(`${url}/teams/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify(body),
  })
}

const messages = () => teams.sent.filter(({ method, body }) => method === 'POST' && body.type === 'message')
/** Messages that took the place of others. */
const replaced = () => teams.sent.filter(({ method }) => method === 'PUT')
/** What comes in order is answered in order: once this is answered, nothing came of what was before. */
async function nothingBut(texts: readonly string[]) {
  await deliver(activity({ text: 'dossier' }, 'sentinel'))
  const hint = 'Écrivez le code'
  await expect.poll(() => textIn(messages()), { timeout: 15_000 }).toContain(hint)
  expect(messages().map(({ body }) => String(body.text))).toEqual([
    ...texts.map((text) => expect.stringContaining(text)),
    expect.stringContaining(hint),
  ])
}
async function sent(number = 1) {
  await expect.poll(() => messages().length, { timeout: 40_000 }).toBeGreaterThanOrEqual(number)
  return messages()
}

const textIn = (value: unknown) => JSON.stringify(value)
const press = (verb: string, data: object, person?: string, replyToId = 'card-1') =>
  deliver(
    activity(
      {
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
        replyToId,
      },
      person,
    ),
  )
/** A word to whoever pressed, which leaves the card. */
const word = (said: string) => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: expect.stringContaining(said),
})

describe('a request that Teams did not send to us', () => {
  const message = () => activity({ text: 'Combien gagne un AES ?' })
  test.each<[string, () => Promise<Response>]>([
    ['without a token', () => deliver(message(), '')],
    ['with a forged signature', () => deliver(message(), teams.token({ forged: true }))],
    ['with an expired token', () => deliver(message(), teams.token({ expiresIn: -3600 }))],
    ['for another bot', () => deliver(message(), teams.token({ audience: 'other' }))],
    ['of another issuer', () => deliver(message(), teams.token({ issuer: 'https://evil.example' }))],
    [
      'for another service than its token names',
      () => deliver(message(), teams.token({ serviceUrl: 'https://smba.example/' })),
    ],
    [
      'that wants its answer somewhere else',
      () => deliver({ ...message(), serviceUrl: 'https://evil.example/' }),
    ],
    ['of another organisation', () => deliver(activity({ text: 'bonjour' }, 'eve', 'tenant-2'))],
    ['of another channel that the bot is in', () => deliver({ ...message(), channelId: 'webchat' })],
    ['with no token at all', () => deliver(message(), 'Bearer')],
  ])('%s: a bare 401, and nothing is sent', async (_, attempt) => {
    const response = await attempt()
    expect(response.status).toBe(401)
    expect(await response.text()).toBe('')
    await nothingBut([])
  })

  test('another path, another method, or no activity', async () => {
    expect((await fetch(`${worker.url}/teams/messages`)).status).toBe(404)
    expect((await deliver({ hello: 1 })).status).toBe(400)
    expect((await deliver(activity({ text: 'a'.repeat(300_000) }))).status).toBe(413)
  })
})

describe('a personal chat', () => {
  test('answers with its sources as citations, marked as made by a machine, with a way to judge it', async () => {
    expect((await deliver(activity({ text: 'Combien gagne un AES ?' }))).status).toBe(200)
    const [message] = await sent()
    expect(message?.authorization).toBe('Bearer bot-token')
    expect(message?.path).toContain('/v3/conversations/c-ada/activities')
    expect(message?.body.text).toMatch(/brut par mois.*\[1\]/s)
    expect(message?.body.channelData).toEqual({ feedbackLoop: { type: 'default' } })
    const entities = textIn(message?.body.entities)
    expect(entities).toContain('AIGeneratedContent')
    expect(entities).toContain('/metiers/accompagnant-educatif-et-social#salaire')
  })

  test('delivered twice is answered once', async () => {
    const message = activity({ text: 'Combien gagne un aide-soignant ?' })
    await deliver(message)
    await deliver(message)
    await sent()
    await nothingBut(['brut par mois'])
  })

  test('gets the helpline first when it speaks of suicide', async () => {
    await deliver(activity({ text: 'je veux me suicider' }))
    expect(textIn((await sent())[0]?.body)).toContain('3114')
  })

  test('is welcomed when the app is installed', async () => {
    await deliver(activity({ type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] }))
    const [welcome] = await sent()
    expect(textIn(welcome?.body.text)).toContain('programme')
    expect(textIn(welcome?.body.text)).toContain('ni nom, ni adresse')
    expect(textIn(welcome?.body.suggestedActions)).toContain('"imBack"')
  })

  test('leaves a card alone that is inserted from the extension', async () => {
    const text = '<span class="inline-compose-card" itemid="0"> <span>Aide-soignant</span></span>'
    await deliver(activity({ text }))
    await nothingBut([])
  })

  test('counts an opinion, and nothing that is none', async () => {
    const judge = (value: object) =>
      deliver(activity({ type: 'invoke', name: 'message/submitAction', value }))
    const counted = (vote: string) => worker.output().split(`"event":"feedback","vote":"${vote}"`).length - 1
    const before = counted('down')
    expect((await judge({ actionName: 'feedback' })).status).toBe(400)
    const response = await judge({ actionName: 'feedback', actionValue: { reaction: 'like' } })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({})
    await expect.poll(() => counted('up'), { timeout: 10_000 }).toBe(1)
    expect(counted('down')).toBe(before)
  })

  test('takes a question that begins with "dossier" as a question, and tries no code that is none', async () => {
    await deliver(activity({ text: 'dossier d’inscription à l’IFAS, comment faire ?' }, 'asks'))
    expect(textIn((await sent())[0]?.body)).not.toContain('Ce code ne marche pas')
    await deliver(activity({ text: 'dossier ABC0 2345' }, 'asks'))
    expect((await sent(2))[1]?.body.text).toContain('8 signes')
  })

  test('takes what was pressed in a client that sends it as a message', async () => {
    const submit = (value: object) => deliver(activity({ value }, 'submits'))
    await submit({ verb: 'command', command: 'start:orientation' })
    expect(textIn((await sent())[0]?.body.attachments)).toContain('Action.Execute')
    await submit({ verb: 'suggest', code: 'ABCD2345', kind: 'job', topic: '', text: '' })
    expect((await sent(2))[1]?.body.text).toContain('une fiche qui va avec')
    await submit({ verb: 'answer_person', answer: 'Bonjour' })
    expect((await sent(3))[2]?.body.text).toContain('Personne n’attend')
  })
})

describe('an answer that a model writes', () => {
  const open = 'Les soignants partent souvent de leur association ?'
  const streamed = () =>
    teams.sent.flatMap(({ body }) => {
      const entity = streamEntity.safeParse(body).data
      return entity ? [{ ...entity.entities.at(-1), text: entity.text }] : []
    })
  const overloaded = { status: 429, code: 'TooManyRequests', message: 'API calls quota exceeded' }

  test('grows in the chat with its marks, each update with all before it, and ends as one message', async () => {
    model.behave('drip')
    await deliver(activity({ text: open }))
    await sent()
    const updates = streamed()
    expect(updates.length).toBeGreaterThan(2)
    expect(updates.at(-1)?.streamType).toBe('final')
    expect(updates.at(-2)?.text).toContain('[1]')
    for (const [index, { text }] of updates.slice(1).entries())
      expect(text.startsWith(updates[index]?.text ?? '-')).toBe(true)
    // The connector itself refuses what begins otherwise, comes too early or out of order.
    expect(teams.refused).toEqual([])
  })

  test('comes whole though the connector refuses a sign, an update and the end for a moment', async () => {
    model.behave('drip')
    teams.refuseNext('typing', { status: 500, code: 'ServiceError', message: '' })
    teams.refuseNext('update', overloaded)
    teams.refuseNext('message', overloaded)
    await deliver(activity({ text: open }, 'unlucky'))
    const [message] = await sent()
    expect(message?.body.text).toMatch(/\[1\]/)
    expect(teams.refused).toHaveLength(3)
  })

  test('comes to an end when the person pressed "Stop"', async () => {
    model.behave('drip')
    teams.refuseNext('message', {
      status: 403,
      code: 'ContentStreamNotAllowed',
      message: 'Content stream was canceled by user',
    })
    await deliver(activity({ text: open }, 'stops'))
    await expect.poll(() => teams.refused.length, { timeout: 40_000 }).toBe(1)
    await nothingBut([])
  })

  test('is acknowledged while the model is silent, and still comes', async () => {
    model.behave('hang-before-headers')
    expect((await deliver(activity({ text: open }))).status).toBe(200)
    expect(messages()).toEqual([])
    expect((await sent())[0]?.body.text).not.toBe('')
  })
})

test('a mention in a group is read without the name of the bot', async () => {
  const group = {
    conversation: { id: '19:group@thread.v2', conversationType: 'groupChat', tenantId: tenant },
  }
  await deliver(activity({ text: '<at>Cap Soin</at>&nbsp;qui a droit à la POEI ?', ...group }))
  expect((await sent())[0]?.body.text).toContain('POEI')
})

describe('a card', () => {
  test('goes from question to question in place, to three jobs', async () => {
    const person = 'orientation'
    await deliver(activity({ text: 'je ne sais pas quel métier choisir' }, person))
    // What is told, then the question.
    const [, asked] = await sent(2)
    const first = asked?.body
    expect(textIn(first?.attachments)).toContain('Action.Execute')
    let card = textIn(first?.attachments)
    for (let step = 0; step < 20 && !card.includes('Ouvrir la fiche'); step++) {
      const response = await press('command', { command: step === 0 ? 'results' : 'skip' }, person)
      const body = await response.json()
      expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' })
      card = textIn(body)
    }
    expect(card.match(/Ouvrir la fiche/g)?.length).toBeGreaterThanOrEqual(3)
    // It lasts: the message holds the same card.
    await expect.poll(() => textIn(replaced().at(-1)?.body), { timeout: 10_000 }).toContain('Ouvrir la fiche')
    expect(replaced().at(-1)?.path).toContain('/v3/conversations/c-orientation/activities/card-1')
    expect(textIn(replaced().at(-1)?.body.entities)).toContain('AIGeneratedContent')
  })

  test('carries the path of an employer to the aids with their amounts', async () => {
    const person = 'employer'
    await deliver(
      activity(
        { text: 'on est un EHPAD associatif de 80 salariés, on prend une apprentie AS en mars' },
        person,
      ),
    )
    let card = textIn((await sent()).at(-1)?.body)
    for (let step = 0; step < 8 && !card.includes('Aide unique'); step++)
      card = textIn(await (await press('command', { command: 'skip' }, person)).json())
    expect(card).toContain('Aide unique')
    expect(card).toContain('L6243-1')
  })

  test('of a button that is not ours says so', async () => {
    const pressed = await press('choice', { question: 'rien', option: 'x' }, 'odd')
    expect(await pressed.json()).toEqual(word(''))
  })

  test('stays when nothing was ticked', async () => {
    const pressed = await press('choice', { question: 'envies', options: '' }, 'hasty')
    expect(await pressed.json()).toEqual(word('Cochez au moins une réponse'))
    await nothingBut([])
    expect(replaced()).toEqual([])
  })
})

test('the message extension finds sheets, with a preview and a card to insert', async () => {
  const response = await deliver(
    activity({
      type: 'invoke',
      name: 'composeExtension/query',
      value: {
        commandId: 'metier',
        parameters: [{ name: 'q', value: 'aide soignant salaire' }],
        queryOptions: { skip: 0, count: 5 },
      },
    }),
  )
  const { composeExtension } = extensionSchema.parse(await response.json())
  expect(composeExtension.attachments).toHaveLength(5)
  expect(textIn(composeExtension.attachments[0])).toContain('/metiers/')
  expect(composeExtension.attachments[0]?.preview.contentType).toContain('thumbnail')
})

test('an address of a sheet in a message gets its card, another address none', async () => {
  const preview = async (url: string) => {
    const value = { url }
    const response = await deliver(activity({ type: 'invoke', name: 'composeExtension/queryLink', value }))
    return textIn(await response.json())
  }
  expect(await preview(`${worker.url}/aides/poei`)).toContain('AdaptiveCard')
  expect(await preview('https://elsewhere.example/aides/poei')).not.toContain('AdaptiveCard')
  expect(await preview(`${worker.url}/aides/inconnue`)).not.toContain('AdaptiveCard')
})

test('a case is opened by its code in a personal chat, not in a group, and takes a suggestion', async () => {
  const form = (path: string, fields: Record<string, string>, cookie = '') =>
    fetch(worker.url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...(cookie && { cookie }) },
      body: new URLSearchParams(fields),
    })
  const cookie =
    (await form('/', { command: 'start:orientation' })).headers.get('set-cookie')?.split(';')[0] ?? ''
  await form('/', { question: 'situation', option: 'scolaire' }, cookie)
  await form('/dossier', {}, cookie)
  const page = async () => (await fetch(`${worker.url}/dossier`, { headers: { cookie } })).text()
  const [, a = '', b = ''] = /case-code">(\w{4}) (\w{4})</.exec(await page()) ?? []

  const group = { conversation: { id: '19:g@thread.v2', conversationType: 'groupChat', tenantId: tenant } }
  await deliver(activity({ text: `dossier ${a}${b}`, ...group }, 'counsel'))
  expect(textIn((await sent())[0]?.body.text)).toContain('conversation privée')
  await deliver(activity({ text: `dossier ${a} ${b}` }, 'counsel'))
  const card = textIn((await sent(2))[1]?.body)
  expect(card).toContain('collège ou au lycée')
  await deliver(activity({ text: `dossier ${a} ${b}` }, 'another'))
  expect(textIn((await sent(3))[2]?.body)).toContain('Ce code ne marche pas')

  const incomplete = await press(
    'suggest',
    { code: a + b, kind: 'job', topic: 'aid:poei', text: '' },
    'counsel',
  )
  expect(await incomplete.json()).toEqual(word('une fiche qui va avec'))
  const done = await press('suggest', { code: a + b, kind: 'appointment', text: 'Mardi à 10 h' }, 'counsel')
  expect(textIn(await done.json())).toContain('C’est envoyé')
  expect(await page()).toContain('Mardi à 10 h')
  await expect.poll(() => textIn(replaced().at(-1)?.body), { timeout: 10_000 }).toContain('C’est envoyé')

  const again = (text: string) => press('suggest', { code: a + b, kind: 'appointment', text }, 'counsel')
  for (const day of ['Mercredi', 'Jeudi', 'Vendredi']) await again(day)
  const fifth = textIn(await (await again('Samedi')).json())
  expect(fifth).toContain('cinq propositions')
  expect(fifth).not.toContain('"suggest"')
  expect(await (await again('Dimanche')).json()).toEqual(word('cinq propositions'))
})

test('somebody on the web talks with an advisor in a thread of a channel, by the form of a card and by mentions', async () => {
  const conversationId = unique()
  const turn = async (said: object) => {
    const response = await fetch(`${worker.url}/api/turns`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ conversationId, ...said }),
    })
    return textIn(await response.json())
  }
  const record = async () =>
    textIn(await (await fetch(`${worker.url}/api/conversations/${conversationId}`)).json())
  const choose = (option: string) => turn({ choice: { question: 'handover', option } })
  expect(await turn({ text: 'je veux parler à quelqu’un' })).toContain('Est-ce que je transmets')
  expect(await choose('send')).toContain('C’est transmis')
  expect(teams.sent.at(-1)?.body).toMatchObject({
    isGroup: true,
    channelData: { channel: { id: '19:advisors@thread.tacv2' } },
  })
  expect(teams.sent.at(-1)?.authorization).toBe('Bearer bot-token')
  const id = `19:advisors@thread.tacv2;messageid=${teams.sent.length}`
  const place = { conversation: { id, conversationType: 'channel', tenantId: tenant } }
  const pressed = (verb: string, data: object) =>
    deliver(
      activity({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb, data } }, ...place }),
    )

  expect(await turn({ text: 'bonjour à vous' })).toContain('transmis')
  expect(decodeURIComponent(teams.sent.at(-1)?.path ?? '')).toContain(id)
  expect(textIn(teams.sent.at(-1)?.body)).toContain('bonjour à vous')

  expect(await (await pressed('answer_person', { answer: ' ' })).json()).toMatchObject({
    value: 'Écrivez d’abord votre réponse.',
  })
  expect(await (await pressed('answer_person', { answer: 'Venez mardi' })).json()).toMatchObject({
    value: 'Transmis à la personne.',
  })
  expect(await record()).toContain('Venez mardi')
  await deliver(activity({ text: '<at>Cap Soin</at> à 10 h', ...place }))
  await expect.poll(record, { timeout: 15_000 }).toContain('à 10 h')
  await pressed('end_talk', {})
  expect(await record()).toContain('a terminé l’échange')
  expect(await (await pressed('answer_person', { answer: 'trop tard' })).json()).toMatchObject({
    value: expect.stringContaining('terminé'),
  })
  expect(await record()).not.toContain('trop tard')
})

describe('without its store', () => {
  let lame: RunningWorker
  beforeAll(async () => {
    const redis = await startRedisServer()
    const upstash = await startFakeUpstash(redis.socketPath)
    lame = await startWorker(
      { ...bot(), UPSTASH_REDIS_REST_URL: upstash.url, UPSTASH_REDIS_REST_TOKEN: upstash.token },
      otherWorkers,
    )
    await upstash.stop()
    await redis.stop()
  })
  afterAll(() => lame?.stop())
  const deliverThere = (body: object) => deliver(body, teams.token(), lame.url)

  test('somebody who speaks of suicide still gets the helpline, and anybody else a word', async () => {
    await deliverThere(activity({ text: 'je veux me suicider' }))
    expect(textIn((await sent())[0]?.body)).toContain('3114')
    await deliverThere(activity({ text: 'Combien gagne un AES ?' }))
    expect((await sent(2))[1]?.body.text).toContain('Réessayez dans un instant')
  })

  test('a press is answered by a word that leaves the card', async () => {
    const pressed = await deliverThere(
      activity({
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { verb: 'command', data: { command: 'skip' } } },
      }),
    )
    expect(await pressed.json()).toEqual(word('Réessayez dans un instant'))
  })
})
