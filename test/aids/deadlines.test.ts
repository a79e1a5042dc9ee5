import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarOf } from '../../src/aids/calendar.ts'
import { dayOf } from '../../src/aids/deadlines.ts'
import { createTestCore } from '../support/test-core.ts'

const days = { signature: '2026-11-29', start: '2027-01-04', today: '2026-11-29' }

describe('a deadline', () => {
  test.each([
    ['six months after the signature', { from: 'signature', months: 6 }, '2027-05-29'],
    ['thirty days before the start', { from: 'start', days: -30 }, '2026-12-05'],
    ['five working days after a Monday', { from: 'start', workingDays: 5 }, '2027-01-09'],
    ['the day itself', { from: 'start', days: 0 }, '2027-01-04'],
  ] as const)('%s', (_, deadline, expected) => {
    expect(dayOf(deadline, days)).toBe(expected)
  })

  test('three months after the end of November is the end of February', () => {
    expect(dayOf({ from: 'start', months: 3 }, { ...days, start: '2026-11-30' })).toBe('2027-02-28')
  })

  test('working days leave out Sundays', () => {
    expect(dayOf({ from: 'start', workingDays: 5 }, { ...days, start: '2027-01-08' })).toBe('2027-01-14')
  })

  test('is never a Sunday when counted in working days, and later for more of them', () => {
    const anyDay = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (date, count) => {
        const start = date.toISOString().slice(0, 10)
        const one = dayOf({ from: 'start', workingDays: count }, { ...days, start })
        expect(new Date(one).getUTCDay()).not.toBe(0)
        expect(dayOf({ from: 'start', workingDays: count + 1 }, { ...days, start }) > one).toBe(true)
      }),
    )
  })
})

describe('the calendar', () => {
  const { aids } = createTestCore()
  const acquired = aids
    .evaluate(
      {
        'contrat . type': 'apprentissage',
        'contrat . date debut': days.start,
        'employeur . secteur': 'prive',
        'employeur . effectif': 30,
        'employeur . territoire': 'metropole',
        'certification . niveau rncp': 4,
        'candidat . rqth': false,
        'candidat . age': 19,
      },
      days.today,
    )
    .filter(({ status }) => status === 'acquired')

  test('has the dated steps first, in order, and those without a date after them', () => {
    const calendar = calendarOf(acquired, days)
    const dated = calendar.filter(({ day }) => day !== null)
    expect(calendar.slice(0, dated.length)).toEqual(dated)
    expect(dated.map(({ day }) => day)).toEqual(dated.map(({ day }) => day).sort())
    expect(dated).toContainEqual({
      do: 'Envoyez le contrat à votre OPCO.',
      day: '2027-01-09',
      aids: ["Aide unique aux employeurs d'apprentis"],
    })
  })

  test('has no date while the first day is not known', () => {
    expect(calendarOf(acquired, null).every(({ day }) => day === null)).toBe(true)
  })
})
