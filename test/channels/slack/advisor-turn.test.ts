import { expect, test } from 'vitest'
import { advisorTurn, createSlackIds } from '../../../src/channels/slack/advisor-turn.ts'

const ids = createSlackIds('secret')

test('a private conversation is that of its key, its person and its workspace', async () => {
  const place = { kind: 'private' as const, user: 'U1', key: 'k' }
  const mine = await ids.conversation('T1', place)
  expect(await ids.conversation('T1', place)).toBe(mine)
  for (const other of [
    ids.conversation('T1', { ...place, user: 'U2' }),
    ids.conversation('T2', place),
    ids.conversation('T1', { ...place, key: 'k2' }),
    ids.conversation('T1', { kind: 'thread', channel: 'U1', thread: 'k' }),
    createSlackIds('another').conversation('T1', place),
  ])
    expect(await other).not.toBe(mine)
})

test('what is said is a turn of somebody who advises', async () => {
  const turn = await advisorTurn(ids, {
    team: 'T1',
    place: { kind: 'thread', channel: 'C1', thread: '1.1' },
    turnId: 't1',
    said: { text: 'Bonjour' },
  })
  expect(turn).toEqual({
    conversationId: await ids.conversation('T1', { kind: 'thread', channel: 'C1', thread: '1.1' }),
    turnId: 't1',
    audience: 'advisor',
    text: 'Bonjour',
  })
})
