import { isIbanRight, isLuhnRight, isNirKeyRight } from './check-digits.ts'
import { addressSign, findAddresses } from './find-address.ts'
import { findNames } from './find-name.ts'
import type { PersonalDataKind } from './schema.ts'

/** Where a secret stands in a text: from `start` to before `end`. */
export type Span = { start: number; end: number }
export type Finder = (text: string) => Span[]

// Every repetition below is bounded and begins at the edge of a word, so that the search stays linear.
const gap = String.raw`[\s.\-‐‑–·_]{0,2}`
const provider = 'gmail|hotmail|outlook|yahoo|orange|wanadoo|laposte|free|sfr|icloud|live|proton'
const email = new RegExp(
  String.raw`(?<![\p{L}\d._+-])[\p{L}\d._+-]{1,64} ?@ ?(?:[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{2,63}){1,3}|(?:${provider})(?![\p{L}\d]))`,
  'giu',
)
const speltEmail =
  /(?<![\p{L}\d._+-])(?:[\p{L}\d._+-]{1,64} (?:point|tiret|underscore) ){0,3}[\p{L}\d._+-]{1,64} ?(?:arobase?s?|[([{]at[)\]}]| at ) ?[\p{L}\d-]{1,63}(?: ?(?:\.|point|dot|[([{]dot[)\]}]) ?[\p{L}\d-]{2,20}){1,2}/giu

const mark = String.raw`[\s.\-‐‑–·_]{1,2}`
/** What follows `06` or `+33 6`: either every group is set apart or none is, or dates would pass for numbers. */
const tail = `(?:${[
  String.raw`(?:${mark}\d{2}){4}`,
  String.raw`(?:${mark})?\d{8}`,
  String.raw`\d{2}(?:${mark}\d{2}){3}`,
  String.raw`${mark}\d{3}${mark}\d{3}${mark}\d{2}`,
  String.raw`\d{2}${mark}\d{3}${mark}\d{3}`,
  String.raw`${mark}\d{4}${mark}\d{4}`,
  String.raw`(?:/\d{2}){4}`,
].join('|')})`
/** Numbers in 08 are services, known to all: they stay. */
const phone = new RegExp(
  [
    String.raw`(?<![\d,])(?:\+|00)\s?33${gap}(?:\(0\)${gap})?[1-9]${tail}(?!\d)`,
    String.raw`(?<![\d,])(?:\(0[1-79]\)|0[1-79])${tail}(?!\d)`,
    String.raw`(?<![\d,])0[ .-][1-79]\d{2}(?:${mark}\d{2}){3}(?!\d)`,
    String.raw`(?<![\d,])0(?:[ .-][1-79])(?:[ .-]\d){8}(?!\d)`,
    String.raw`\+\d(?:[\s.()-]{0,2}\d){8,13}(?!\d)`,
    String.raw`(?<![\d,])00(?:32|41|49|212|213|216|221|225|237|262|590|594|596)(?:[\s.-]?\d){6,10}(?!\d)`,
  ].join('|'),
  'g',
)

const nirPart = '[ . -]?'
const nir = new RegExp(
  String.raw`(?<!\d)[123478]${nirPart}\d{2}${nirPart}(?:0[1-9]|1[0-2]|[2-9]\d)${nirPart}(?:\d{2}|2[ab])${nirPart}\d{3}${nirPart}\d{3}(?:${nirPart}\d{2})?(?!\d)`,
  'gi',
)
// A cue never reaches over a bracket: the label of a mask is no cue.
const nirCue = /(?:s[ée]cu|nir\b|assur[ée])[^\d\]]{0,30}$/i

/** ISO 13616 lengths of the countries whose banks people here use. */
const ibanLengths: Record<string, number> = {
  FR: 27,
  MC: 27,
  BE: 16,
  LU: 20,
  DE: 22,
  ES: 24,
  IT: 27,
  PT: 25,
  CH: 21,
  NL: 18,
  GB: 22,
  IE: 22,
  PL: 28,
  RO: 24,
  MA: 28,
  TN: 24,
  DZ: 26,
  LT: 20,
}
const ibanStart = /(?<![a-z\d])[a-z]{2}\d{2}/gi
const ibanCue = /(?:iban|rib)[^\d\]]{0,20}$/i

const card = /(?<!\d)(?:[2-6]\d{3}(?:[ -]?\d{4}){3}|3[47]\d{2}[ -]?\d{6}[ -]?\d{5})(?!\d)/g

const jobSeeker = /(?<![a-z\d])\d{7}[a-z](?![a-z\d])/gi
const newJobSeeker =
  /(?<=(?:identifiant|france travail|p[ôo]le emploi|demandeu[rs]e? d['’ ]emploi|inscription)[^a-z\d\n\]]{0,5}(?:est|c['’]est|num[ée]ro)?[^a-z\d\n\]]{0,5})(?=[a-z]{0,5}\d[a-z\d]{5})[a-z\d]{11}(?![a-z\d])/gi

/** At least eight, close together: in every telephone number, card and number of the sécurité sociale. */
const manyDigits = /(?:\d\D{0,4}){8}/

/** In the order in which they are masked: the most certain first. */
export const finders: { kind: PersonalDataKind; find: Finder }[] = [
  {
    kind: 'email',
    find: onSign(/@|arob|[([{]at[)\]}]| at /i, (text) => [
      ...spansOf(email, text),
      ...spansOf(speltEmail, text),
    ]),
  },
  { kind: 'iban', find: onSign(/\d/, findIbans) },
  { kind: 'nir', find: onSign(manyDigits, (text) => spansOf(nir, text, isNir)) },
  {
    kind: 'card',
    find: onSign(manyDigits, (text) => spansOf(card, text, (found) => isLuhnRight(found.replace(/\D/g, '')))),
  },
  { kind: 'phone', find: onSign(manyDigits, (text) => spansOf(phone, text)) },
  {
    kind: 'france-travail',
    find: onSign(/\d/, (text) => [...spansOf(jobSeeker, text), ...spansOf(newJobSeeker, text)]),
  },
  { kind: 'address', find: onSign(addressSign, findAddresses) },
  { kind: 'name', find: findNames },
]

/**
 * Looks no further in a text without `sign`, which all that is looked for holds: the engine prepares a pattern when it
 * is first used, which takes milliseconds for these.
 */
function onSign(sign: RegExp, find: Finder): Finder {
  return (text) => (sign.test(text) ? find(text) : [])
}

function spansOf(
  pattern: RegExp,
  text: string,
  accept: (found: string, before: string) => boolean = () => true,
): Span[] {
  return Array.from(text.matchAll(pattern))
    .filter((match) => accept(match[0], text.slice(Math.max(0, match.index - 40), match.index)))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** Thirteen digits must look like a birth; fifteen in one run must have the right key, unless their owner names them. */
function isNir(found: string, before: string): boolean {
  const digits = found.replace(/[^\dab]/gi, '')
  if (nirCue.test(before)) return true
  if (digits.length === 13) return /^[12]/.test(digits)
  return isNirKeyRight(digits) || /\d[ .-]\d{2}[ .-]\d{2}/.test(found)
}

function findIbans(text: string): Span[] {
  return Array.from(text.matchAll(ibanStart)).flatMap((match) => {
    const length = ibanLengths[match[0].slice(0, 2).toUpperCase()]
    if (length === undefined) return []
    const [found] = new RegExp(String.raw`^[a-z\d](?:[\s.-]?[a-z\d]){${length - 1}}(?![a-z\d])`, 'i').exec(
      text.slice(match.index, match.index + 2 * length),
    ) ?? ['']
    const certain = ibanCue.test(text.slice(Math.max(0, match.index - 24), match.index))
    const right = found !== '' && (certain || isIbanRight(found.replace(/[\s.-]/g, '')))
    return right ? [{ start: match.index, end: match.index + found.length }] : []
  })
}
