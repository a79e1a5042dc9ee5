import { buildGraph, type GraphSources } from './graph.ts'
import { symbols } from './symbols.ts'
import type { Word } from './words.ts'

/** A pattern of `rule` was met, from the word `start` to the word `end`, both included. */
export type Hit = { rule: number; start: number; end: number; sentence: number }

export type Automaton = {
  /** Every key that a pattern uses. */
  known: ReadonlySet<string>
  /** All hits in one pass. `steps` counts the work done: at most a constant times the number of words. */
  scan: (words: readonly Word[]) => { hits: Hit[]; steps: number }
}

/** A symbol that may be read at some position, and the position after it: a word, or a whole list of `words`. */
type Read = { symbol: string; next: number }

const isNumber = /^\d+$/

/**
 * Compiles phrase patterns into one automaton over words. It has no loops and is run by sets of nodes, without
 * backtracking: whatever the message, a word costs at most one visit of each node.
 * @param gapStops keys that a gap never passes over (negations)
 */
export function compileAutomaton(sources: GraphSources, gapStops: ReadonlySet<string>): Automaton {
  const { nodes, reached, start, groupStarts, keys, prefixes } = buildGraph(sources)

  function readsOf(word: Word, position: number): Read[] {
    const next = position + 1
    if (word.kind === 'edge') return [{ symbol: symbols.edge, next }]
    const found = keys.has(word.key) ? [symbols.word(word.key)] : []
    for (let length = 1; length <= word.text.length; length++) {
      const prefix = word.text.slice(0, length)
      if (prefixes.has(prefix)) found.push(symbols.prefix(prefix))
    }
    if (isNumber.test(word.key)) found.push(symbols.number)
    if (!gapStops.has(word.key)) found.push(symbols.any)
    return found.map((symbol) => ({ symbol, next }))
  }

  /** Where patterns that begin in the node `from` at the position `at` may end. */
  function endsOf(from: number, at: number, reads: readonly Read[][]): { ends: number[]; steps: number } {
    const ends: number[] = []
    let steps = 0
    const agenda = new Map([[at, new Set(reached[from])]])
    for (let position = at; agenda.size > 0; position++) {
      const active = agenda.get(position) ?? []
      agenda.delete(position)
      for (const index of active) {
        steps++
        const node = nodes[index]
        if (node && node.rules.length > 0) ends.push(position)
        for (const { symbol, next } of reads[position] ?? [])
          for (const target of node?.on.get(symbol) ?? []) {
            const later = agenda.get(next) ?? new Set()
            for (const node of reached[target] ?? []) later.add(node)
            agenda.set(next, later)
          }
      }
    }
    return { ends, steps }
  }

  return {
    known: keys,
    scan(words) {
      let steps = 0
      const reads = words.map(readsOf)
      // In the order of the content: a list may use those above it.
      for (const [name, from] of groupStarts)
        for (const [position, read] of reads.entries()) {
          const found = endsOf(from, position, reads)
          steps += found.steps
          for (const next of found.ends) read.push({ symbol: symbols.group(name), next })
        }

      const hits: Hit[] = []
      /** For each position, the nodes reached before it is read, with the latest start of a match. */
      const agenda = Array.from({ length: words.length + 1 }, () => new Map<number, number>())
      for (const [position, active] of agenda.entries()) {
        for (const [index, since] of active)
          for (const rule of nodes[index]?.rules ?? [])
            hits.push({ rule, start: since, end: position - 1, sentence: words[position - 1]?.sentence ?? 0 })
        for (const index of reached[start] ?? []) active.set(index, position)
        for (const [index, since] of active) {
          steps++
          const node = nodes[index]
          for (const { symbol, next } of reads[position] ?? [])
            for (const target of node?.on.get(symbol) ?? [])
              for (const reachedNode of reached[target] ?? []) {
                steps++
                const later = agenda[next]
                if (later && (later.get(reachedNode) ?? -1) < since) later.set(reachedNode, since)
              }
        }
      }
      return { hits, steps }
    },
  }
}
