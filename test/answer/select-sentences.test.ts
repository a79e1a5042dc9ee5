import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Choice, selectSentences } from '../../src/answer/select-sentences.ts'
import { termsOf } from '../../src/knowledge/search/terms.ts'
import { wordsOf } from '../../src/language/french.ts'

const equal = () => 4
const wholeText: Choice = { sentences: 9, words: 45, least: 0, early: 2, repeated: 0.1 }

function selected(question: string, texts: string[][], choice: Partial<Choice> = {}): string[] {
  return selectSentences(
    termsOf(wordsOf(question)),
    texts.map((sentences, index) => ({
      sentences: sentences.map((text) => ({ text })),
      worth: 1 / (1 + index),
    })),
    equal,
    { ...wholeText, ...choice },
  ).map(({ text }) => text)
}

describe('what is chosen', () => {
  const text = [
    'La médiation est gratuite.',
    'Elle dure trois mois au plus.',
    'Le tribunal est fermé le lundi.',
    'Le prix de la médiation est fixé par la loi.',
  ]

  test('speaks of what is asked rather than coming first', () => {
    expect(selected('prix médiation loi', [text], { words: 10 })).toEqual([text[3]])
  })

  test('is followed by the sentence that goes on about it', () => {
    expect(selected('médiation', [text], { sentences: 2 })).toEqual([text[0], text[1]])
  })

  test('fits into the words that are allowed: a long sentence is passed over for a short one', () => {
    expect(selected('médiation loi prix', [text], { words: 5 })).toEqual([text[0]])
    expect(selected('médiation', [text], { words: 3 })).toEqual([])
  })

  test('is never a question of the text, nor its title when sentences are there', () => {
    expect(
      selected('médiation', [['Qui paie la médiation ?', 'La médiation', 'La médiation est payée.']], {
        sentences: 1,
      }),
    ).toEqual(['La médiation est payée.'])
  })

  test('stands in the text that is worth more when two texts say the same', () => {
    expect(
      selected('prime', [['Une prime est versée.'], ['La prime est versée.']], { sentences: 1 }),
    ).toEqual(['Une prime est versée.'])
  })
})

test('whatever is asked: sentences of the texts, in order, within the limits', () => {
  const word = fc.constantFrom('prime', 'nuit', 'elle', 'salaire', 'repas', 'jour', 'le')
  const sentence = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '))
  const texts = fc.array(fc.array(sentence, { maxLength: 6 }), { maxLength: 3 })
  fc.assert(
    fc.property(
      sentence,
      texts,
      fc.nat({ max: 30 }),
      fc.nat({ max: 5 }),
      (question, given, words, sentences) => {
        const chosen = selected(question, given, { words, sentences })
        const all = given.flat()
        let from = 0
        for (const each of chosen) {
          const at = all.indexOf(each, from)
          expect(at).toBeGreaterThanOrEqual(0)
          from = at + 1
        }
        expect(chosen.length).toBeLessThanOrEqual(sentences)
        expect(chosen.join(' ').split(/\s+/).filter(Boolean).length).toBeLessThanOrEqual(words)
      },
    ),
  )
})
