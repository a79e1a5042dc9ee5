import { describe, expect, test } from 'vitest'
import { constantsIn, constantsOn, periodOf } from '../../src/knowledge/constants.ts'
import { FormulaError } from '../../src/knowledge/formula.ts'
import type { Constants } from '../../src/knowledge/schema/constants.ts'

const source = (title: string) => ({
  title,
  date: '2026',
  official: true,
  confidence: 'high' as const,
  review: '2027-01-01',
})
const constants: Constants = {
  smic: {
    title: 'SMIC horaire',
    unit: 'EUR/heure',
    windows: [
      { from: '2026-01-01', value: 12.02, source: source('Janvier') },
      { from: '2026-06-01', value: 12.31, source: source('Juin') },
    ],
  },
  'smic-mensuel': { title: 'SMIC mensuel', unit: 'EUR/mois', formula: 'smic * 35 * 52 / 12' },
}

describe('a text with constants', () => {
  test.each([
    ['2026-05-31', '12,02 € depuis janvier 2026, soit 1 823,03 € par mois'],
    ['2026-06-01', '12,31 € depuis juin 2026, soit 1 867,02 € par mois'],
    ['2025-01-01', '12,02 € depuis janvier 2026, soit 1 823,03 € par mois'],
  ])('on %s shows the figures of that day', (today, expected) => {
    const { fill } = constantsOn(constants, today)
    expect(fill('{smic} depuis {mois smic}, soit {smic-mensuel} par mois')).toBe(expected)
  })

  test('amounts are rounded to the cent, and whole euros have no cents', () => {
    const { fill } = constantsOn(constants, '2026-06-01')
    expect(fill('{smic-mensuel * 43 %}')).toBe('802,82 €')
    expect(fill('{smic * 0 + 5000}')).toBe('5 000 €')
    expect(fill('{smic * 0 + 4.5}')).toBe('4,50 €')
  })

  test('a name that does not exist is refused', () => {
    expect(() => constantsOn(constants, '2026-06-01').fill('{smik}')).toThrow(FormulaError)
    expect(() => constantsOn(constants, '2026-06-01').fill('{mois smik}')).toThrow(FormulaError)
  })

  test('names the constants it draws on', () => {
    expect(constantsIn('De {smic * 2} à {smic-mensuel}, depuis {mois smic}.')).toEqual([
      'smic',
      'smic-mensuel',
      'smic',
    ])
    expect(constantsIn('Rien ici.')).toEqual([])
  })
})

test('a constant that is computed stands on the source of what it is computed from', () => {
  expect(constantsOn(constants, '2026-06-01').source('smic-mensuel')?.title).toBe('Juin')
  expect(constantsOn(constants, '2026-05-31').source('smic-mensuel')?.title).toBe('Janvier')
  expect(constantsOn(constants, '2026-05-31').source('inconnu')).toBeUndefined()
})

test('the figures change from one period to the next, and not within one', () => {
  expect(periodOf(constants, '2026-05-31')).toBe(periodOf(constants, '2026-01-01'))
  expect(periodOf(constants, '2026-06-01')).not.toBe(periodOf(constants, '2026-05-31'))
  expect(periodOf(constants, '2026-11-27')).toBe(periodOf(constants, '2026-06-01'))
})
