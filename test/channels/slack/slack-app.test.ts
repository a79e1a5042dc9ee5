import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AssistantService } from '../../../src/assistant/service.ts'
import { createSlackIds } from '../../../src/channels/slack/advisor-turn.ts'
import { handleSlackRequest } from '../../../src/channels/slack/handle-request.ts'
import { choiceValue, shareValue } from '../../../src/channels/slack/pressed.ts'
import { createFetchReceiver } from '../../../src/channels/slack/receiver.ts'
import { createSlackApp } from '../../../src/channels/slack/slack-app.ts'
import { type FakeSlack, startFakeSlack } from '../../support/fake-slack.ts'
import { slackDelivery } from '../../support/slack-delivery.ts'
import { unreachableAssistant } from '../../support/unreachable-assistant.ts'

const secret = 'unit-secret'
const origin = 'https://cap.example'
let slack: FakeSlack
beforeAll(async () => {
  slack = await startFakeSlack()
})
afterAll(() => slack.close())
beforeEach(() => {
  slack.forget()
  incidents.length = 0
})

const answeringAssistant: AssistantService = {
  ...unreachableAssistant,
  claim: async () => true,
  take: async ({ conversationId, turnId }) => ({
    kind: 'reply',
    reply: {
      conversationId,
      turnId,
      status: 'answered',
      mode: 'quote',
      blocks: [{ type: 'text', sentences: [{ text: 'Voici.', sources: [] }] }],
    },
  }),
  hearAdvisor: async () => 'delivered',
}

const incidents: string[] = []
const report = ({ what }: { what: string }) => incidents.push(what)

/** Hands one request to the app, and waits for all that it does afterwards. */
async function answer(assistant: AssistantService, request: Request): Promise<Response> {
  const receiver = createFetchReceiver(() => {})
  createSlackApp({
    receiver,
    assistant,
    origin,
    ids: createSlackIds(secret),
    authorize: async () => ({ botToken: 'xoxb-test' }),
    apiUrl: slack.apiUrl,
    fetch: (input, init) => fetch(input, init),
    report,
  })
  const works: Promise<unknown>[] = []
  const response = await handleSlackRequest(
    request,
    { deliver: receiver.deliver, assistant, signingSecret: secret, now: () => new Date(), report },
    (work) => works.push(work),
  )
  // What is under way may begin more.
  for (const work of works) await work
  return response
}

const slackOver = (assistant: AssistantService) =>
  slackDelivery(
    () => origin,
    secret,
    (input, init) => answer(assistant, new Request(input, init)),
  )
const unreachable = slackOver(unreachableAssistant)
const answering = slackOver(answeringAssistant)

const direct = (rest: Record<string, unknown>) => ({
  type: 'message',
  channel: 'D1',
  channel_type: 'im',
  user: 'U1',
  ts: '2.2',
  ...rest,
})
const said = () => JSON.stringify([slack.calls, slack.responses])
const broken = 'Quelque chose n’a pas marché chez nous'

/** Of a message that others read too. */
const pressed = () => ({ channel: 'C1', ts: '1.1', responseUrl: slack.responseUrl })

describe('while the assistant cannot be reached', () => {
  test('a message is answered, and those who run this know why', async () => {
    await unreachable.sendEvent(direct({ text: 'je veux mourir' }))
    expect(said()).toContain(broken)
    expect(incidents).toEqual(['claim-failed', 'slack-turn'])
  })

  test('a case, by command or by form, says that it failed', async () => {
    await unreachable.command('/dossier', 'ABCD EFG2', { responseUrl: slack.responseUrl })
    expect(said()).toContain(broken)
    const typed = { typed: { value: { type: 'plain_text_input', value: 'ABCD EFG2' } } }
    for (const callback of ['open_case', 'search_sheets'])
      expect(await (await unreachable.submit(callback, typed)).text()).toContain(broken)
  })

  test('a suggestion, a shared reply and the end of a talk say that they failed', async () => {
    const suggestion = {
      kind: { value: { selected_option: { value: 'appointment' } } },
      topic: { value: { selected_option: null } },
      text: { value: { value: 'Mardi' } },
    }
    await unreachable.submit('suggestion', suggestion, { metadata: 'ABCDEFG2' })
    expect(said()).toContain(broken)
    slack.forget()
    await unreachable.press({ ...pressed(), action: 'share', value: shareValue('t1', 'k1') })
    expect(said()).toContain('n’est plus là')
    slack.forget()
    await unreachable.press({ ...pressed(), action: 'end_talk' })
    expect(said()).toContain('n’est pas parti')
  })
})

test('a message that is sent to the direct message as well is answered', async () => {
  await answering.sendEvent(direct({ text: 'Bonjour', thread_ts: '1.1', subtype: 'thread_broadcast' }))
  expect(said()).toContain('Voici.')
})

test('a press in a channel is answered by one message, without a sign to all', async () => {
  await answering.press({ ...pressed(), action: 'choice:0', value: choiceValue('situation', 'scolaire') })
  expect(slack.calls.map(({ method }) => method)).toEqual(['chat.postMessage'])
})

test('an advisor whose words come to nothing is told so', async () => {
  await answering.sendEvent({
    ...direct({ text: ':muscle:', thread_ts: '1.1' }),
    channel: 'C9',
    channel_type: 'group',
  })
  expect(slack.calls.map(({ method }) => method)).toEqual(['chat.postEphemeral'])
  expect(said()).toContain('Rien n’est parti')
})
