import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type FakeOpenAi, startFakeOpenAi } from '../support/fake-openai.ts'
import { type FakeSlack, signedBySlack, startFakeSlack } from '../support/fake-slack.ts'
import { eventBody, slackDelivery, unique } from '../support/slack-delivery.ts'
import { otherWorkers, type RunningWorker, startWorker } from '../support/start-worker.ts'

const secret = 'e2e-signing-secret'
let slack: FakeSlack
let model: FakeOpenAi
let worker: RunningWorker
beforeAll(async () => {
  slack = await startFakeSlack()
  model = await startFakeOpenAi()
  worker = await startWorker(
    {
      SLACK_SIGNING_SECRET: secret,
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_CLIENT_ID: 'client-1',
      SLACK_CLIENT_SECRET: 'client-secret',
      SLACK_API_URL: slack.apiUrl,
      OPENAI_API_KEY: model.apiKey,
      OPENAI_BASE_URL: model.url,
      OPENAI_MODEL: 'local-model',
    },
    otherWorkers,
  )
})
afterAll(async () => {
  await worker?.stop()
  await slack?.close()
  await model?.close()
})
beforeEach(() => {
  model.behave('good')
  slack.calls.length = 0
  slack.responses.length = 0
})

const { deliver, sendEvent, sendForm, sendPayload, press } = slackDelivery(() => worker.url, secret)

const direct = (text: string, thread?: string) => ({
  type: 'message',
  channel: 'D1',
  channel_type: 'im',
  user: 'U1',
  text,
  ts: `${Date.now() / 1000}`,
  ...(thread && { thread_ts: thread }),
})

async function called(method: string, count = 1) {
  await expect
    .poll(() => slack.calls.filter((call) => call.method === method).length, { timeout: 15_000 })
    .toBeGreaterThanOrEqual(count)
  return slack.calls.filter((call) => call.method === method)
}

const textIn = (value: unknown) => JSON.stringify(value)

describe('a request that Slack did not just sign', () => {
  const body = eventBody(direct('Combien gagne un AES ?'))
  test.each([
    ['has no signature', {}],
    ['has the signature of another secret', signedBySlack(body, 'another')],
    ['has the signature of another body', signedBySlack(`${body} `, secret)],
    ['is six minutes old', signedBySlack(body, secret, new Date(Date.now() - 360_000))],
    ['comes from the future', signedBySlack(body, secret, new Date(Date.now() + 360_000))],
    ['has a malformed signature', { ...signedBySlack(body, secret), 'x-slack-signature': 'v0=abc' }],
  ])('%s: refused, and nothing is posted', async (_, headers) => {
    expect((await deliver('events', body, headers)).status).toBe(401)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(slack.calls).toEqual([])
  })

  test('and that is longer than anything Slack sends: refused before it is read to its end', async () => {
    const long = 'x'.repeat(1_000_001)
    expect((await deliver('events', long, signedBySlack(long, secret))).status).toBe(413)
  })

  test('another path or method is not there', async () => {
    expect((await fetch(`${worker.url}/slack/events`)).status).toBe(404)
    expect((await deliver('other', body, signedBySlack(body, secret))).status).toBe(404)
  })
})

test('the address is verified with the challenge', async () => {
  const body = JSON.stringify({ type: 'url_verification', challenge: 'c-123' })
  const response = await deliver('events', body, signedBySlack(body, secret))
  expect(await response.json()).toEqual({ challenge: 'c-123' })
})

describe('a direct message', () => {
  test('gets a status, then one answer in its thread, with sources and a way to judge it', async () => {
    const message = direct('Combien gagne un AES ?')
    expect((await sendEvent(message)).status).toBe(200)
    const [posted] = await called('chat.postMessage')
    expect(posted?.token).toBe('Bearer xoxb-test')
    expect(posted?.body).toMatchObject({ channel: 'D1', thread_ts: message.ts })
    expect(textIn(posted?.body.blocks)).toContain('brut par mois')
    expect(textIn(posted?.body.blocks)).toMatch(/\[1\]/)
    expect(textIn(posted?.body.blocks)).toContain('feedback_buttons')
    expect(slack.calls[0]?.method).toBe('assistant.threads.setStatus')
  })

  test('delivered three times is answered once', async () => {
    const id = unique()
    const message = direct('Combien gagne un aide-soignant ?')
    for (let time = 0; time < 3; time++) expect((await sendEvent(message, id)).status).toBe(200)
    await called('chat.postMessage')
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1)
  })

  test('goes on in its thread: an orientation by buttons, a question in between', async () => {
    const first = direct('je ne sais pas quel métier choisir')
    await sendEvent(first)
    const [question] = await called('chat.postMessage')
    const blocks = textIn(question?.body.blocks)
    expect(blocks).toContain('Où en êtes-vous')
    const value = JSON.stringify({ question: 'situation', option: 'scolaire' })
    await press({ channel: 'D1', ts: '1700000000.1', thread: first.ts, action: 'choice:0', value })
    const after = await called('chat.postMessage', 2)
    expect(textIn(after[1]?.body.blocks)).toContain('choice:0')
    expect(textIn(after[1]?.body.blocks)).not.toContain('Où en êtes-vous')
    await sendEvent(direct('c’est payé combien aide-soignant ?', first.ts))
    const last = await called('chat.postMessage', 3)
    expect(textIn(last[2]?.body.blocks)).toContain('brut par mois')
    expect(textIn(last[2]?.body.blocks)).toContain('Je reviens à ma question')
  })

  test('that speaks of suicide gets the helpline first', async () => {
    await sendEvent(direct('je veux me suicider'))
    const [posted] = await called('chat.postMessage')
    const text = textIn(posted?.body.blocks)
    expect(text).toContain('3114')
    expect(text.indexOf('3114')).toBeLessThan(200)
  })

  test.each([
    ['of this very bot', { ...direct('bonjour'), bot_id: 'B1' }],
    ['of a bot', { ...direct('bonjour'), subtype: 'bot_message', bot_id: 'B2' }],
    ['that was edited', { ...direct('bonjour'), subtype: 'message_changed' }],
    ['in a channel without a mention', { ...direct('bonjour'), channel: 'C1', channel_type: 'channel' }],
  ])('%s is left alone', async (_, message) => {
    expect((await sendEvent(message)).status).toBe(200)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(slack.calls).toEqual([])
  })
})

describe('a workspace on the old view', () => {
  test('has suggestions in each thread that is opened, and its messages answered there', async () => {
    await sendEvent({
      type: 'assistant_thread_started',
      assistant_thread: {
        user_id: 'U1',
        channel_id: 'D7',
        thread_ts: '1700.7',
        context: { channel_id: 'C1' },
      },
      event_ts: '1700.7',
    })
    const [pinned] = await called('assistant.threads.setSuggestedPrompts')
    expect(pinned?.body).toMatchObject({ channel_id: 'D7', thread_ts: '1700.7' })
    await sendEvent({ ...direct('Combien gagne un AES ?', '1700.7'), channel: 'D7' })
    const [posted] = await called('chat.postMessage')
    expect(posted?.body).toMatchObject({ channel: 'D7', thread_ts: '1700.7' })
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1)
  })

  test('that looks at another channel has nothing kept, and nothing posted', async () => {
    await sendEvent({
      type: 'assistant_thread_context_changed',
      assistant_thread: {
        user_id: 'U1',
        channel_id: 'D7',
        thread_ts: '1700.7',
        context: { channel_id: 'C2' },
      },
      event_ts: '1700.8',
    })
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(slack.calls).toEqual([])
  })

  test('does not have its own bot answered', async () => {
    await sendEvent({ ...direct('bonjour', '1700.7'), channel: 'D7', bot_id: 'B1' })
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(slack.calls).toEqual([])
  })
})

describe('an answer that a model writes', () => {
  const open = 'Les soignants partent souvent de leur association ?'

  test('is acknowledged while the model is silent, and still ends with an answer from the sheets', async () => {
    model.behave('hang-before-headers')
    const asked = model.requests.length
    expect((await sendEvent(direct(open))).status).toBe(200)
    await expect.poll(() => model.requests.length, { timeout: 10_000 }).toBeGreaterThan(asked)
    expect(slack.calls.some(({ method }) => method.startsWith('chat.'))).toBe(false)
    await expect
      .poll(() => slack.calls.some(({ method }) => method === 'chat.postMessage'), { timeout: 40_000 })
      .toBe(true)
  })

  test('streams sentence by sentence, and the stream is stopped', async () => {
    model.behave('drip')
    await sendEvent(direct(open))
    const [stopped] = await called('chat.stopStream')
    const methods = slack.calls.map(({ method }) => method).filter((method) => method.startsWith('chat.'))
    expect(methods[0]).toBe('chat.startStream')
    expect(methods.at(-1)).toBe('chat.stopStream')
    expect(methods).not.toContain('chat.postMessage')
    expect(textIn(stopped?.body.blocks)).toContain('feedback_buttons')
  }, 60_000)

  test('that breaks off midway leaves no stream open', async () => {
    model.behave('hang-midway')
    await sendEvent(direct(open))
    await expect
      .poll(
        () => slack.calls.some(({ method }) => method === 'chat.stopStream' || method === 'chat.postMessage'),
        { timeout: 45_000 },
      )
      .toBe(true)
    const count = (method: string) => slack.calls.filter((call) => call.method === method).length
    expect(count('chat.startStream')).toBe(count('chat.stopStream'))
  }, 60_000)
})

describe('another workspace', () => {
  const stateOf = async () => {
    const response = await fetch(`${worker.url}/slack/install`, { redirect: 'manual' })
    const to = new URL(response.headers.get('location') ?? '')
    expect(to.origin).toBe('https://slack.com')
    expect(to.searchParams.get('client_id')).toBe('client-1')
    return to.searchParams.get('state') ?? ''
  }
  const back = (code: string, state: string) =>
    fetch(`${worker.url}/slack/oauth?${new URLSearchParams({ code, state })}`)

  const sendFromT9 = (payload: Record<string, unknown>) => {
    const body = eventBody(payload).replaceAll('"T1"', '"T9"')
    return deliver('events', body, signedBySlack(body, secret))
  }
  async function tokenInT9(): Promise<string | undefined> {
    const channel = `D${unique()}`
    await sendFromT9({ ...direct('Combien gagne un AES ?'), channel })
    const answer = () =>
      slack.calls.find(({ method, body }) => method === 'chat.postMessage' && body.channel === channel)
    await expect.poll(answer, { timeout: 15_000 }).toBeDefined()
    return answer()?.token
  }

  test('installs the app, and is answered with its own token from then on', async () => {
    const response = await back('good', await stateOf())
    expect(response.status).toBe(200)
    const body = eventBody(direct('Combien gagne un AES ?')).replaceAll('"T1"', '"T9"')
    await deliver('events', body, signedBySlack(body, secret))
    expect((await called('chat.postMessage'))[0]?.token).toBe('Bearer xoxb-installed')
    slack.calls.length = 0
    await sendEvent(direct('Combien gagne un AES ?'))
    expect((await called('chat.postMessage'))[0]?.token).toBe('Bearer xoxb-test')
  })

  test.each([
    ['takes the app away', { type: 'app_uninstalled' }],
    ['revokes its token', { type: 'tokens_revoked', tokens: { oauth: [], bot: ['UBOT'] } }],
  ])('that %s has its token forgotten', async (_, event) => {
    expect((await back('good', await stateOf())).status).toBe(200)
    await sendFromT9(event)
    await expect.poll(tokenInT9, { timeout: 15_000 }).toBe('Bearer xoxb-test')
  })

  test('of which one person takes a consent back keeps its token', async () => {
    expect((await back('good', await stateOf())).status).toBe(200)
    await sendFromT9({ type: 'tokens_revoked', tokens: { oauth: ['U1'] } })
    expect(await tokenInT9()).toBe('Bearer xoxb-installed')
  })

  test('is refused with a state that is not ours, or a code that Slack does not know', async () => {
    expect((await back('good', '1.abc')).status).toBe(400)
    expect((await back('bad', await stateOf())).status).toBe(502)
  })
})

test('a mention in a channel is answered in its thread', async () => {
  await sendEvent({
    type: 'app_mention',
    channel: 'C1',
    user: 'U1',
    text: '<@UBOT> qui a droit à la POEI ?',
    ts: '1700.1',
  })
  const [posted] = await called('chat.postMessage')
  expect(posted?.body).toMatchObject({ channel: 'C1', thread_ts: '1700.1' })
  expect(textIn(posted?.body.blocks)).toContain('POEI')
})

test('opening the app pins suggestions, its home says what it does', async () => {
  await sendEvent({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'messages', event_ts: '1' })
  const [pinned] = await called('assistant.threads.setSuggestedPrompts')
  expect(pinned?.body.thread_ts).toBeUndefined()
  await sendEvent({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home', event_ts: '2' })
  const [home] = await called('views.publish')
  expect(textIn(home?.body.view)).toContain('/metier')
})

test('addresses of sheets in a message get their title and first sentence, others none', async () => {
  const sheet = `${worker.url}/metiers/aide-soignant#salaire`
  const links = [sheet, `${worker.url}/confidentialite`, 'https://elsewhere.example/metiers/aide-soignant']
  await sendEvent({
    type: 'link_shared',
    channel: 'C1',
    user: 'U1',
    message_ts: '1700.3',
    links: links.map((url) => ({ url, domain: new URL(url).host })),
  })
  const [unfurled] = await called('chat.unfurl')
  expect(unfurled?.body).toMatchObject({ channel: 'C1', ts: '1700.3' })
  expect(Object.keys(z.record(z.string(), z.unknown()).parse(unfurled?.body.unfurls))).toEqual([sheet])
  expect(textIn(unfurled?.body.unfurls)).toContain('Le salaire')
})

describe('a slash command', () => {
  const command = (name: string, text: string) =>
    sendForm('commands', {
      command: name,
      text,
      team_id: 'T1',
      team_domain: 'test',
      channel_id: 'C1',
      channel_name: 'general',
      user_id: unique(),
      user_name: 'u',
      api_app_id: 'A1',
      trigger_id: unique(),
      response_url: slack.responseUrl,
      token: 't',
    })

  test.each([
    ['/metier', 'aide-soignant', 'Aide-soignant'],
    ['/metier', '', 'Écrivez un métier'],
    ['/aides', 'on est un EHPAD associatif de 80 salariés, on prend une apprentie AS en mars', '80 salariés'],
    ['/aides', '', 'Quel contrat voulez-vous signer'],
    ['/orientation', '', 'Où en êtes-vous'],
    ['/immersion', '', 'Écrivez un métier et un lieu'],
    ['/immersion', 'aide-soignant Lille', 'immersion-facile.beta.gouv.fr'],
  ])('%s %s answers only who asked', async (name, text, expected) => {
    const response = await command(name, text)
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('')
    await expect.poll(() => slack.responses.length, { timeout: 15_000 }).toBe(1)
    expect(slack.responses[0]).toMatchObject({ response_type: 'ephemeral' })
    expect(textIn(slack.responses[0]?.blocks)).toContain(expected)
  })
})

describe('a case that a person shares', () => {
  const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? ''
  const dossier = (code: string, user: string, team = 'T1') =>
    sendForm('commands', {
      command: '/dossier',
      text: code,
      team_id: team,
      team_domain: 'test',
      channel_id: 'C1',
      channel_name: 'general',
      user_id: user,
      user_name: 'u',
      api_app_id: 'A1',
      trigger_id: unique(),
      response_url: slack.responseUrl,
      token: 't',
    })
  async function opened(code: string, user: string, team?: string): Promise<string> {
    slack.responses.length = 0
    await dossier(code, user, team)
    await expect.poll(() => slack.responses.length, { timeout: 15_000 }).toBe(1)
    return textIn(slack.responses[0]?.blocks)
  }

  test('is opened by its code, answered with a suggestion that the person sees and accepts, and taken back', async () => {
    const form = (path: string, fields: Record<string, string>, cookie = '') =>
      fetch(worker.url + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...(cookie && { cookie }) },
        body: new URLSearchParams(fields),
      })
    const cookie = cookieOf(await form('/', { command: 'start:orientation' }))
    await form('/', { question: 'situation', option: 'scolaire' }, cookie)
    await form('/', { text: 'mon-secret ne regarde personne' }, cookie)
    expect((await form('/dossier', {}, cookie)).status).toBe(303)
    const page = async () => (await fetch(`${worker.url}/dossier`, { headers: { cookie } })).text()
    const [, first = '', second = ''] = /case-code">(\w{4}) (\w{4})</.exec(await page()) ?? []
    const code = first + second
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/)

    const seen = await opened(`${first.toLowerCase()} ${second}`, 'UADA')
    expect(seen).toContain('Où en êtes-vous')
    expect(seen).toContain('collège ou au lycée')
    expect(seen).not.toContain('mon-secret')
    expect(await opened(code, 'UBOB')).toContain('Ce code ne marche pas')
    expect(await opened(code, 'UADA', 'T2')).toContain('Ce code ne marche pas')

    await press({ user: 'UADA', channel: 'C1', action: 'suggest', value: code })
    const [modal] = await called('views.open')
    expect(textIn(modal?.body.view)).toContain('job:aide-soignant')
    const submit = (values: unknown) =>
      sendPayload({
        type: 'view_submission',
        trigger_id: unique(),
        team: { id: 'T1', domain: 'test' },
        user: { id: 'UADA', team_id: 'T1' },
        view: {
          id: 'V1',
          type: 'modal',
          callback_id: 'suggestion',
          private_metadata: code,
          state: { values },
        },
      })
    const values = (kind: string, topic: string | null, text: string) => ({
      kind: { value: { selected_option: { value: kind } } },
      topic: { value: { selected_option: topic && { value: topic } } },
      text: { value: { value: text } },
    })
    const refused = await submit(values('job', 'aid:poei', ''))
    expect(await refused.json()).toMatchObject({ response_action: 'errors' })
    expect((await submit(values('job', 'job:aide-soignant', 'Vous aimez les gens âgés'))).status).toBe(200)
    await expect.poll(page, { timeout: 15_000 }).toContain('Vous aimez les gens âgés')
    const [, id = ''] = /name="id" value="([^"]+)"/.exec(await page()) ?? []
    expect((await form('/dossier/proposition', { id, answer: 'accepted' }, cookie)).status).toBe(303)
    expect(await page()).toContain('Vous avez accepté')
    expect(await opened(code, 'UADA')).toContain('la personne a accepté')

    expect((await form('/dossier/retirer', {}, cookie)).status).toBe(303)
    expect(await opened(code, 'UADA')).toContain('Ce code ne marche pas')
  }, 60_000)
})

test('the shortcut on a message answers with the sheets, to whoever asked', async () => {
  await sendPayload({
    type: 'message_action',
    callback_id: 'answer_with_sheets',
    trigger_id: unique(),
    team: { id: 'T1', domain: 'test' },
    user: { id: 'U1', name: 'u' },
    channel: { id: 'C1', name: 'general' },
    message: {
      type: 'message',
      ts: '1700.2',
      user: 'U2',
      text: 'Quelle est la durée de la formation d’aide-soignant ?',
    },
    message_ts: '1700.2',
    response_url: slack.responseUrl,
  })
  const [posted] = await called('chat.postEphemeral')
  expect(posted?.body).toMatchObject({ channel: 'C1', user: 'U1' })
  expect(textIn(posted?.body.blocks)).toContain('formation')
})

test('the conversation of a thread cannot be asked for by its ids on the web', async () => {
  const response = await fetch(`${worker.url}/api/conversations/slack:T1:D1`)
  expect(response.status).toBe(404)
})
