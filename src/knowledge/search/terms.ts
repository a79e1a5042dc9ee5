import { stem } from '../../language/french.ts'
import { stopWords } from '../../language/stop-words.ts'

/** "13e", "13ème" and "13 ème" are one number. */
const ordinal = /^(\d+)(?:er|ere|e|eme|ieme|nd|nde)$/
const ordinalEndings: ReadonlySet<string> = new Set(['eme', 'ieme', 'er', 'ere'])

/** Content stems of folded words in order; stop words are dropped. */
export function termsOf(words: readonly string[]): string[] {
  return words
    .filter((word) => !stopWords.has(word) && !ordinalEndings.has(word))
    .map((word) => stem(word.replace(ordinal, '$1')))
}

/** Neighbouring terms as one term: rewards words that stand together. */
export function bigramsOf(terms: readonly string[]): string[] {
  return terms.slice(1).map((term, index) => `${terms[index]} ${term}`)
}

/** BM25's idf, always positive. */
export function inverseFrequency(documents: number, containing: number): number {
  return Math.log(1 + (documents - containing + 0.5) / (containing + 0.5))
}
