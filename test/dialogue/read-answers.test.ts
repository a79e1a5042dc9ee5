import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/dialogue/answers.ts'
import { readAnswers } from '../../src/dialogue/read-answers.ts'
import { readOrientationContent } from '../support/orientation-content.ts'
import { chose, skipped } from '../support/small-tree.ts'

const { orientation } = readOrientationContent()

function read(text: string, before: Answer[] = []): Record<string, string> {
  const told = readAnswers(orientation, before, text)
  return Object.fromEntries(
    told.map((answer) => [
      answer.question,
      answer.kind === 'chosen' ? answer.options.join(' ') : answer.kind,
    ]),
  )
}

describe('everything a text answers at once', () => {
  test.each([
    [
      "j'aime les enfants, j'ai le permis, pas plus d'un an d'études",
      { public: 'jeunes', permis: 'oui', etudes: 'un-an' },
    ],
    [
      'je suis au chomage, sans diplome, jveux bosser avec les vieux',
      { situation: 'recherche', niveau: 'aucun', public: 'ages' },
    ],
    [
      'lycéenne de 16 ans, pas le permis, peur du sang',
      { situation: 'scolaire', age: 'moins-17', permis: 'non', sang: 'non' },
    ],
    [
      'je suis vendeuse, j’ai un CAP et mal au dos',
      { situation: 'autre-metier', niveau: 'cap', physique: 'non' },
    ],
    [
      'jveux bosser avec les bébés, en crèche, pas le week-end',
      { public: 'petits-enfants', cadre: 'creche', horaires: 'journee' },
    ],
  ])('« %s »', (text, answers) => {
    expect(read(text)).toEqual(answers)
  })

  test.each(['bonjour', "c'est payé combien ?", '', '🙂', '2', 'oui'])('« %s » answers nothing', (text) => {
    expect(read(text)).toEqual({})
  })

  test('since when something lasts is not how long one can study', () => {
    expect(read('sans emploi depuis 2 ans')).toEqual({ situation: 'recherche' })
  })

  test('what is refused is not taken for what is liked', () => {
    expect(read("j'aime pas les bébés, et surtout pas à l'hôpital")).toEqual({})
  })
})

describe('answers given before', () => {
  test('are kept, and replaced by what is said now', () => {
    const before = [chose('permis', 'non'), skipped('sang')]
    expect(read("j'ai mon permis maintenant", before)).toEqual({ permis: 'oui', sang: 'skipped' })
  })

  test('are dropped when they no longer apply', () => {
    const before = [chose('situation', 'scolaire'), chose('age', 'moins-17'), chose('permis', 'non')]
    expect(read('je suis au chômage', before)).toEqual({ situation: 'recherche', permis: 'non' })
  })

  test('are left as they were given', () => {
    const before = Object.freeze([chose('permis', 'non')])
    readAnswers(orientation, before, "j'ai le permis")
    expect(before).toEqual([chose('permis', 'non')])
  })
})

test('a question whose condition does not hold is not answered by chance', () => {
  expect(read('j’ai 17 ans')).toEqual({})
  expect(read('j’ai 17 ans', [chose('situation', 'scolaire')])).toEqual({
    situation: 'scolaire',
    age: 'dix-sept',
  })
})
