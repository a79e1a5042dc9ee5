import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readClaim } from '../../../src/answer/verify/claims.ts'
import { tokensOf } from '../../../src/answer/verify/tokens.ts'

/** The first figure of a text. */
function figureIn(text: string): string | undefined {
  const tokens = tokensOf(text)
  for (const at of tokens.keys()) {
    const claim = readClaim(tokens, at)
    if (claim) return claim.key
  }
  return undefined
}

describe('a figure is the same however it is written', () => {
  it.each([
    [
      'amount',
      [
        '1 800 €',
        '1800 euros',
        '1\u202f800 €',
        '1.800 €',
        '1 800,00 €',
        'mille huit cents euros',
        '1800 EUR',
      ],
    ],
    ['cents', ['12,31 € de l’heure', '12.31 € par heure', '12,31 euros/heure', '12,31 € / h']],
    [
      'monthly pay',
      ['1 867,02 € brut par mois', '1867,02 euros bruts mensuels', '1 867,02 € bruts chaque mois'],
    ],
    ['months', ['18 mois', 'dix-huit mois', 'un an et demi', '1,5 an', '1 an et demi']],
    ['years', ['3 ans', 'trois ans', '36 mois', 'trois années']],
    ['one', ['un an', 'une année', '12 mois', 'douze mois']],
    ['hours', ['70 heures', '70 h', 'soixante-dix heures', 'septante heures']],
    ['percentage', ['45 %', '45%', '45 pour cent', 'quarante-cinq pour cent']],
    [
      'at most',
      [
        '300 heures au plus',
        'au plus 300 heures',
        '300 h maximum',
        'jusqu’à 300 heures',
        'pas plus de 300 heures',
      ],
    ],
    ['at least', ['6 mois ou plus', 'au moins 6 mois', '6 mois minimum', 'à partir de 6 mois']],
    ['about', ['environ 1 983 €', 'à peu près 1 983 €', '1983 euros environ', 'près de 1 983 €']],
    ['day', ['1er juin 2026', '01/06/2026', '2026-06-01', '1 juin 2026']],
    ['level', ['niveau 4', 'niv. 4', 'niveau IV', 'niveau bac', 'Niveau 4']],
    ['years after the bac', ['bac + 3', 'bac+3', 'bac +3', 'bac plus trois']],
    ['rank', ['1re année', 'première année', '1ère année']],
    ['phone', ['01 23 45 67 89', '01.23.45.67.89', '0123456789', '+33 1 23 45 67 89']],
    ['count', ['3 personnes', 'trois personnes']],
    ['range', ['de 9 à 24 mois', 'entre 9 et 24 mois', 'de neuf à vingt-quatre mois']],
    ['large number', ['quatre-vingt-dix-sept', '97']],
  ])('%s', (_, writings) => {
    expect(new Set(writings.map(figureIn)).size).toBe(1)
    expect(figureIn(writings[0] ?? '')).toBeDefined()
  })
})

describe('a figure is another when what makes it true changes', () => {
  it.each([
    ['3 ans', '3 mois'],
    ['5 € net par heure', '5 € net par jour'],
    ['238 € brut par mois', '238 € net par mois'],
    ['238 € brut par mois', '238 € brut par an'],
    ['300 heures au plus', '300 heures au moins'],
    ['300 heures au plus', '300 heures'],
    ['environ 1 983 €', '1 983 €'],
    ['45 %', '45 €'],
    ['45 % de plus', '45 %'],
    ['plus de 18 ans', 'moins de 18 ans'],
    ['1er juin 2026', '1er juin 2025'],
    ['juin 2026', 'juillet 2026'],
    ['1re année', '2e année'],
    ['niveau 4', 'niveau 5'],
    ['bac + 3', 'bac + 2'],
    ['3 personnes', '3 tuteurs'],
    ['01 23 45 67 89', '01 23 45 67 88'],
    ['deux mille', 'douze cents'],
  ])('%s is not %s', (first, second) => {
    expect(figureIn(first)).toBeDefined()
    expect(figureIn(first)).not.toBe(figureIn(second))
  })
})

it('takes an article for no number', () => {
  expect(figureIn('un tuteur suit une personne dans un service')).toBeUndefined()
})

it('reads any number up to a million the same with and without its spaces', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 999_999 }), (value) => {
      const spaced = String(value).replace(/\B(?=(\d{3})+$)/g, ' ')
      expect(figureIn(`${spaced} euros`)).toBe(figureIn(`${value} €`))
    }),
  )
})
