import { seededRandom } from '../../src/dialogue/seeded-random.ts'
import type { Query } from './outside-sets.ts'

/** Averaged over topics, then over the queries of a topic: a topic asked in forty ways counts once. */
export type RankingScore = { hit1: number; hit3: number; hit5: number; mrr: number }

type Scores = readonly RankingScore[]

/** @param rankings ids for each query, best first, in the order of the queries */
export function scoreEach(queries: readonly Query[], rankings: readonly string[][]): RankingScore[] {
  return queries.map(({ relevant }, index) => {
    const rank = (rankings[index] ?? []).findIndex((id) => relevant.includes(id))
    const within = (count: number) => (rank >= 0 && rank < count ? 1 : 0)
    return { hit1: within(1), hit3: within(3), hit5: within(5), mrr: rank < 0 ? 0 : 1 / (rank + 1) }
  })
}

export function meanOf(queries: readonly Query[], scores: Scores): RankingScore {
  const topics = groupByTopic(queries)
  const mean = (key: keyof RankingScore) =>
    average(topics.map((indices) => average(indices.map((index) => scores[index]?.[key] ?? 0))))
  return { hit1: mean('hit1'), hit3: mean('hit3'), hit5: mean('hit5'), mrr: mean('mrr') }
}

/**
 * Whether the first engine is better beyond chance: 95 % interval of the difference, from 2,000 draws of the topics
 * with replacement (paired bootstrap).
 */
export function intervalOfDifference(
  queries: readonly Query[],
  ours: Scores,
  theirs: Scores,
  key: keyof RankingScore,
): [low: number, high: number] {
  const differences = groupByTopic(queries).map((indices) =>
    average(indices.map((index) => (ours[index]?.[key] ?? 0) - (theirs[index]?.[key] ?? 0))),
  )
  const random = seededRandom(1)
  const draws = Array.from({ length: 2000 }, () =>
    average(differences.map(() => differences[Math.floor(random() * differences.length)] ?? 0)),
  ).sort((a, b) => a - b)
  return [draws[50] ?? 0, draws[1949] ?? 0]
}

function groupByTopic(queries: readonly Query[]): number[][] {
  const topics = new Map<string, number[]>()
  for (const [index, { topic }] of queries.entries()) topics.set(topic, [...(topics.get(topic) ?? []), index])
  return [...topics.values()]
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / (numbers.length || 1)
}
