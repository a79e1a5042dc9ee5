import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createSlackAdvisors } from '../../../src/channels/slack/advisor-channel.ts'
import { type FakeSlack, startFakeSlack } from '../../support/fake-slack.ts'

let slack: FakeSlack
beforeAll(async () => {
  slack = await startFakeSlack()
})
afterAll(() => slack.close())
beforeEach(() => slack.forget())

const advisors = () =>
  createSlackAdvisors({
    apiUrl: slack.apiUrl,
    fetch: (input, init) => fetch(input, init),
    tokenOf: async (teamId) => `xoxb-${teamId}`,
  })
const post = () => advisors().post('T1/C9/1700.1', { kind: 'person', text: 'Bonjour & merci' })

test('a message goes to its thread, with the token of its workspace', async () => {
  await post()
  expect(slack.calls).toHaveLength(1)
  expect(slack.calls[0]).toMatchObject({
    method: 'chat.postMessage',
    token: 'Bearer xoxb-T1',
    body: { channel: 'C9', thread_ts: '1700.1' },
  })
})

test.each([
  ['fails after it may have taken it', () => new Response('', { status: 500 })],
  ['wants to wait', () => new Response('', { status: 429, headers: { 'retry-after': '30' } })],
])('a message is not sent again when Slack %s: the person is told at once', async (_, answer) => {
  slack.answerWith('chat.postMessage', answer)
  await expect(post()).rejects.toThrow()
  expect(slack.calls).toHaveLength(1)
})
