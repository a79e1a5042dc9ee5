import type { SearchIndex } from '../knowledge/search/search-index.ts'
import type { Quote, SourcePassage } from './passages.ts'
import { selectSentences } from './select-sentences.ts'

/** Most sentences in a quoted answer: more is read by nobody. */
const longestAnswer = 5

/**
 * The sentences of the passages that answer a question, in reading order, none twice.
 * @param question terms of the question, in order
 * @param passages best first
 */
export function quoteSentences(
  question: readonly string[],
  passages: readonly SourcePassage[],
  weight: SearchIndex['weight'],
  most = longestAnswer,
): Quote[] {
  const seen = new Set<string>()
  const texts = passages.map(({ quotes }, index) => ({
    sentences: quotes.filter(({ text }) => !seen.has(text) && seen.add(text)),
    worth: 1 / (1 + 0.35 * index),
  }))
  return selectSentences(question, texts, weight, {
    sentences: most,
    words: Number.POSITIVE_INFINITY,
    least: 0.4,
    early: 0.6,
    repeated: 0.6,
  })
}
