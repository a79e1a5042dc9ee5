import { describe, expect, test } from 'vitest'
import { matchPosition, matchValue } from '../../src/dialogue/match-number.ts'
import { choice, question, tree } from '../support/small-tree.ts'

const years = (from: number, to: number) => ({ unit: 'ans', from, to }) as const
const months = (from: number, to: number) => ({ unit: 'mois', from, to }) as const

const [studies, several] = tree([
  question('etudes', [
    choice('mois', { ranges: [months(1, 9)] }),
    choice('un-an', { ranges: [months(10, 14), years(1, 1)] }),
    choice('trois-ans', { ranges: [years(3, 12)], not: 'un-an' }),
  ]),
  question('public', [choice('ages'), choice('enfants'), choice('patients')], { multiple: true }),
]).questions
if (!studies || !several) throw new Error('Two questions were made.')

describe('a position', () => {
  test.each(['2', ' 2 ', '02'])('"%s" is the second choice', (text) => {
    expect(matchPosition(studies, text)).toEqual({ options: ['un-an'], share: 1 })
  })

  test.each(['1 et 3', '1, 3', '1,3', '1 3', ' 1 et 3 '])(
    '"%s" is two choices, where several can be made',
    (text) => {
      expect(matchPosition(several, text)).toEqual({ options: ['ages', 'patients'], share: 1 })
      expect(matchPosition(studies, text)).toBeNull()
    },
  )

  test.each(['0', '4', '1 et 4', '42', '123', '-1', '2,5 ans', 'le 2', '', 'deux'])(
    '"%s" is none',
    (text) => {
      expect(matchPosition(several, text)).toBeNull()
    },
  )

  test('a number said twice is one choice', () => {
    expect(matchPosition(several, '1 et 1')?.options).toEqual(['ages'])
  })

  test('a number beyond the choices is a value, when it lies in a range', () => {
    expect(matchPosition(studies, '12')).toEqual({ options: ['un-an'], share: 1 })
    expect(matchPosition(studies, '50')).toBeNull()
  })
})

describe('a value with its unit', () => {
  test.each([
    ['6 mois', 'mois'],
    ['un peu moins de 6 mois', 'mois'],
    ['12 mois', 'un-an'],
    ['1 an', 'un-an'],
    ['5 ANS', 'trois-ans'],
    ['3ans', 'trois-ans'],
  ])('"%s" is the choice in whose range it lies: %s', (text, option) => {
    expect(matchValue(studies, text)?.options).toEqual([option])
  })

  test('refused, is the contrary of that choice', () => {
    expect(matchValue(studies, 'pas 3 ans')?.options).toEqual(['un-an'])
    expect(matchValue(studies, 'pas faire 3 ans')?.options).toEqual(['un-an'])
    expect(matchValue(studies, 'pas 6 mois')).toBeNull()
  })

  test.each(['2 ans', '20 mois', '5 jours', 'ans', '1000 ans', 'volcan 3 angles'])('"%s" is none', (text) => {
    expect(matchValue(studies, text)).toBeNull()
  })

  test('explains as much of the text as it takes', () => {
    expect(matchValue(studies, '6 mois')?.share).toBe(1)
    expect(matchValue(studies, 'ma formation dure 6 mois')?.share).toBeLessThan(0.5)
  })
})
