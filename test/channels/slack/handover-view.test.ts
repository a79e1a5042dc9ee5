import { expect, test } from 'vitest'
import { requestMessage, threadMessage } from '../../../src/channels/slack/handover-view.ts'
import { limits } from '../../../src/channels/slack/limits.ts'
import { personRequest } from '../../support/person-request.ts'

test('a request shows what the person agreed to, how to answer, and a button to end', () => {
  const { blocks, text } = requestMessage(personRequest)
  expect(text).toBe('Une personne demande à parler à quelqu’un')
  const shown = JSON.stringify(blocks)
  for (const part of [
    'Au collège ou au lycée',
    'Lille (59)',
    'La nuit\u00a0? Non',
    'Aide-soignant ou',
    '10 minutes',
  ])
    expect(shown).toContain(part)
  expect(shown).toContain('&amp; le &lt;week-end&gt;')
  expect(blocks.filter(({ type }) => type === 'actions')).toHaveLength(1)
  expect(blocks.length).toBeLessThanOrEqual(limits.blocksInMessage)
})

test('somebody who has answered nothing yet is said to have', () => {
  const { blocks } = requestMessage({ ...personRequest, answers: [], place: null, constraints: [], jobs: [] })
  expect(JSON.stringify(blocks)).toContain('pas encore répondu aux questions')
})

test('what the person writes cannot call anybody, nor pass for Slack’s own marks', () => {
  const message = threadMessage({ kind: 'person', text: '<!channel> & <@U1>' })
  expect(message.text).toBe('*La personne :* &lt;!channel&gt; &amp; &lt;@U1&gt;')
})

test('the end is told', () => {
  expect(threadMessage({ kind: 'closed' }).text).toContain('a terminé l’échange')
  expect(threadMessage({ kind: 'erased' }).text).toContain('a effacé sa conversation')
})
