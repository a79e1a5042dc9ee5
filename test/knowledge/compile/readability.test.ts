import { describe, expect, test } from 'vitest'
import { kandelMoles, readabilityOf, syllablesOf } from '../../../src/knowledge/compile/readability.ts'
import { fixtureKnowledge } from '../../support/fixture-knowledge.ts'

describe('syllables as a word is written', () => {
  test.each([
    ['le', 1],
    ['soin', 1],
    ['aide', 1],
    ['toilette', 2],
    ['soignante', 2],
    ['infirmier', 3],
    ['infirmière', 3],
    ['école', 2],
    ['métier', 2],
    ['durée', 2],
    ['qualité', 3],
    ['accompagnement', 5],
  ])('%s: %i', (word, count) => {
    expect(syllablesOf(word)).toBe(count)
  })
})

test('the formula of Kandel and Moles: words per sentence and syllables per word', () => {
  // Four words of one syllable in one sentence, then two sentences of two words.
  expect(kandelMoles(['Le soin se fait.'])).toBeCloseTo(207 - 1.015 * 4 - 73.6, 6)
  expect(kandelMoles(['Le soin ; se fait.'])).toBeCloseTo(207 - 1.015 * 2 - 73.6, 6)
})

test('long sentences and long words lower the score', () => {
  const easy = kandelMoles(['On aide. On parle. On rit.'])
  expect(kandelMoles(['On aide et on parle et on rit et on va loin.'])).toBeLessThan(easy)
  expect(kandelMoles(['Accompagnement. Professionnalisation. Coordination.'])).toBeLessThan(easy)
})

test('every sheet is measured, with the long words that only it has', () => {
  const { jobs, guides } = fixtureKnowledge()
  const measured = readabilityOf([...jobs, ...guides])
  expect(measured.map(({ topic }) => topic)).toEqual([...jobs, ...guides].map(({ topic }) => topic))
  expect(measured.find(({ topic }) => topic === 'guide:immersion')?.rareWords).toContain('convention')
})
