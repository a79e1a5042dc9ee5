import { stemmer } from '@orama/stemmers/french'
import { smsWords } from './sms-words.ts'

/** Lower case, without accents or ligatures, with plain apostrophes. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’‘ʼ`´]/g, "'")
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
}

/** Folded words of a text, in order; elisions are split off ("l'aide" gives "l", "aide"), figures keep their comma. */
export function wordsOf(text: string): string[] {
  return (
    fold(text)
      .replace(groupedNumber, withoutSpaces)
      .match(/\d+(?:[.,]\d+)?|[\p{L}\p{N}]+/gu) ?? []
  )
}

/** "1 540" is one number; "2024 350" is a year and a number. */
const groupedNumber = /(?<![\d.,])\d{1,3}(?:[\s\u00a0\u202f]\d{3})+(?!\d)/g

function withoutSpaces(number: string): string {
  return number.replace(/\s/g, '')
}

/** Words of something a person typed: SMS spellings are written out first. */
export function spokenWordsOf(text: string): string[] {
  return wordsOf(text).flatMap((word) => smsWords.get(word)?.split(' ') ?? word)
}

/** Acronyms of State diplomas, told apart by their last letters: DEAS, DEASS, DEAES, DEETS. */
const stateDiploma = /^de[ae][a-z]{0,3}$/

const stems = new Map<string, string>()

/** Snowball stem of a folded word; feminine endings that folding hides from Snowball are evened out first. */
export function stem(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const made =
    /\d/.test(word) || word.length < 4 || stateDiploma.test(word) ? word : stemOfLongWord(evenEnding(word))
  if (stems.size < 50_000) stems.set(word, made)
  return made
}

/** Snowball takes some acronyms for verbs ("deas" would be left with "de"): a stem of two letters is refused. */
function stemOfLongWord(word: string): string {
  const made = stemmer(word)
  return made.length < 3 ? word : made
}

function evenEnding(word: string): string {
  return word
    .replace(/(.{4})[sx]$/, '$1')
    .replace(/iere$/, 'ier')
    .replace(/trice$/, 'teur')
    .replace(/(.{3})ee$/, '$1e')
}
