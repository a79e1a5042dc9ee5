import { spokenWordsOf, stem, wordsOf } from '../../language/french.ts'
import { type Spelling, soundOf } from '../../language/spelling.ts'
import { stopWords } from '../../language/stop-words.ts'

/**
 * A text to find again. Its title, the `names` of what it is about and the ways to ask for it weigh more than `text`.
 * Names and asks may be misspelt on purpose.
 */
export type Passage = { id: string; title: string; names: string[]; asks: string[]; text: string }

type Field = {
  boost: number
  lengthPenalty: number
  wordsIn: (passage: Passage, repair: Spelling['repair']) => string[]
}
type Posting = { document: number; impact: number }

/** BM25 by field, fields scored apart and added (the more usual mixing of fields lets long texts drown titles). */
const fields: Field[] = [
  {
    boost: 2.2,
    lengthPenalty: 0.4,
    wordsIn: ({ title, names }, repair) => [...wordsOf(title), ...names.flatMap(spokenWordsOf).map(repair)],
  },
  { boost: 1.6, lengthPenalty: 0.3, wordsIn: ({ asks }, repair) => asks.flatMap(spokenWordsOf).map(repair) },
  { boost: 1, lengthPenalty: 0.75, wordsIn: ({ text }) => wordsOf(text) },
]
const saturation = 1.2
const bigramBoost = 0.4

/** Content stems of a text in order; stop words are dropped. */
export function termsOf(words: string[]): string[] {
  return words.filter((word) => !stopWords.has(word)).map(stem)
}

/** Neighbouring terms as one term: rewards words that stand together. */
export function bigramsOf(terms: string[]): string[] {
  return terms.slice(1).map((term, index) => `${terms[index]} ${term}`)
}

/** BM25's idf, always positive. */
export function inverseFrequency(documents: number, containing: number): number {
  return Math.log(1 + (documents - containing + 0.5) / (containing + 0.5))
}

/** Scores every term in every passage that holds it, ready to be packed. */
export function postingsOf(passages: Passage[], { repair }: Spelling): Map<string, Posting[]> {
  const postings = new Map<string, Map<number, number>>()
  for (const field of fields) {
    const termsByDocument = passages.map((passage) => termsOf(field.wordsIn(passage, repair)))
    const meanLength = termsByDocument.reduce((sum, terms) => sum + terms.length, 0) / passages.length || 1
    for (const [document, terms] of termsByDocument.entries()) {
      const norm = 1 - field.lengthPenalty + (field.lengthPenalty * terms.length) / meanLength
      for (const [term, frequency] of counted([...terms, ...bigramsOf(terms)])) {
        const boost = term.includes(' ') ? field.boost * bigramBoost : field.boost
        const impact = (boost * frequency * (saturation + 1)) / (frequency + saturation * norm)
        const byDocument = postings.get(term) ?? new Map<number, number>()
        byDocument.set(document, (byDocument.get(document) ?? 0) + impact)
        postings.set(term, byDocument)
      }
    }
  }
  return new Map(
    [...postings].map(([term, byDocument]) => {
      const idf = inverseFrequency(passages.length, byDocument.size)
      return [term, [...byDocument].map(([document, impact]) => ({ document, impact: impact * idf }))]
    }),
  )
}

/**
 * Known words with their number of occurrences: those of titles and texts, and of the words people use those that are
 * not just a misspelling of one of them.
 * @param known words that are spelt right though no passage holds them: acronyms of a glossary
 */
export function lexiconOf(passages: Passage[], known: readonly string[] = []): Map<string, number> {
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

function counted(items: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}
