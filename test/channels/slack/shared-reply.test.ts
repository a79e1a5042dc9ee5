import { expect, test } from 'vitest'
import type { Block, Reply } from '../../../src/assistant/reply.ts'
import { canBeShared, sharedMessage } from '../../../src/channels/slack/shared-reply.ts'

const answer: Block[] = [
  { type: 'text', sentences: [{ text: 'Un AES gagne le SMIC.', sources: ['job:aes#salaire'] }] },
  { type: 'sources', items: [{ id: 'job:aes#salaire', title: 'AES', url: '/metiers/aes#salaire' }] },
]
const question: Block = {
  type: 'question',
  dialogue: 'start',
  id: 'start',
  text: 'Et ensuite ?',
  choices: [{ id: 'a', label: 'A' }],
  multiple: false,
  skippable: false,
}
const notice = (kind: 'crisis' | 'privacy' | 'ai'): Block => ({ type: 'notice', kind, text: 'Note.' })
const reply = (blocks: Block[], status: Reply['status'] = 'answered'): Reply => ({
  conversationId: 'c',
  turnId: 't',
  status,
  mode: 'quote',
  blocks,
})

test.each([
  ['an answer with its sources', reply(answer), true],
  ['an answer with a question below', reply([notice('ai'), ...answer, question]), true],
  ['words without any source', reply(answer.slice(0, 1)), false],
  ['help in danger', reply([notice('crisis')], 'crisis'), false],
  ['an answer with a helpline', reply([...answer, notice('crisis')]), false],
  ['an answer to a text with personal data', reply([notice('privacy'), ...answer]), false],
  ['a question of the orientation', reply([question], 'question'), false],
  ['nothing found', reply(answer, 'not_found'), false],
])('%s: can be shared is %s', (_, given, expected) => {
  expect(canBeShared(given)).toBe(expected)
})

test('what is shared has its sources and says who shares it, and asks nothing', () => {
  const { blocks } = sharedMessage(reply([...answer, question]), 'U1', 'https://cap-soin.example')
  const shown = JSON.stringify(blocks)
  expect(shown).toContain('Un AES gagne le SMIC. [1]')
  expect(shown).toContain('https://cap-soin.example/metiers/aes#salaire')
  expect(shown).toContain('<@U1>')
  expect(shown).not.toContain('Et ensuite')
  expect(shown).not.toContain('"button"')
})
