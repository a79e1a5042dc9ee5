import { expect, test } from 'vitest'
import type { Reply } from '../../../src/assistant/reply.ts'
import { messageFor, replaces } from '../../../src/channels/slack/answer.ts'
import { limits } from '../../../src/channels/slack/limits.ts'

const origin = 'https://cap-soin.example'
const answer = (status: Reply['status'], blocks: Reply['blocks'] = []) => ({
  kind: 'reply' as const,
  reply: { conversationId: 'c', turnId: 't', status, mode: 'quote' as const, blocks },
})

test.each([
  ['a question', answer('question'), true],
  ['an answer', answer('answered'), true],
  ['a turn that comes too soon', answer('rate_limited'), false],
  ['a reply that failed', answer('error'), false],
  ['a turn that is refused', { kind: 'refused' as const, message: 'Non.' }, false],
  ['no answer at all', null, false],
])('%s takes the place of the question before: %s', (_, given, expected) => {
  expect(replaces(given)).toBe(expected)
})

test('no answer becomes a sentence, and a refusal says why', () => {
  expect(messageFor(null, { origin }).text).toContain('Réessayez')
  expect(messageFor({ kind: 'refused', message: 'Ce choix n’existe pas.' }, { origin }).text).toBe(
    'Ce choix n’existe pas.',
  )
})

test('a long answer keeps its buttons, within the limit of a message', () => {
  const note = { type: 'notice' as const, kind: 'ai' as const, text: 'Note.' }
  const sources = {
    type: 'sources' as const,
    items: [{ id: 'job:aes#salaire', title: 'AES', url: '/metiers/aes#salaire' }],
  }
  const long = answer('answered', [...Array.from({ length: 60 }, () => note), sources])
  const { blocks } = messageFor(long, { origin, conversationKey: 'k' })
  expect(blocks).toHaveLength(limits.blocksInMessage)
  expect(JSON.stringify(blocks.slice(-2))).toMatch(/feedback_buttons.*Partager dans le canal/)
})
