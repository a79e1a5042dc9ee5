/** Days of the year that never move (Code du travail, L3133-1). */
const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']
/** Easter Monday, Ascension Day and Whit Monday, in days after Easter. */
const afterEaster = [1, 39, 50]

/**
 * Whether a day is a public holiday in all of mainland France.
 * @param day `AAAA-MM-JJ`
 */
export function isPublicHoliday(day: string): boolean {
  if (fixed.includes(day.slice(5))) return true
  const easter = easterOf(Number(day.slice(0, 4)))
  return afterEaster.some((days) => isoDay(easter + days * 86_400_000) === day)
}

/** Easter Sunday of a year, as a moment in UTC (the anonymous Gregorian computus, Meeus, Astronomical Algorithms). */
function easterOf(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * shift + 114
  return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1)
}

function isoDay(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10)
}
