import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createPhraseMatcher, stemsOf } from '../../src/language/phrase-match.ts'

function covered(phrases: string[], text: string): number[] {
  return [...createPhraseMatcher(phrases).longest(stemsOf(text))].sort((a, b) => a - b)
}

describe('the longest matching phrase', () => {
  test('is given by the positions of its words in the text', () => {
    expect(covered(['le permis'], "j'ai le permis B")).toEqual([2, 3])
    expect(covered(['personnes âgées', 'ehpad'], 'en ehpad, auprès de personnes âgées')).toEqual([4, 5])
  })

  test('wins over a shorter one, wherever both stand', () => {
    expect(covered(['permis', 'pas le permis'], "le permis, j'ai pas le permis")).toEqual([4, 5, 6])
  })

  test('is the first place where it stands', () => {
    expect(covered(['permis'], 'permis ou permis')).toEqual([0])
  })

  test('is nothing when its words do not stand together, or not in its order', () => {
    expect(covered(['pas le permis'], 'pas encore le permis')).toEqual([])
    expect(covered(['pas le permis'], 'le permis pas')).toEqual([])
    expect(covered(['pas le permis'], 'pas le')).toEqual([])
  })

  test('is nothing without phrases, without words in them, and without text', () => {
    expect(covered([], 'permis')).toEqual([])
    expect(covered(['', '!'], 'permis !')).toEqual([])
    expect(covered(['permis'], '')).toEqual([])
  })
})

test.each([
  ['élève', 'des élèves'],
  ['personne handicapée', 'PERSONNES HANDICAPEES'],
  ['aide à domicile', 'les aides à domicile'],
  ['je suis infirmier', 'jsuis infirmière'],
  ["j'ai le permis", 'g le permis'],
  ['crèche', 'creche'],
  ['ça ne me gêne pas', 'ça me gêne pas'],
])('« %s » is met in « %s »', (phrase, text) => {
  expect(covered([phrase], text).length).toBeGreaterThan(0)
})

test('a phrase is always met in itself, and between other words', () => {
  const anyPhrase = fc
    .array(fc.constantFrom('permis', 'enfants', 'personnes', 'agees', 'nuit', 'pas', 'le'), {
      minLength: 1,
      maxLength: 4,
    })
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(anyPhrase, (phrase) => {
      const words = stemsOf(phrase)
      expect(covered([phrase], phrase)).toEqual(words.map((_, at) => at))
      expect(covered([phrase], `bonjour ${phrase} merci`)).toEqual(words.map((_, at) => at + 1))
    }),
  )
})
