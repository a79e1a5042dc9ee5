import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate, FormulaError, namesIn } from '../../src/knowledge/formula.ts'

const values: Record<string, number> = { smic: 12.31, 'smic-mensuel': 1867.02 }
const compute = (formula: string) => evaluate(formula, (name) => values[name])

describe('a formula over constants', () => {
  test.each([
    ['smic', 12.31],
    ['smic * 35 * 52 / 12', (12.31 * 35 * 52) / 12],
    ['smic-mensuel * 43 %', 1867.02 * 0.43],
    ['2 + 3 * 4', 14],
    ['(2 + 3) * 4', 20],
    ['10 - 4 - 3', 3],
    ['smic-mensuel - smic', 1867.02 - 12.31],
    ['(1 + 1) %', 0.02],
  ])('%s', (formula, expected) => {
    expect(compute(formula)).toBeCloseTo(expected, 10)
  })

  test.each([
    ['smik', 'constante inconnue : smik'],
    ['smic *', 'formule incomplète : smic *'],
    ['(smic', 'parenthèse non fermée : (smic'],
    ['smic smic', 'formule illisible après « smic » : smic smic'],
    ['smic € 2', 'formule illisible : smic € 2'],
    ['', 'formule incomplète : '],
  ])('%s is refused, and why is said', (formula, message) => {
    expect(() => compute(formula)).toThrow(new FormulaError(message))
  })

  test('sums and products come out as arithmetic has them', () => {
    const number = fc.integer({ min: 1, max: 999 })
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        expect(compute(`${a} + ${b} * ${c}`)).toBe(a + b * c)
        expect(compute(`(${a} - ${b}) / ${c}`)).toBe((a - b) / c)
      }),
    )
  })

  test('its names are known without computing it', () => {
    expect(namesIn('smic-mensuel * 43 % + 2 * smic')).toEqual(['smic-mensuel', 'smic'])
  })
})
