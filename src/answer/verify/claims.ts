import { stem } from '../../language/french.ts'
import {
  before,
  following,
  type Modifier,
  months,
  numbered,
  romans,
  type Slot,
  unitNames,
} from './claim-words.ts'
import { rankOf, readNumeral } from './numerals.ts'
import { isPlain } from './plain-words.ts'
import type { Token } from './tokens.ts'

/**
 * A figure with everything that makes it true or false, in one canonical key: "au plus 1 800 € net par mois" and
 * "mille huit cents euros nets mensuels maximum" both read `1800 eur net /month max`.
 */
export type Claim = { key: string; length: number }

/** Words of the longest number in words: "deux cent quatre-vingt-dix-sept mille ...". */
const longestNumeral = 12

type Quantity = { value: number; unit: string; length: number }

/**
 * Reads the figure that starts at a token: amount, duration, age, date, percentage, phone number, level, rank, count.
 * @returns null when none starts there
 */
export function readClaim(tokens: readonly Token[], at: number): Claim | null {
  const limit = matching(before, tokens, at)
  if (!limit) return readDate(tokens, at) ?? readNumbered(tokens, at) ?? readQuantity(tokens, at, '')
  const start = at + limit.words.length + (isArticle(tokens[at + limit.words.length]) ? 1 : 0)
  const claim = readDate(tokens, start) ? null : readQuantity(tokens, start, limit.says)
  return claim && !claim.key.startsWith('date ')
    ? { key: claim.key, length: claim.length + start - at }
    : null
}

/** Whether one figure says no more than another: a month says less than a day of it. */
export function isSaidBy(key: string, source: string): boolean {
  return source === key || (key.startsWith('date ') && source.startsWith(`${key}-`))
}

function readDate(tokens: readonly Token[], at: number): Claim | null {
  const token = tokens[at]
  if (token?.kind === 'date') return { key: `date ${token.day}`, length: 1 }
  if (token?.kind === 'phone') return { key: `phone ${token.digits}`, length: 1 }
  const day = token?.kind === 'number' && token.value <= 31 ? token.value : undefined
  const monthAt = day === undefined ? at : at + 1
  const month = months.indexOf(wordAt(tokens, monthAt)) + 1
  if (month === 0) return null
  const next = tokens[monthAt + 1]
  const year = next?.kind === 'number' && isYear(next) ? next.value : undefined
  if (day === undefined && year === undefined) return null
  const parts = [
    year ?? 'year',
    String(month).padStart(2, '0'),
    ...(day !== undefined ? [String(day).padStart(2, '0')] : []),
  ]
  return { key: `date ${parts.join('-')}`, length: monthAt - at + (year ? 2 : 1) }
}

/** "niveau 4", "niv. IV", "niveau bac", "bac + 3", "coefficient 291". */
function readNumbered(tokens: readonly Token[], at: number): Claim | null {
  const noun = wordAt(tokens, at)
  if (noun === 'bac') {
    const years = isPlus(tokens[at + 1]) ? numberAt(tokens, at + 2) : null
    return years && { key: `bac+${years.value}`, length: 2 + years.length }
  }
  if (!numbered.has(noun)) return null
  const name = noun === 'niv' ? 'niveau' : noun
  const numberStart = noun === 'niv' && tokens[at + 1]?.kind === 'break' ? at + 2 : at + 1
  const roman = romans.get(wordAt(tokens, numberStart))
  if (roman) return { key: `${name} ${roman}`, length: numberStart - at + 1 }
  if (name === 'niveau' && wordAt(tokens, numberStart) === 'bac') {
    const further = readNumbered(tokens, numberStart)
    if (further) return { key: `niveau ${further.key}`, length: numberStart - at + further.length }
    return { key: 'niveau 4', length: numberStart - at + 1 }
  }
  const number = numberAt(tokens, numberStart)
  return number && { key: `${name} ${number.value}`, length: numberStart - at + number.length }
}

function readQuantity(tokens: readonly Token[], at: number, limitBefore: string): Claim | null {
  const rank = rankAt(tokens, at)
  if (rank !== undefined) return limitBefore ? null : { key: `rank ${rank}`, length: 1 }
  const number = numberWithUnit(tokens, at)
  if (!number) return null
  if (number.unit === 'date') return { key: `date ${number.value}`, length: number.length }
  const { slots, length } = readModifiers(tokens, at + number.length)
  const { pay, rate, change } = slots
  const parts = [number.value, number.unit, pay, rate, limitBefore || slots.limit, change]
  return {
    key: parts.filter((part) => part !== undefined && part !== '').join(' '),
    length: number.length + length,
  }
}

/** "net par mois au plus": each place is filled once. */
function readModifiers(
  tokens: readonly Token[],
  start: number,
): { slots: Partial<Record<Slot, string>>; length: number } {
  const slots: Partial<Record<Slot, string>> = {}
  let at = start
  for (
    let found = matching(following, tokens, at);
    found && !slots[found.slot];
    found = matching(following, tokens, at)
  ) {
    slots[found.slot] = found.says
    at += found.words.length
  }
  return { slots, length: at - start }
}

/** A number with its unit; in "de 3 à 5 ans" the first takes the unit of the second. Years count as twelve months. */
function numberWithUnit(tokens: readonly Token[], at: number): Quantity | null {
  const number = numberAt(tokens, at)
  if (!number) return null
  const next = at + number.length
  const unit = unitAt(tokens, next)
  const half =
    unit &&
    wordAt(tokens, next + unit.length) === 'et' &&
    /^demie?$/.test(wordAt(tokens, next + unit.length + 1))
  const value = number.value + (half ? 0.5 : 0)
  const length = number.length + (unit?.length ?? 0) + (half ? 2 : 0)
  if (unit)
    return unit.name === 'year'
      ? { value: value * 12, unit: 'month', length }
      : { value, unit: unit.name, length }
  const token = tokens[at]
  if (token?.kind === 'number' && isYear(token)) return { value: token.value, unit: 'date', length: 1 }
  const second = /^(?:a|et|ou)$/.test(wordAt(tokens, next)) ? next + 1 : next
  const range = numberAt(tokens, second)
  const shared = range ? unitAt(tokens, second + range.length) : null
  if (shared?.name === 'year') return { value: value * 12, unit: 'month', length }
  if (shared) return { value, unit: shared.name, length }
  const noun = nounAfter(tokens, next)
  return { value, unit: noun?.name ?? '', length: length + (noun?.length ?? 0) }
}

/** A number in figures or words; "un" and "une" count only before a unit of time. */
function numberAt(tokens: readonly Token[], at: number): { value: number; length: number } | null {
  const token = tokens[at]
  if (token?.kind === 'number') return token.ordinal ? null : { value: token.value, length: 1 }
  if (token?.kind !== 'word') return null
  if (/^une?$/.test(token.text)) {
    const unit = unitNames.get(wordAt(tokens, at + 1))
    return unit && unit !== 'eur' && unit !== 'km' ? { value: 1, length: 1 } : null
  }
  return readNumeral(
    tokens.slice(at, at + longestNumeral).map((each) => (each.kind === 'word' ? each.text : '')),
  )
}

function unitAt(tokens: readonly Token[], at: number): { name: string; length: number } | null {
  const token = tokens[at]
  if (token?.kind === 'word' && token.text === 'pour' && wordAt(tokens, at + 1) === 'cent')
    return { name: '%', length: 2 }
  const skipped = token?.kind === 'word' && /^de?$/.test(token.text) ? 1 : 0
  const named = tokens[at + skipped]
  const name = named?.kind === 'word' || named?.kind === 'sign' ? unitNames.get(named.text) : undefined
  return name ? { name, length: 1 + skipped } : null
}

/** What is counted: "3 personnes", "20 points"; only a noun right after the number. */
function nounAfter(tokens: readonly Token[], at: number): { name: string; length: number } | null {
  const word = wordAt(tokens, at)
  if (word === '' || isPlain(word) || matching(following, tokens, at)) return null
  return { name: stem(word), length: 1 }
}

function rankAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at]
  if (token?.kind === 'number') return token.ordinal ? token.value : undefined
  return token?.kind === 'word' ? rankOf(token.text) : undefined
}

/** The longest phrase that stands at a token. */
function matching(list: readonly Modifier[], tokens: readonly Token[], at: number): Modifier | undefined {
  return list.find(({ words }) => words.every((word, offset) => textAt(tokens, at + offset) === word))
}

function textAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at]
  return token?.kind === 'word' || token?.kind === 'sign' ? token.text : ''
}

function wordAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at]
  return token?.kind === 'word' ? token.text : ''
}

function isYear(token: Extract<Token, { kind: 'number' }>): boolean {
  return /^(?:19[5-9]|20\d)\d$/.test(token.raw)
}

function isPlus(token: Token | undefined): boolean {
  return (token?.kind === 'sign' && token.text === '+') || (token?.kind === 'word' && token.text === 'plus')
}

function isArticle(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^(?:le|la|les|l|de|d|des)$/.test(token.text)
}
