import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AssistantService } from '../../../src/assistant/service.ts'
import { createSlackIds } from '../../../src/channels/slack/advisor-turn.ts'
import { handleSlackRequest } from '../../../src/channels/slack/handle-request.ts'
import { choiceValue, shareValue } from '../../../src/channels/slack/pressed.ts'
import { createFetchReceiver } from '../../../src/channels/slack/receiver.ts'
import { createSlackApp } from '../../../src/channels/slack/slack-app.ts'
import { type FakeSlack, signedBySlack, startFakeSlack } from '../../support/fake-slack.ts'
import { eventBody, unique } from '../../support/slack-delivery.ts'
import { unreachableAssistant } from '../../support/unreachable-assistant.ts'

const secret = 'unit-secret'
const user = { id: 'U1', team_id: 'T1' }
const team = { id: 'T1', domain: 'test' }
let slack: FakeSlack
beforeAll(async () => {
  slack = await startFakeSlack()
})
afterAll(() => slack.close())
beforeEach(() => slack.forget())

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

/** Delivers one request to the app, and waits for all that it does afterwards. */
async function deliver(assistant: AssistantService, path: string, body: string, type: string) {
  const receiver = createFetchReceiver(() => {})
  const incidents: string[] = []
  const report = ({ what }: { what: string }) => incidents.push(what)
  const origin = 'https://cap.example'
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
  const headers = { 'content-type': type, ...signedBySlack(body, secret) }
  const response = await handleSlackRequest(
    new Request(`${origin}/slack/${path}`, { method: 'POST', body, headers }),
    { deliver: receiver.deliver, assistant, signingSecret: secret, now: () => new Date(), report },
    (work) => works.push(work),
  )
  const answer = await response.text()
  // What is under way may begin more.
  for (const work of works) await work
  return { answer, incidents }
}

const event = (assistant: AssistantService, payload: Record<string, unknown>) =>
  deliver(assistant, 'events', eventBody(payload), 'application/json')
const interact = (assistant: AssistantService, payload: object) =>
  deliver(
    assistant,
    'interactivity',
    new URLSearchParams({
      payload: JSON.stringify({ team, user, trigger_id: unique(), ...payload }),
    }).toString(),
    'application/x-www-form-urlencoded',
  )
const press = (assistant: AssistantService, channel: string, action: string, value?: string) =>
  interact(assistant, {
    type: 'block_actions',
    api_app_id: 'A1',
    response_url: slack.responseUrl,
    channel: { id: channel, name: 'x' },
    container: { type: 'message', message_ts: '1.1', channel_id: channel },
    message: { type: 'message', ts: '1.1', text: '' },
    actions: [
      {
        type: 'button',
        action_id: action,
        block_id: 'b',
        action_ts: '1',
        text: { type: 'plain_text', text: 'x' },
        value,
      },
    ],
  })
const submit = (assistant: AssistantService, callback_id: string, values: object) =>
  interact(assistant, {
    type: 'view_submission',
    view: { id: 'V1', type: 'modal', callback_id, private_metadata: 'ABCDEFG2', state: { values } },
  })
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

describe('while the assistant cannot be reached', () => {
  test('a message is answered, and those who run this know why', async () => {
    const { incidents } = await event(unreachableAssistant, direct({ text: 'je veux mourir' }))
    expect(said()).toContain(broken)
    expect(incidents).toEqual(['claim-failed', 'slack-turn'])
  })

  test('a case, by command or by form, says that it failed', async () => {
    const form = new URLSearchParams({
      command: '/dossier',
      text: 'ABCD EFG2',
      team_id: 'T1',
      team_domain: 'test',
      channel_id: 'C1',
      channel_name: 'general',
      user_id: 'U1',
      user_name: 'u',
      api_app_id: 'A1',
      trigger_id: unique(),
      response_url: slack.responseUrl,
      token: 't',
    })
    await deliver(unreachableAssistant, 'commands', form.toString(), 'application/x-www-form-urlencoded')
    expect(said()).toContain(broken)
    const typed = { typed: { value: { type: 'plain_text_input', value: 'ABCD EFG2' } } }
    for (const callback of ['open_case', 'search_sheets'])
      expect((await submit(unreachableAssistant, callback, typed)).answer).toContain(broken)
  })

  test('a suggestion, a shared reply and the end of a talk say that they failed', async () => {
    await submit(unreachableAssistant, 'suggestion', {
      kind: { value: { selected_option: { value: 'appointment' } } },
      topic: { value: { selected_option: null } },
      text: { value: { value: 'Mardi' } },
    })
    expect(said()).toContain(broken)
    slack.forget()
    await press(unreachableAssistant, 'C1', 'share', shareValue('t1', 'k1'))
    expect(said()).toContain('n’est plus là')
    slack.forget()
    await press(unreachableAssistant, 'C1', 'end_talk')
    expect(said()).toContain('n’est pas parti')
  })
})

test('a message that is sent to the direct message as well is answered', async () => {
  await event(answeringAssistant, direct({ text: 'Bonjour', thread_ts: '1.1', subtype: 'thread_broadcast' }))
  expect(said()).toContain('Voici.')
})

test('a press in a channel is answered by one message, without a sign to all', async () => {
  await press(answeringAssistant, 'C1', 'choice:0', choiceValue('situation', 'scolaire'))
  expect(slack.calls.map(({ method }) => method)).toEqual(['chat.postMessage'])
})

test('an advisor whose words come to nothing is told so', async () => {
  await event(answeringAssistant, {
    ...direct({ text: ':muscle:', thread_ts: '1.1' }),
    channel: 'C9',
    channel_type: 'group',
  })
  expect(slack.calls.map(({ method }) => method)).toEqual(['chat.postEphemeral'])
  expect(said()).toContain('Rien n’est parti')
})
