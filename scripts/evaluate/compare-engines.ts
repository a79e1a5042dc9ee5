import { median } from '../bench/statistics.ts'
import type { Query } from './outside-sets.ts'
import { intervalOfDifference, meanOf, type RankingScore, scoreEach } from './ranking.ts'
import { engines, type RankedText, type Ranker } from './search-engines.ts'

export type ComparedSet = {
  name: string
  texts: readonly RankedText[]
  queries: readonly Query[]
  /** What is looked for, when it is more than one text: the sheet of a section. */
  unitOf?: (id: string) => string
  /** Rankers beside the engines. */
  rankers?: Record<string, Ranker>
}
type Result = { scores: RankingScore[]; medianMs: number }

/** Every engine on the same texts and queries, one after the other. */
export async function compareEngines({
  texts,
  queries,
  unitOf,
  rankers = {},
}: ComparedSet): Promise<Map<string, Result>> {
  const results = new Map<string, Result>()
  const depth = unitOf ? 40 : 10
  const built: [string, Ranker][] = Object.entries(rankers)
  for (const [name, build] of Object.entries(engines)) built.push([name, await build(texts, depth)])
  for (const [name, rank] of built) {
    const times: number[] = []
    const rankings: string[][] = []
    for (const { q } of queries) {
      const started = performance.now()
      const ids = await rank(q)
      times.push(performance.now() - started)
      rankings.push([...new Set(unitOf ? ids.map(unitOf) : ids)].slice(0, 10))
    }
    results.set(name, { scores: scoreEach(queries, rankings), medianMs: median(times) })
  }
  return results
}

/** One line an engine; behind each library, by how much ours is ahead at the first five, and its 95 % interval. */
export function reportComparison(
  { name, texts, queries }: ComparedSet,
  results: Map<string, Result>,
  kind: string,
): string {
  const ours = results.get('ours')?.scores ?? []
  const lines = [...results].map(([engine, { scores, medianMs }]) => {
    const mean = meanOf(queries, scores)
    const figures = (['hit1', 'hit3', 'hit5', 'mrr'] as const)
      .map((key) => `${key} ${mean[key].toFixed(3)}`)
      .join('  ')
    const [low, high] = intervalOfDifference(queries, ours, scores, 'hit5')
    const ahead = engine === 'ours' ? '' : `  ours ahead at five by [${low.toFixed(3)}, ${high.toFixed(3)}]`
    return `${engine.padEnd(26)} ${figures}  median ${(medianMs * 1000).toFixed(0)} us${ahead}`
  })
  return [`\n${name}, ${kind}: ${texts.length} texts, ${queries.length} queries`, ...lines].join('\n')
}
