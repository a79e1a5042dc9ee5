import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passagesOf, type SourcePassage } from '../../src/answer/passages.ts'
import { quoteSentences } from '../../src/answer/quote.ts'
import { termsOf } from '../../src/knowledge/search/terms.ts'
import { wordsOf } from '../../src/language/french.ts'
import { fixtureKnowledge } from '../support/fixture-knowledge.ts'

const [pattern] = passagesOf(fixtureKnowledge())

/** A passage that says these sentences. */
function passage(id: string, texts: string[]): SourcePassage {
  if (!pattern) throw new Error('The fixture has no passage.')
  return { ...pattern, id, quotes: texts.map((text) => ({ text, section: id, source: null })) }
}

const equal = () => 4
const quoted = (question: string, passages: SourcePassage[], most?: number) =>
  quoteSentences(termsOf(wordsOf(question)), passages, equal, most).map(({ text }) => text)

test('sentences that share the rare words of the question are chosen, in reading order', () => {
  const texts = [
    'On commence tôt.',
    'On aime les gens.',
    'La nuit, une prime est payée.',
    'On mange.',
    'La prime de nuit double.',
  ]
  expect(quoted('prime de nuit', [passage('a', texts)])).toEqual([
    'La nuit, une prime est payée.',
    'La prime de nuit double.',
  ])
})

test('a rare word counts more than a frequent one', () => {
  const weight = (word: string) => (word === 'vaccin' ? 8 : 0.1)
  const passages = [passage('a', ['Rien.', 'Rien non plus.', 'Le travail est là.', 'Un vaccin.'])]
  expect(quoteSentences(['travail', 'vaccin'], passages, weight).map(({ text }) => text)).toEqual([
    'Un vaccin.',
  ])
})

test('without a shared word, the head of the best section is quoted', () => {
  const passages = [passage('a', ['Premier.', 'Deuxième.', 'Troisième.']), passage('b', ['Autre.'])]
  expect(quoted('zzz', passages, 2)).toEqual(['Premier.', 'Deuxième.'])
})

test('nothing to quote from gives nothing', () => {
  expect([
    quoted('prime', []),
    quoted('prime', [passage('a', [])]),
    quoted('', [passage('a', ['Oui.'])]),
  ]).toEqual([[], [], ['Oui.']])
})

const word = fc.constantFrom('prime', 'nuit', 'salaire', 'repas', 'jour')
const sentence = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => `${words.join(' ')}.`)
const anyPassages = fc
  .array(fc.array(sentence, { maxLength: 6 }), { maxLength: 4 })
  .map((all) => all.map((texts, index) => passage(`p${index}`, texts)))

test('whatever is asked: only sentences of the passages, in order, none twice, no more than allowed', () => {
  fc.assert(
    fc.property(anyPassages, sentence, fc.integer({ min: 1, max: 6 }), (passages, question, most) => {
      const quotes = quoteSentences(termsOf(wordsOf(question)), passages, equal, most)
      const all = passages.flatMap((each) => each.quotes)
      const positions = quotes.map((quote) => all.indexOf(quote))
      expect(positions).not.toContain(-1)
      expect(positions).toEqual(positions.toSorted((a, b) => a - b))
      expect(new Set(quotes.map(({ text }) => text)).size).toBe(quotes.length)
      expect(quotes.length).toBeLessThanOrEqual(most)
      expect(quotes.length > 0).toBe(all.length > 0)
    }),
  )
})
