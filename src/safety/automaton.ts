import { listStart, type PackedGraph, phraseStart } from './packed-graph.ts'
import { symbols } from './symbols.ts'
import type { Word } from './words.ts'

/** A pattern of `rule` was met, from the word `start` to the word `end`, both included. */
export type Hit = { rule: number; start: number; end: number; sentence: number }

export type Automaton = {
  /** Whether a pattern uses this key. */
  knows: (key: string) => boolean
  /** All hits in one pass. `steps` counts the work done: at most a constant times the number of words. */
  scan: (words: readonly Word[]) => { hits: Hit[]; steps: number }
}

/** A symbol that may be read at some position, and the position after it: a word, or a whole list of `words`. */
type Read = { symbol: number; next: number }

const isNumber = /^\d+$/
const nowhere: readonly number[] = []

/**
 * Runs phrase patterns as one automaton over words. It has no loops and is run by sets of nodes, without backtracking:
 * whatever the message, a word costs at most one visit of each node.
 * @param gapStops keys that a gap never passes over (negations)
 */
export function createAutomaton(graph: PackedGraph, gapStops: readonly string[]): Automaton {
  const numbers = new Map(graph.symbols.map((symbol, number) => [symbol, number]))
  const complete = graph.symbols.length - 1
  const stops = new Set(gapStops)

  function readsOf(word: Word, position: number): Read[] {
    return symbolsOf(word).flatMap((name) => {
      const symbol = numbers.get(name)
      return symbol === undefined ? [] : [{ symbol, next: position + 1 }]
    })
  }

  function symbolsOf(word: Word): string[] {
    if (word.kind === 'edge') return [symbols.edge]
    const prefixes = Array.from(word.text, (_, index) => symbols.prefix(word.text.slice(0, index + 1)))
    return [
      symbols.word(word.key),
      ...prefixes,
      ...(isNumber.test(word.key) ? [symbols.number] : []),
      ...(stops.has(word.key) ? [] : [symbols.any]),
    ]
  }

  /** Where `symbol` leads from `node`: found by halving, as the edges of a node are in order. */
  function targetsOf(node: number, symbol: number): readonly number[] {
    const end = graph.offsets[node + 1] ?? 0
    let from = graph.offsets[node] ?? 0
    for (let to = end; from < to; ) {
      const middle = (from + to) >> 1
      if ((graph.reads[middle] ?? 0) < symbol) from = middle + 1
      else to = middle
    }
    if (graph.reads[from] !== symbol || from === end) return nowhere
    let after = from + 1
    while (after < end && graph.reads[after] === symbol) after++
    return graph.targets.slice(from, after)
  }

  /** Adds the lists that begin at the position `at` to what may be read there. @returns the work done */
  function readLists(at: number, reads: readonly Read[][]): number {
    let steps = 0
    const begun = reads[at] ?? []
    const agenda = new Map<number, Set<number>>()
    const follow = (node: number, { symbol, next }: Read): void => {
      const targets = targetsOf(node, symbol)
      if (targets.length === 0) return
      const later = agenda.get(next) ?? new Set()
      for (const target of targets) later.add(target)
      agenda.set(next, later)
    }

    // A list may begin with another: what is found on the way is looked at in its turn.
    for (const read of begun) follow(listStart, read)
    for (let position = at + 1; agenda.size > 0; position++) {
      for (const node of agenda.get(position) ?? []) {
        steps++
        for (const symbol of targetsOf(node, complete)) {
          const found = { symbol, next: position }
          if (begun.some((read) => read.symbol === symbol && read.next === position)) continue
          begun.push(found)
          follow(listStart, found)
        }
        for (const read of reads[position] ?? []) follow(node, read)
      }
      agenda.delete(position)
    }
    return steps
  }

  return {
    knows: (key) => numbers.has(symbols.word(key)),
    scan(words) {
      let steps = 0
      const reads = words.map(readsOf)
      // From the end: inside a list, those that begin further on are then known.
      for (let position = words.length - 1; position >= 0; position--) steps += readLists(position, reads)

      const hits: Hit[] = []
      /** For each position, the nodes reached before it is read, with the latest start of a match. */
      const agenda = Array.from({ length: words.length + 1 }, () => new Map<number, number>())
      for (const [position, active] of agenda.entries()) {
        for (const [node, since] of active)
          for (const rule of targetsOf(node, complete))
            hits.push({ rule, start: since, end: position - 1, sentence: words[position - 1]?.sentence ?? 0 })
        active.set(phraseStart, position)
        for (const [node, since] of active) {
          steps++
          for (const { symbol, next } of reads[position] ?? [])
            for (const target of targetsOf(node, symbol)) {
              steps++
              const later = agenda[next]
              if (later && (later.get(target) ?? -1) < since) later.set(target, since)
            }
        }
      }
      return { hits, steps }
    },
  }
}
