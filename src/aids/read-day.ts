import { fold } from '../language/french.ts'
import { frenchMonths } from '../language/french-date.ts'

const months = frenchMonths.map(fold)

const numbered = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/
const named = new RegExp(`\\b(?:(\\d{1,2})(?:er)? )?(${months.join('|')})(?: (\\d{4}))?\\b`)

/**
 * A day that is told: "le 15 janvier 2027", "01/03/2027", "en mars" (the first of the next one to come), ISO.
 * @param today ISO day
 * @returns ISO day, or null when none is told
 */
export function readDay(text: string, today: string): string | null {
  const folded = fold(text)
  const [iso] = /\b\d{4}-\d{2}-\d{2}\b/.exec(folded) ?? []
  if (iso) return isoDay(iso.slice(0, 4), iso.slice(5, 7), iso.slice(8))
  const [, day, month, year] = numbered.exec(folded) ?? []
  if (day && month && year) return isoDay(year, month, day)
  const [, date, name, ofYear] = named.exec(folded) ?? []
  if (name === undefined) return null
  const number = String(months.indexOf(name) + 1).padStart(2, '0')
  return isoDay(ofYear ?? yearToCome(number, today), number, date ?? '1')
}

/** This year while the month lies ahead or runs, else the next. */
function yearToCome(month: string, today: string): string {
  const year = Number(today.slice(0, 4))
  return String(month >= today.slice(5, 7) ? year : year + 1)
}

function isoDay(year: string, month: string, date: string): string | null {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const read = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day) ? day : null
}
