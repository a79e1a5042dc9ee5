import type { SearchIndex } from '../knowledge/search/search-index.ts'
import { stemsOf } from '../language/phrase-match.ts'
import type { Quote, SourcePassage } from './passages.ts'

/** Most sentences in a quoted answer: more is read by nobody. */
const longestAnswer = 5

type Scored = { quote: Quote; score: number; passage: number; position: number }

/**
 * The sentences of the passages that answer a question, in reading order.
 * A sentence counts for the rare words that it shares with the question; the head of a section counts a little more,
 * because it says what the section is about.
 * @param passages best first
 */
export function quoteSentences(
  question: readonly string[],
  passages: readonly SourcePassage[],
  weight: SearchIndex['weight'],
  most = longestAnswer,
): Quote[] {
  const asked = new Set(question)
  const scored = passages.flatMap(({ quotes }, passage) =>
    quotes.map((quote, position): Scored => {
      const shared = new Set(stemsOf(quote.text).filter((word) => asked.has(word)))
      const overlap = [...shared].reduce((sum, word) => sum + weight(word), 0)
      const head = position < 2 ? 1.5 - position * 0.5 : 0
      return { quote, passage, position, score: (overlap + head) / (1 + 0.35 * passage) }
    }),
  )
  const best = Math.max(0, ...scored.map(({ score }) => score))
  const kept = scored
    .filter(({ score }) => score >= best * 0.4)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
  return withoutRepeats(kept.sort((a, b) => a.passage - b.passage || a.position - b.position)).map(
    ({ quote }) => quote,
  )
}

function withoutRepeats(scored: readonly Scored[]): Scored[] {
  const seen = new Set<string>()
  return scored.filter(({ quote }) => !seen.has(quote.text) && seen.add(quote.text))
}
