import { parisDay } from '../knowledge/paris-day.ts'
import { isPublicHoliday } from './public-holidays.ts'

/** When somebody answers: days of the week (0 is Monday) and stretches of the day, in minutes since midnight. */
export type OpeningHours = { days: number[]; spans: { from: number; to: number }[] }[]

const codes = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']
const names = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/**
 * Reads hours in the notation of schema.org and OpenStreetMap, as far as an office needs it:
 * `Mo-Fr 09:00-12:00,13:30-17:00; Sa 09:00-12:00`.
 * @throws Error with one sentence that shows what to write
 */
export function readOpeningHours(text: string): OpeningHours {
  return text.split(';').map((rule) => {
    const [, days = '', spans = ''] = /^\s*(\S+)\s+(\S+)\s*$/.exec(rule) ?? []
    return { days: days.split(',').flatMap(readDays), spans: spans.split(',').map(readSpan) }
  })
}

function readDays(text: string): number[] {
  const [first = '', last = first] = text.split('-')
  const from = codes.indexOf(first)
  const to = codes.indexOf(last)
  if (from < 0 || to < from) throw malformed(text)
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

function readSpan(text: string): { from: number; to: number } {
  const [, ...numbers] = /^([01]\d|2[0-4]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/.exec(text) ?? []
  const [hour = 0, minute = 0, endHour = 0, endMinute = 0] = numbers.map(Number)
  const span = { from: hour * 60 + minute, to: endHour * 60 + endMinute }
  if (span.from >= span.to || span.to > 24 * 60) throw malformed(text)
  return span
}

function malformed(text: string): Error {
  return new Error(
    `"${text}" is not part of opening hours: write for example "Mo-Fr 09:00-12:00,13:30-17:00".`,
  )
}

/** Whether somebody answers at a moment, by the clock and the public holidays of mainland France. */
export function isOpenAt(hours: OpeningHours, now: Date): boolean {
  if (isPublicHoliday(parisDay(now))) return false
  const parts = new Map(clock.formatToParts(now).map(({ type, value }) => [type, value]))
  const day = codes.findIndex((code) => parts.get('weekday')?.startsWith(code))
  const minute = Number(parts.get('hour')) * 60 + Number(parts.get('minute'))
  return hours.some(
    ({ days, spans }) => days.includes(day) && spans.some(({ from, to }) => from <= minute && minute < to),
  )
}

/** "du lundi au vendredi, de 9 h à 12 h et de 13 h 30 à 17 h". */
export function describeHours(hours: OpeningHours): string {
  return hours
    .map(({ days, spans }) => {
      const times = spans.map(({ from, to }) => `de ${timeOf(from)} à ${timeOf(to)}`)
      return `${describeDays(days)}, ${joined(times)}`
    })
    .join(' ; ')
}

function describeDays(days: readonly number[]): string {
  const [first = 0] = days
  const last = days.at(-1) ?? first
  if (days.length > 2 && last - first === days.length - 1) return `du ${names[first]} au ${names[last]}`
  return joined(days.map((day) => `le ${names[day]}`))
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} et ${parts.at(-1)}`
}

function timeOf(minutes: number): string {
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${String(rest).padStart(2, '0')}`}`
}
