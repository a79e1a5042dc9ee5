import { expect, test } from 'vitest'
import { bigramsOf, inverseFrequency, termsOf } from '../../../src/knowledge/search/terms.ts'
import { wordsOf } from '../../../src/language/french.ts'

test('terms are the content words of a text as stems, in order', () => {
  expect(termsOf(wordsOf("Combien gagne une aide-soignante à l'hôpital ?"))).toEqual([
    'gagn',
    'aid',
    'soign',
    'hopital',
  ])
})

test.each(['13e mois', '13ème mois', '13 ème mois', '13eme mois'])(
  '« %s » is the number and the word',
  (text) => {
    expect(termsOf(wordsOf(text))).toEqual(['13', 'mois'])
  },
)

test('words that stand together are terms too', () => {
  expect(bigramsOf(['aid', 'soign', 'hopital'])).toEqual(['aid soign', 'soign hopital'])
  expect(bigramsOf(['aid'])).toEqual([])
  expect(bigramsOf([])).toEqual([])
})

test('a word counts more when it is rare among the passages, and always something', () => {
  expect(inverseFrequency(100, 1)).toBeGreaterThan(inverseFrequency(100, 50))
  expect(inverseFrequency(100, 100)).toBeGreaterThan(0)
})
