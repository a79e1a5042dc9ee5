import type { Hit, SearchIndex } from '../../knowledge/search/search-index.ts'

/** Ranks far down differ little: what is first in one list does not drown the other. */
const damping = 60
/** Passages looked at in each list. */
const depth = 50

/**
 * An index whose order also takes the passages nearest in meaning into account, by their ranks alone (reciprocal rank
 * fusion). What a passage covers of the question stays as it is: nearness in meaning never makes an answer of a
 * passage that shares too few words with the question.
 * @param nearest ids of passages, nearest first
 */
export function fuseRanks(index: SearchIndex, nearest: readonly string[]): SearchIndex {
  const meant = new Map(nearest.slice(0, depth).map((id, rank) => [id, 1 / (damping + rank)]))
  return {
    ...index,
    search(question, limit, favour) {
      const hits = index.search(question, Math.max(limit, depth), favour)
      const scale = hits[0]?.score ?? 0
      return hits
        .map((hit, rank): Hit => {
          const fused = 1 / (damping + rank) + (meant.get(hit.id) ?? 0)
          // Scores stay on the scale of the words, because thresholds compare them with the best one.
          return { ...hit, score: (scale * fused * damping) / 2 }
        })
        .sort((a, b) => b.score - a.score)
        .slice(0, limit)
    },
  }
}
