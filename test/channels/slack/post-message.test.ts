import { WebClient } from '@slack/web-api'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { messageOf } from '../../../src/channels/slack/block-kit.ts'
import { clientOptions } from '../../../src/channels/slack/client-options.ts'
import { postMessage } from '../../../src/channels/slack/post-message.ts'
import { type FakeSlack, startFakeSlack } from '../../support/fake-slack.ts'

let slack: FakeSlack
beforeAll(async () => {
  slack = await startFakeSlack()
})
afterAll(() => slack.close())
beforeEach(() => slack.forget())

const post = (timeout = 5000) =>
  postMessage(new WebClient('xoxb-test', { ...clientOptions({ apiUrl: slack.apiUrl, fetch }), timeout }), {
    channel: 'D1',
    ...messageOf('Bonjour'),
  })
/** Answers this way once, then as usual. */
function onceWith(answer: () => Response | Promise<Response>) {
  let isFirst = true
  slack.answerWith('chat.postMessage', () => {
    if (!isFirst) return Response.json({ ok: true, ts: '1.1' })
    isFirst = false
    return answer()
  })
}

test.each([
  ['wants to wait for a moment', () => new Response('', { status: 429, headers: { 'retry-after': '1' } })],
  ['failed', () => new Response('', { status: 503 })],
])('a message that Slack did not take because it %s is posted once more', async (_, answer) => {
  onceWith(answer)
  await post()
  expect(slack.calls).toHaveLength(2)
})

test.each([
  ['refuses', () => Response.json({ ok: false, error: 'channel_not_found' })],
  ['wants to wait for long', () => new Response('', { status: 429, headers: { 'retry-after': '60' } })],
])('a message that Slack %s is not posted again', async (_, answer) => {
  onceWith(answer)
  await expect(post()).rejects.toThrow()
  expect(slack.calls).toHaveLength(1)
})

test('a message that Slack may have taken, since it answers late, is not posted again', async () => {
  const late = Promise.withResolvers<Response>()
  onceWith(() => late.promise)
  await expect(post(100)).rejects.toThrow()
  late.resolve(Response.json({ ok: true, ts: '1.1' }))
  expect(slack.calls).toHaveLength(1)
})
