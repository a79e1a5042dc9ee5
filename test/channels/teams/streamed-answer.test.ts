import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { pause } from '../../../src/channels/pause.ts'
import type { OutgoingActivity } from '../../../src/channels/teams/adapter.ts'
import { ConnectorError } from '../../../src/channels/teams/connector-error.ts'
import { createStreamedAnswer } from '../../../src/channels/teams/streamed-answer.ts'
import { messageOf } from '../../../src/channels/teams/teams-message.ts'
import { createFakeStreams, type Refusal } from '../../support/fake-teams-streams.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const cancelled = {
  status: 403,
  code: 'ContentStreamNotAllowed',
  message: 'Content stream was canceled by user',
}
const overloaded = { status: 502, code: 'BadGateway', message: '' }

type Wish = (activity: OutgoingActivity, before: number) => Refusal | null

/**
 * A chat that refuses what Teams refuses, and what a test wants it to.
 * @param wish given how many requests came before
 */
function chat(wish: Wish = () => null, slownessMs = 0) {
  const streams = createFakeStreams(() => Date.now())
  const taken: OutgoingActivity[] = []
  const refused: Refusal[] = []
  let posts = 0
  const answer = createStreamedAnswer({
    replace: async () => {},
    post: async (activity) => {
      await pause(slownessMs)
      const refusal = wish(activity, posts++) ?? streams.refusalOf(activity)
      if (refusal) {
        refused.push(refusal)
        throw new ConnectorError({ status: refusal.status, code: refusal.code, detail: refusal.message })
      }
      taken.push(activity)
      streams.take(activity, `m${taken.length}`)
      return `m${taken.length}`
    },
  })
  return { answer, taken, refused }
}

const shownBy = (activities: readonly OutgoingActivity[]) =>
  activities.map(({ type, text }) => [type, text] as const)
const kindOf = ({ entities = [] }: OutgoingActivity) => entities.at(-1)?.streamType

async function finished(work: Promise<void>) {
  const settled = work.catch(() => {})
  await vi.runAllTimersAsync()
  await settled
  return work
}

test('an answer grows by updates and ends at once after the last, in a way that Teams takes', async () => {
  const { answer, taken, refused } = chat()
  const texts = ['Un.', 'Un. Deux.', 'Un. Deux. Trois.', 'Un. Deux. Trois. Quatre.']
  for (const text of texts) {
    answer.show(text)
    await vi.advanceTimersByTimeAsync(1505)
  }
  await finished(answer.end([messageOf('Un. Deux. Trois. Quatre. Cinq.'), messageOf('Une question ?')]))
  expect(refused).toEqual([])
  expect(taken.map(kindOf)).toEqual([...texts.map(() => 'streaming'), 'final', undefined])
  expect(taken.map(({ text }) => text)).toEqual([
    ...texts,
    'Un. Deux. Trois. Quatre. Cinq.',
    'Une question\u00a0?',
  ])
})

test('a connector that is slow gets one update after the other, a second between them', async () => {
  const { answer, taken, refused } = chat(() => null, 2500)
  for (let count = 1; count <= 10; count++) {
    answer.show('Mot. '.repeat(count))
    await vi.advanceTimersByTimeAsync(700)
  }
  await finished(answer.end([messageOf('Mot. '.repeat(11))]))
  expect(refused).toEqual([])
  expect(taken.map(kindOf)).toEqual(['streaming', 'streaming', 'final'])
  expect(taken.at(-1)?.text).toBe('Mot. '.repeat(11))
})

test('an answer that is there at once is one message, and no stream', async () => {
  const { answer, taken } = chat()
  answer.show('Un.')
  await finished(answer.end([messageOf('Un.')]))
  expect(shownBy(taken)).toEqual([['message', 'Un.']])
  expect(taken.map(kindOf)).toEqual([undefined])
})

test.each([
  ['the first', 0],
  ['a later', 1],
])('%s update that is refused for a moment loses nothing', async (_, failing) => {
  const { answer, taken } = chat((_activity, before) => (before === failing ? overloaded : null))
  for (const text of ['Un.', 'Un. Deux.', 'Un. Deux. Trois.']) {
    answer.show(text)
    await vi.advanceTimersByTimeAsync(1505)
  }
  await finished(answer.end([messageOf('Un. Deux. Trois. Quatre.')]))
  expect(shownBy(taken).at(-1)).toEqual(['message', 'Un. Deux. Trois. Quatre.'])
})

test('a stream that Teams has given up becomes a plain message', async () => {
  const tooLong = { ...cancelled, message: 'Content stream finished due to exceeded streaming time.' }
  const { answer, taken } = chat((activity) => (kindOf(activity) === 'final' ? tooLong : null))
  answer.show('Un.')
  await vi.advanceTimersByTimeAsync(1505)
  await finished(answer.end([messageOf('Un. Deux.')]))
  expect(taken.map(kindOf)).toEqual(['streaming', undefined])
  expect(taken.at(-1)?.text).toBe('Un. Deux.')
})

test('an end that had arrived though it seemed refused is not said again', async () => {
  const completed = {
    ...cancelled,
    message: 'Content stream is not allowed on an already completed streamed message.',
  }
  const { answer, taken } = chat((activity) => (kindOf(activity) === 'final' ? completed : null))
  answer.show('Un.')
  await vi.advanceTimersByTimeAsync(1505)
  await finished(answer.end([messageOf('Un. Deux.')]))
  expect(taken).toHaveLength(1)
})

test.each([
  ['while it grows', (_: OutgoingActivity, before: number) => (before === 1 ? cancelled : null)],
  ['at its end', (activity: OutgoingActivity) => (kindOf(activity) === 'final' ? cancelled : null)],
])('somebody who pressed "Stop" %s gets no more', async (_, wish) => {
  const { answer, taken } = chat(wish)
  answer.show('Un.')
  await vi.advanceTimersByTimeAsync(1505)
  answer.show('Un. Deux.')
  await vi.advanceTimersByTimeAsync(1505)
  await finished(answer.end([messageOf('Un. Deux.'), messageOf('Une question ?')]))
  expect(taken.every(({ type }) => type === 'typing')).toBe(true)
})

test('a word that something went wrong comes below what was streamed', async () => {
  const { answer, taken, refused } = chat()
  answer.show('Un.')
  await vi.advanceTimersByTimeAsync(1505)
  await finished(answer.end([messageOf('Quelque chose n’a pas marché.')]))
  expect(refused).toEqual([])
  expect(shownBy(taken).at(-1)).toEqual(['message', 'Un.\n\nQuelque chose n’a pas marché.'])
  expect(taken.map(kindOf)).toEqual(['streaming', 'final'])
})

test('a message that cannot be sent is told as an error', async () => {
  const { answer } = chat(() => overloaded)
  await expect(finished(answer.end([messageOf('Un.')]))).rejects.toThrow('502 BadGateway')
})
