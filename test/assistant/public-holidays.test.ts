import { expect, test } from 'vitest'
import { isPublicHoliday } from '../../src/assistant/public-holidays.ts'

test.each([
  '2026-01-01',
  '2026-04-06', // Easter Monday
  '2026-05-14', // Ascension
  '2026-05-25', // Whit Monday
  '2027-03-29',
  '2027-05-06',
  '2027-05-17',
  '2038-04-26', // the latest Easter there can be
  '2026-12-25',
])('%s is a public holiday', (day) => {
  expect(isPublicHoliday(day)).toBe(true)
})

test.each(['2026-04-05', '2026-04-07', '2026-05-15', '2026-12-26', '2026-11-29'])('%s is none', (day) => {
  expect(isPublicHoliday(day)).toBe(false)
})

test('there are eleven in every year, unless Ascension Day falls on another one', () => {
  for (let year = 2000; year < 2100; year++) {
    const days = Array.from({ length: 365 }, (_, index) =>
      new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 10),
    )
    const holidays = days.filter(isPublicHoliday)
    const coincides = holidays.some(
      (day) =>
        ['05-01', '05-08'].includes(day.slice(5)) && new Date(day).getUTCDay() === 4 && isAscension(day),
    )
    expect([year, holidays.length]).toEqual([year, coincides ? 10 : 11])
  }
})

/** Whit Monday comes eleven days after Ascension Day. */
function isAscension(day: string): boolean {
  const later = new Date(Date.parse(day) + 11 * 86_400_000).toISOString().slice(0, 10)
  return isPublicHoliday(later)
}
