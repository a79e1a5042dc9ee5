import { expect, test } from 'vitest'
import type { SharedCase } from '../../../src/assistant/shared-case.ts'
import { caseMessage } from '../../../src/channels/slack/case-view.ts'
import { limits } from '../../../src/channels/slack/limits.ts'

const shared: SharedCase = {
  answers: [{ question: 'q', ask: 'Où ?', answer: 'Ici' }],
  place: 'Lille',
  blocks: [],
  open: [],
  constraints: [],
  suggestions: [],
}
const buttonsOf = (of: SharedCase) =>
  caseMessage('ABCDEFGH', of, 'https://cap-soin.example').blocks.filter(({ type }) => type === 'actions')

test('a case has one button to propose something', () => {
  expect(buttonsOf(shared)).toHaveLength(1)
})

test('a case says what its words are worth: those of its person, and those that the person saw', () => {
  const notice = { type: 'notice' as const, kind: 'privacy' as const, text: 'Note.' }
  const shown = JSON.stringify(
    caseMessage(
      'ABCDEFGH',
      { ...shared, blocks: [notice], constraints: ['La nuit ? Non'] },
      'https://a.example',
    ),
  )
  expect(shown).toContain('*Réponses qui écartent certains métiers*')
  expect(shown).toContain('*Métiers proposés, avec les mots montrés à la personne*')
  expect(JSON.stringify(caseMessage('ABCDEFGH', shared, 'https://a.example'))).not.toContain(
    'Métiers proposés',
  )
})

test('a case longer than a message keeps its button', () => {
  const blocks = Array.from({ length: 60 }, (_, index): SharedCase['blocks'][number] => ({
    type: 'notice',
    kind: 'privacy',
    text: `Note ${index}.`,
  }))
  const long = { ...shared, blocks, open: ['Et après ?'], constraints: ['Pas la nuit'] }
  expect(caseMessage('ABCDEFGH', long, 'https://cap-soin.example').blocks).toHaveLength(
    limits.blocksInMessage,
  )
  expect(buttonsOf(long)).toHaveLength(1)
})

test('five long suggestions are all told, with what became of each', () => {
  const suggestions = Array.from({ length: 5 }, (_, index): SharedCase['suggestions'][number] => ({
    id: `${index}`,
    kind: 'job',
    topic: 'job:aide-soignant',
    title: 'Accompagnant éducatif et social ou accompagnante éducative et sociale',
    text: `${index} ${'x'.repeat(490)}`,
    at: '2026-11-29T10:00:00Z',
    answered: { answer: 'refused', at: '2026-11-29T11:00:00Z' },
  }))
  const shown = JSON.stringify(caseMessage('ABCDEFG2', { ...shared, suggestions }, 'https://a.example'))
  expect(shown.match(/la personne a refusé/g)).toHaveLength(5)
})
