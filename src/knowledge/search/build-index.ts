import { spokenWordsOf, wordsOf } from '../../language/french.ts'
import { soundOf } from '../../language/sound.ts'
import type { Spelling } from '../../language/spelling.ts'
import { bigramsOf, inverseFrequency, termsOf } from './terms.ts'

/**
 * A text to find again. Its title, the `names` of what it is about, the ways to ask for it and its first words weigh
 * more than the rest. Names and asks may be misspelt on purpose.
 */
export type Passage = { id: string; title: string; names: string[]; asks: string[]; text: string }

type Field = {
  boost: number
  /** Boost of two neighbouring terms. */
  pairBoost: number
  lengthPenalty: number
  termsIn: (passage: Passage, repair: Spelling['repair']) => string[]
}
type Posting = { document: number; impact: number }

/** Terms at the head of a text that say what it is about. */
const leadLength = 30

/**
 * BM25 by field, fields scored apart and added (the more usual mixing of fields lets long texts drown titles).
 * Boosts set on the even topics of an outside set of queries, checked on the odd ones (docs/decisions/0004-search.md).
 */
const fields: Field[] = [
  {
    boost: 2.2,
    pairBoost: 1.2,
    lengthPenalty: 0.5,
    termsIn: ({ title, names }, repair) =>
      termsOf([...wordsOf(title), ...names.flatMap(spokenWordsOf).map(repair)]),
  },
  {
    boost: 1.6,
    pairBoost: 1,
    lengthPenalty: 0.3,
    termsIn: ({ asks }, repair) => termsOf(asks.flatMap(spokenWordsOf).map(repair)),
  },
  {
    boost: 1.5,
    pairBoost: 0.6,
    lengthPenalty: 0.3,
    termsIn: ({ text }) => termsOf(wordsOf(text)).slice(0, leadLength),
  },
  {
    boost: 1,
    pairBoost: 0.6,
    lengthPenalty: 0.7,
    termsIn: ({ title, text }) => termsOf([...wordsOf(title), ...wordsOf(text)]),
  },
]
const saturation = 1.2

/** Scores every term in every passage that holds it, passages in order, ready to be packed. */
export function postingsOf(passages: readonly Passage[], { repair }: Spelling): Map<string, Posting[]> {
  const impacts = new Map<string, Map<number, number>>()
  for (const field of fields) {
    const termsByDocument = passages.map((passage) => field.termsIn(passage, repair))
    const meanLength = termsByDocument.reduce((sum, terms) => sum + terms.length, 0) / passages.length || 1
    for (const [document, terms] of termsByDocument.entries()) {
      const norm = 1 - field.lengthPenalty + (field.lengthPenalty * terms.length) / meanLength
      for (const [term, frequency] of counted([...terms, ...bigramsOf(terms)])) {
        const boost = term.includes(' ') ? field.pairBoost : field.boost
        const impact = (boost * frequency * (saturation + 1)) / (frequency + saturation * norm)
        const byDocument = impacts.get(term) ?? new Map<number, number>()
        byDocument.set(document, (byDocument.get(document) ?? 0) + impact)
        impacts.set(term, byDocument)
      }
    }
  }
  return new Map(
    [...impacts].map(([term, byDocument]) => {
      const idf = inverseFrequency(passages.length, byDocument.size)
      const postings = [...byDocument].map(([document, impact]) => ({ document, impact: impact * idf }))
      return [term, postings.sort((a, b) => a.document - b.document)]
    }),
  )
}

/**
 * Known words with their number of occurrences: those of titles and texts, and of the words people use those that are
 * not just a misspelling of one of them.
 * @param known words that are spelt right though no passage holds them: acronyms of a glossary
 */
export function lexiconOf(passages: readonly Passage[], known: readonly string[] = []): Map<string, number> {
  const written = counted(passages.flatMap(({ title, text }) => [title, text].flatMap(wordsOf)))
  const heard = new Set([...written.keys()].map(hearingOf))
  const used = counted(passages.flatMap(({ names, asks }) => [...names, ...asks].flatMap(spokenWordsOf)))
  return new Map([
    ...known.flatMap(wordsOf).map((word) => [word, 1] as const),
    ...[...used].filter(([word]) => word.length < 5 || !heard.has(hearingOf(word))),
    ...written,
  ])
}

/** "Ambulencier" is heard as "ambulancier"; "financer" and "finance" end apart, and are two words. */
function hearingOf(word: string): string {
  return `${soundOf(word)} ${word.slice(-1)}`
}

function counted(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}
