import { expect, test } from 'vitest'
import { choiceValue, commandValue, shareValue } from '../../../src/channels/slack/pressed.ts'
import { readPress } from '../../../src/channels/slack/read-press.ts'

const body = { user: { id: 'U1' }, channel: { id: 'C1' }, trigger_id: '12.34.ab' }
const inThread = { ...body, message: { ts: '1.2', thread_ts: '1.1' } }
const action = (value: string) => ({ value, action_ts: '9.9' })

test('a button in a thread answers in the conversation of the thread', () => {
  expect(readPress(inThread, action(choiceValue('q', 'a')))).toEqual({
    place: { kind: 'thread', channel: 'C1', thread: '1.1' },
    turnId: '12.34.ab',
    said: { choice: { question: 'q', option: 'a' } },
  })
})

test('a button below a message of its own answers in the thread that begins there', () => {
  const press = readPress({ ...body, message: { ts: '1.2' } }, action(commandValue('skip')))
  expect(press?.place).toEqual({ kind: 'thread', channel: 'C1', thread: '1.2' })
})

test('a button for one person alone answers in the conversation that it names, as that person', () => {
  expect(readPress(body, action(commandValue('back', 'k1')))).toEqual({
    place: { kind: 'private', user: 'U1', key: 'k1' },
    turnId: '12.34.ab',
    said: { command: 'back' },
  })
})

test('ticked boxes are all read, of however many elements', () => {
  const values = {
    b: {
      'boxes:0': { selected_options: [{ value: 'a' }, { value: 'b' }] },
      'boxes:10': { selected_options: [{ value: 'k' }] },
    },
  }
  const press = readPress({ ...inThread, state: { values } }, action(choiceValue('q', '')))
  expect(press?.said).toEqual({ choice: { question: 'q', option: ['a', 'b', 'k'] } })
})

test('boxes of which none is ticked say nothing', () => {
  const values = { b: { 'boxes:0': { selected_options: [] } } }
  expect(readPress({ ...inThread, state: { values } }, action(choiceValue('q', '')))?.said).toBeNull()
  expect(readPress(inThread, action(choiceValue('q', '')))?.said).toBeNull()
})

test.each([
  ['a value that is no JSON', inThread, action('{')],
  ['a value of another button', inThread, action(shareValue('t', 'k'))],
  ['an unknown command', inThread, action('{"command":"explode"}')],
  ['neither a message nor a key', body, action(commandValue('skip'))],
  ['no button at all', inThread, { action_ts: '1' }],
  ['nothing', null, null],
])('%s is none of ours', (_, sent, pressed) => {
  expect(readPress(sent, pressed)).toBeNull()
})
