import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { signedBySlack } from '../support/fake-slack.ts'
import { eventBody, unique } from '../support/slack-delivery.ts'
import { direct, type SlackStage, startSlackStage } from '../support/slack-stage.ts'

const secret = 'e2e-signing-secret'
let stage: SlackStage
beforeAll(async () => {
  stage = await startSlackStage(secret)
})
afterAll(() => stage?.stop())
beforeEach(() => {
  stage.model.behave('good')
  stage.slack.forget()
})

const textIn = (value: unknown) => JSON.stringify(value)
const methods = () => stage.slack.calls.map(({ method }) => method)

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
    expect((await stage.deliver('events', body, headers)).status).toBe(401)
    expect(await stage.callsBeforeNext()).toEqual([])
  })

  test('and that is longer than anything Slack sends: refused before it is read to its end', async () => {
    const long = 'x'.repeat(1_000_001)
    expect((await stage.deliver('events', long, signedBySlack(long, secret))).status).toBe(413)
  })

  test('another path or method is not there', async () => {
    expect((await fetch(`${stage.worker.url}/slack/events`)).status).toBe(404)
    expect((await stage.deliver('other', body, signedBySlack(body, secret))).status).toBe(404)
  })
})

test('the address is verified with the challenge', async () => {
  const body = textIn({ type: 'url_verification', challenge: 'c-123' })
  const response = await stage.deliver('events', body, signedBySlack(body, secret))
  expect(await response.json()).toEqual({ challenge: 'c-123' })
})

describe('a direct message', () => {
  test('gets a status, then one answer in its thread, with sources and a way to judge it', async () => {
    const message = direct('Combien gagne un AES ?')
    expect((await stage.sendEvent(message)).status).toBe(200)
    const [posted] = await stage.called('chat.postMessage')
    expect(posted?.token).toBe('Bearer xoxb-test')
    expect(posted?.body).toMatchObject({ channel: 'D1', thread_ts: message.ts })
    expect(textIn(posted?.body.blocks)).toContain('brut par mois')
    expect(textIn(posted?.body.blocks)).toMatch(/\[1\]/)
    expect(textIn(posted?.body.blocks)).toContain('feedback_buttons')
    expect(stage.slack.calls[0]).toMatchObject({
      method: 'assistant.threads.setStatus',
      token: 'Bearer xoxb-test',
    })
  })

  test('delivered three times is answered once', async () => {
    const id = unique()
    const message = direct('Combien gagne un aide-soignant ?')
    for (let time = 0; time < 3; time++) expect((await stage.sendEvent(message, id)).status).toBe(200)
    const calls = await stage.callsBeforeNext()
    expect(calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1)
  })

  test('goes on in its thread: an orientation by buttons, a question in between', async () => {
    const first = direct('je ne sais pas quel métier choisir')
    await stage.sendEvent(first)
    const [question] = await stage.called('chat.postMessage')
    const blocks = textIn(question?.body.blocks)
    expect(blocks).toContain('Où en êtes-vous')
    const value = textIn({ question: 'situation', option: 'scolaire' })
    await stage.press({ channel: 'D1', ts: '1700000000.1', thread: first.ts, action: 'choice:0', value })
    const after = await stage.called('chat.postMessage', 2)
    expect(textIn(after[1]?.body.blocks)).toContain('choice:0')
    expect(textIn(after[1]?.body.blocks)).not.toContain('Où en êtes-vous')
    await stage.sendEvent(direct('c’est payé combien aide-soignant ?', first.ts))
    const last = await stage.called('chat.postMessage', 3)
    expect(textIn(last[2]?.body.blocks)).toContain('brut par mois')
    expect(textIn(last[2]?.body.blocks)).toContain('Je reviens à ma question')
  })

  test('that speaks of suicide gets the helpline first', async () => {
    await stage.sendEvent(direct('je veux me suicider'))
    const [posted] = await stage.called('chat.postMessage')
    const text = textIn(posted?.body.blocks)
    expect(text).toContain('3114')
    expect(text.indexOf('3114')).toBeLessThan(200)
  })

  test.each([
    ['fails', () => new Response('no', { status: 500 })],
    ['is limited', () => new Response('', { status: 429, headers: { 'retry-after': '60' } })],
    ['is never answered', () => new Promise<Response>(() => {})],
  ])('that speaks of suicide gets the helpline even when the status %s', async (_, answer) => {
    stage.slack.answerWith('assistant.threads.setStatus', answer)
    const sentAt = Date.now()
    await stage.sendEvent(direct('je veux me suicider'))
    const [posted] = await stage.called('chat.postMessage')
    expect(textIn(posted?.body.blocks)).toContain('3114')
    // Not a measure of speed: the limit above asks for a minute.
    expect(Date.now() - sentAt).toBeLessThan(15_000)
    expect(methods().filter((method) => method === 'assistant.threads.setStatus')).toHaveLength(1)
  })

  test('with a file is answered, and told that the file is not read', async () => {
    const message = { ...direct('Combien gagne un AES ?'), subtype: 'file_share', files: [{ id: 'F1' }] }
    await stage.sendEvent(message)
    const [answer, note] = await stage.called('chat.postMessage', 2)
    expect(textIn(answer?.body.blocks)).toContain('brut par mois')
    expect(textIn(note?.body.blocks)).toContain('Je ne lis pas les fichiers')
    expect(note?.body.thread_ts).toBe(message.ts)
  })

  test('with nothing but a file is asked for words', async () => {
    await stage.sendEvent({ ...direct(''), subtype: 'file_share', files: [{ id: 'F1' }] })
    const [note] = await stage.called('chat.postMessage')
    expect(textIn(note?.body.blocks)).toContain('Écrivez votre question')
  })

  test.each([
    ['of this very bot', { ...direct('bonjour'), bot_id: 'B1' }],
    ['of a bot', { ...direct('bonjour'), subtype: 'bot_message', bot_id: 'B2' }],
    ['that was edited', { ...direct('bonjour'), subtype: 'message_changed' }],
    ['in a channel without a mention', { ...direct('bonjour'), channel: 'C1', channel_type: 'channel' }],
  ])('%s is left alone', async (_, message) => {
    expect((await stage.sendEvent(message)).status).toBe(200)
    expect(await stage.callsBeforeNext()).toEqual([])
  })
})

describe('a workspace on the old view', () => {
  test('has suggestions in each thread that is opened, and its messages answered there', async () => {
    await stage.sendEvent({
      type: 'assistant_thread_started',
      assistant_thread: {
        user_id: 'U1',
        channel_id: 'D7',
        thread_ts: '1700.7',
        context: { channel_id: 'C1' },
      },
      event_ts: '1700.7',
    })
    const [pinned] = await stage.called('assistant.threads.setSuggestedPrompts')
    expect(pinned?.body).toMatchObject({ channel_id: 'D7', thread_ts: '1700.7' })
    await stage.sendEvent({ ...direct('Combien gagne un AES ?', '1700.7'), channel: 'D7' })
    const [posted] = await stage.called('chat.postMessage')
    expect(posted?.body).toMatchObject({ channel: 'D7', thread_ts: '1700.7' })
    const calls = await stage.callsBeforeNext()
    expect(calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1)
  })

  test('that looks at another channel has nothing kept, and nothing posted', async () => {
    await stage.sendEvent({
      type: 'assistant_thread_context_changed',
      assistant_thread: {
        user_id: 'U1',
        channel_id: 'D7',
        thread_ts: '1700.7',
        context: { channel_id: 'C2' },
      },
      event_ts: '1700.8',
    })
    expect(await stage.callsBeforeNext()).toEqual([])
  })

  test('does not have its own bot answered', async () => {
    await stage.sendEvent({ ...direct('bonjour', '1700.7'), channel: 'D7', bot_id: 'B1' })
    expect(await stage.callsBeforeNext()).toEqual([])
  })
})

describe('an answer that a model writes', () => {
  const open = 'Les soignants partent souvent de leur association ?'

  test('is acknowledged while the model is silent, and still ends with an answer from the sheets', async () => {
    stage.model.behave('hang-before-headers')
    const asked = stage.model.requests.length
    expect((await stage.sendEvent(direct(open))).status).toBe(200)
    await expect.poll(() => stage.model.requests.length, { timeout: 10_000 }).toBeGreaterThan(asked)
    expect(methods().some((method) => method.startsWith('chat.'))).toBe(false)
    await expect.poll(methods, { timeout: 40_000 }).toContain('chat.postMessage')
  })

  test('streams what stands before its sources, with their numbers, and the stream is stopped', async () => {
    stage.model.behave('drip')
    await stage.sendEvent(direct(open))
    const [stopped] = await stage.called('chat.stopStream')
    const chats = stage.slack.calls.filter(({ method }) => method.startsWith('chat.'))
    expect(chats[0]?.method).toBe('chat.startStream')
    expect(chats.at(-1)?.method).toBe('chat.stopStream')
    expect(methods()).not.toContain('chat.postMessage')
    const streamed = chats.map(({ body }) => body.markdown_text ?? '').join('')
    expect(streamed).toContain('Vous parlez à un programme')
    const marks = [...streamed.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number))
    expect(marks[0]).toBe(1)
    const listed = [...textIn(stopped?.body.blocks).matchAll(/\[(\d+)\] </g)].map(([, number]) =>
      Number(number),
    )
    expect(listed).toEqual([...new Set(marks)].sort((one, other) => one - other))
    expect(textIn(stopped?.body.blocks)).not.toContain('Vous parlez à un programme')
    expect(textIn(stopped?.body.blocks)).toContain('feedback_buttons')
  }, 60_000)

  test('is asked for in the words that were meant, not in Slack’s marks', async () => {
    const asked = stage.model.requests.length
    await stage.sendEvent(
      direct('<@UBOB> Les *soignants* partent souvent de leur association &amp; de leur équipe ?'),
    )
    await stage.called('chat.postMessage')
    const prompts = textIn(stage.model.requests.slice(asked))
    expect(prompts).toContain('Les soignants partent souvent de leur association & de leur équipe ?')
  })

  test('that breaks off midway leaves no stream open', async () => {
    stage.model.behave('hang-midway')
    await stage.sendEvent(direct(open))
    await expect
      .poll(() => methods().some((method) => method === 'chat.stopStream' || method === 'chat.postMessage'), {
        timeout: 45_000,
      })
      .toBe(true)
    const count = (method: string) => methods().filter((called) => called === method).length
    expect(count('chat.startStream')).toBe(count('chat.stopStream'))
  }, 60_000)
})

describe('another workspace', () => {
  const stateOf = async () => {
    const response = await fetch(`${stage.worker.url}/slack/install`, { redirect: 'manual' })
    const to = new URL(response.headers.get('location') ?? '')
    expect(to.origin).toBe('https://slack.com')
    expect(to.searchParams.get('client_id')).toBe('client-1')
    return to.searchParams.get('state') ?? ''
  }
  const back = (code: string, state: string) =>
    fetch(`${stage.worker.url}/slack/oauth?${new URLSearchParams({ code, state })}`)
  const sendFromT9 = (payload: Record<string, unknown>) => {
    const body = eventBody(payload).replaceAll('"T1"', '"T9"')
    return stage.deliver('events', body, signedBySlack(body, secret))
  }
  async function tokenInT9(): Promise<string | undefined> {
    const channel = `D${unique()}`
    await sendFromT9({ ...direct('Combien gagne un AES ?'), channel })
    const answer = () =>
      stage.slack.calls.find(({ method, body }) => method === 'chat.postMessage' && body.channel === channel)
    await expect.poll(answer, { timeout: 15_000 }).toBeDefined()
    return answer()?.token
  }

  test('installs the app, and is answered with its own token from then on', async () => {
    expect((await back('good', await stateOf())).status).toBe(200)
    expect(await tokenInT9()).toBe('Bearer xoxb-installed')
    await stage.sendEvent(direct('Combien gagne un AES ?'))
    expect((await stage.called('chat.postMessage', 2))[1]?.token).toBe('Bearer xoxb-test')
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
    await stage.callsBeforeNext()
    expect(await tokenInT9()).toBe('Bearer xoxb-installed')
  })

  test('is refused with a state that is not ours, or a code that Slack does not know', async () => {
    expect((await back('good', '1.abc')).status).toBe(400)
    expect((await back('bad', await stateOf())).status).toBe(502)
  })
})

test('a mention in a channel is answered in its thread', async () => {
  await stage.sendEvent({
    type: 'app_mention',
    channel: 'C1',
    user: 'U1',
    text: '<@UBOT> qui a droit à la <http://poei.fr|POEI> ?',
    ts: '1700.1',
  })
  const [posted] = await stage.called('chat.postMessage')
  expect(posted?.body).toMatchObject({ channel: 'C1', thread_ts: '1700.1' })
  expect(textIn(posted?.body.blocks)).toContain('POEI')
})

test('opening the app pins suggestions, its home says what it does', async () => {
  await stage.sendEvent({
    type: 'app_home_opened',
    user: 'U1',
    channel: 'D1',
    tab: 'messages',
    event_ts: '1',
  })
  const [pinned] = await stage.called('assistant.threads.setSuggestedPrompts')
  expect(pinned?.body.thread_ts).toBeUndefined()
  await stage.sendEvent({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home', event_ts: '2' })
  const [home] = await stage.called('views.publish')
  expect(textIn(home?.body.view)).toContain('/metier')
})

test('addresses of sheets in a message get their title and first sentence, others none', async () => {
  const { url } = stage.worker
  const sheet = `${url}/metiers/aide-soignant#salaire`
  const links = [sheet, `${url}/confidentialite`, 'https://elsewhere.example/metiers/aide-soignant']
  await stage.sendEvent({
    type: 'link_shared',
    channel: 'C1',
    user: 'U1',
    message_ts: '1700.3',
    links: links.map((address) => ({ url: address, domain: new URL(address).host })),
  })
  const [unfurled] = await stage.called('chat.unfurl')
  expect(unfurled?.body).toMatchObject({ channel: 'C1', ts: '1700.3' })
  expect(Object.keys(z.record(z.string(), z.unknown()).parse(unfurled?.body.unfurls))).toEqual([sheet])
  expect(textIn(unfurled?.body.unfurls)).toContain('Le salaire')
})

test('the conversation of a thread cannot be asked for by its ids on the web', async () => {
  const response = await fetch(`${stage.worker.url}/api/conversations/slack:T1:D1`)
  expect(response.status).toBe(404)
})
