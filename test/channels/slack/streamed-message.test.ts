import { WebClient } from '@slack/web-api'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { messageOf } from '../../../src/channels/slack/block-kit.ts'
import { clientOptions } from '../../../src/channels/slack/client-options.ts'
import { createStreamedMessage } from '../../../src/channels/slack/streamed-message.ts'
import { type FakeSlack, startFakeSlack } from '../../support/fake-slack.ts'

let slack: FakeSlack
beforeAll(async () => {
  slack = await startFakeSlack()
})
afterAll(() => slack.close())
beforeEach(() => slack.forget())

const thread = { channel: 'D1', thread_ts: '1.1' }
const whole = messageOf('Tout.')
const rest = messageOf('La suite.')
const start = (ready = Promise.resolve()) =>
  createStreamedMessage(
    new WebClient('xoxb-test', clientOptions({ apiUrl: slack.apiUrl, fetch })),
    thread,
    ready,
  )
const methods = () => slack.calls.map(({ method }) => method)
const streaming = (method: string) => expect.poll(methods).toContain(method)
const refusal = () => Response.json({ ok: false, error: 'message_not_in_streaming_state' })

test('an answer that is there at once is one message', async () => {
  const message = start()
  message.add('Un.')
  await message.end(whole, rest)
  expect(methods()).toEqual(['chat.postMessage'])
  expect(JSON.stringify(slack.calls[0]?.body.blocks)).toContain('Tout.')
})

test('an answer that becomes whole while the status is on its way is one message', async () => {
  const status = Promise.withResolvers<void>()
  const message = start(status.promise)
  message.add('Un.')
  // Added later, and streamed: the first would have been by now, had it not waited for its status.
  const other = start()
  other.add('Autre.')
  await streaming('chat.startStream')
  const ended = message.end(whole, rest)
  status.resolve()
  await ended
  expect(methods()).toEqual(['chat.startStream', 'chat.postMessage'])
  expect(slack.calls[0]?.body.markdown_text).toBe('Autre.')
})

test('what is written slowly grows in a stream, which ends with what was left and the rest', async () => {
  const message = start()
  message.add('Un.')
  await streaming('chat.startStream')
  message.add(' Deux.')
  await streaming('chat.appendStream')
  message.add(' Trois.')
  await message.end(whole, rest)
  expect(methods()).toEqual(['chat.startStream', 'chat.appendStream', 'chat.stopStream'])
  expect(slack.calls.map(({ body }) => body.markdown_text)).toEqual(['Un.', ' Deux.', ' Trois.'])
  expect(JSON.stringify(slack.calls[2]?.body.blocks)).toContain('La suite.')
})

test('a stream that Slack has closed meanwhile is followed by the whole message', async () => {
  slack.answerWith('chat.stopStream', refusal)
  const message = start()
  message.add('Un.')
  await streaming('chat.startStream')
  await message.end(whole, rest)
  expect(methods().at(-1)).toBe('chat.postMessage')
  expect(JSON.stringify(slack.calls.at(-1)?.body.blocks)).toContain('Tout.')
})

test('a stream that breaks is stopped, and followed by the whole message', async () => {
  slack.answerWith('chat.appendStream', refusal)
  const message = start()
  message.add('Un.')
  await streaming('chat.startStream')
  message.add(' Deux.')
  await streaming('chat.appendStream')
  await message.end(whole, rest)
  expect(methods()).toEqual(['chat.startStream', 'chat.appendStream', 'chat.stopStream', 'chat.postMessage'])
  expect(slack.calls[2]?.body.blocks).toBeUndefined()
})

test('a stream that cannot start is one message', async () => {
  slack.answerWith('chat.startStream', refusal)
  const message = start()
  message.add('Un.')
  await streaming('chat.startStream')
  await message.end(whole, rest)
  expect(methods()).toEqual(['chat.startStream', 'chat.postMessage'])
})
