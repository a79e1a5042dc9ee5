import { expect, test } from 'vitest'
import { plainDay, plainPay, plainPlace, plainTown } from '../../src/opportunities/offer-wording.ts'

test.each([
  ['ROUBAIX', 'Roubaix'],
  ['BOULOGNE SUR MER', 'Boulogne sur Mer'],
  ["VILLENEUVE-D'ASCQ", "Villeneuve-d'Ascq"],
  ['LE MANS', 'Le Mans'],
  ['SAINT-ÉTIENNE', 'Saint-Étienne'],
  ['Lyon', 'Lyon'],
])('the town %s is written %s', (town, plain) => {
  expect(plainTown(town)).toBe(plain)
})

test.each([
  ['69 - LYON 03', 'Lyon 03 (69)'],
  ['2A - AJACCIO', 'Ajaccio (2A)'],
  ['974 - ST DENIS', 'St Denis (974)'],
  ['69 - Villeurbanne', 'Villeurbanne (69)'],
  ['France entière', 'France entière'],
])('the place "%s" is written "%s"', (label, plain) => {
  expect(plainPlace(label)).toBe(plain)
})

test.each([
  ['Mensuel de 1950.00 Euros à 2200.50 Euros sur 12 mois', 'Mensuel de 1950 € à 2200,50 € sur 12 mois'],
  ['Horaire de 12,02 Euros', 'Horaire de 12,02 €'],
  ['Annuel de 24000 Euros', 'Annuel de 24000 €'],
  ['Selon expérience', 'Selon expérience'],
])('the pay "%s" is written "%s"', (label, plain) => {
  expect(plainPay(label)).toBe(plain)
})

test('a date keeps its day', () => {
  expect(plainDay('2026-11-20T07:30:02.000Z')).toBe('2026-11-20')
})
