import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePlaceQuery } from '../../src/places/place-query.ts'

const nothing = { postalCode: null, department: null, isDepartment: false, district: null, names: [] }

test.each([
  ['Lille', { names: ['lille'] }],
  ['59000', { postalCode: '59000' }],
  ['59 000 Lille', { postalCode: '59000', names: ['lille'] }],
  ['69422 Lyon cedex 03', { postalCode: '69422', names: ['lyon'] }],
  ['a lille 59', { department: '59', names: ['a lille', 'lille'] }],
  ['dans le 93', { department: '93' }],
  ['2a', { department: '2A' }],
  ['Fort-de-France 972', { department: '972', names: ['fort de france'] }],
  ['département du Nord', { isDepartment: true, names: ['departement du nord', 'nord'] }],
  ['Vers-Pont-du-Gard', { names: ['vers pont du gard', 'pont du gard'] }],
  ['Saint-Denis (93)', { department: '93', names: ['saint denis'] }],
  ['', {}],
  ['à la', {}],
  ['!?', {}],
])('"%s" is taken apart', (text, parts) => {
  expect(parsePlaceQuery(text)).toEqual({ ...nothing, ...parts })
})

test.each([
  'Paris 18e',
  'paris 18ème',
  'Paris 18e arrondissement',
  '18e arrondissement de Paris',
  'à Paris 18eme',
])('"%s" is an arrondissement', (text) => {
  expect(parsePlaceQuery(text).district).toEqual({ city: 'paris', number: 18, ordinal: true })
})

test('a number after a city may be an arrondissement or a department, but not after a name that ends like a city', () => {
  expect(parsePlaceQuery('Marseille 13')).toMatchObject({
    department: '13',
    district: { city: 'marseille', number: 13, ordinal: false },
  })
  expect(parsePlaceQuery('Sainte-Foy-lès-Lyon 69').district).toBeNull()
  expect(parsePlaceQuery('Marseille (13)').district).toBeNull()
})

test('anything can be typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const { postalCode, names } = parsePlaceQuery(text)
      expect(postalCode ?? '00000').toMatch(/^\d{5}$/)
      for (const name of names) expect(name.length).toBeLessThanOrEqual(400)
    }),
  )
})
