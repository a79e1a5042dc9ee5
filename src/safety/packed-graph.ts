import type { Graph, GraphNode } from './graph.ts'
import { symbols } from './symbols.ts'

/** Where all phrases begin, and where all lists do. */
export const phraseStart = 0
export const listStart = 1

/** A graph as plain data that is ready to be run, without nodes reached for free. */
export type PackedGraph = {
  /** Every symbol that is read: its place is its number. */
  symbols: string[]
  /** The edges of node n are those from `offsets[n]` up to `offsets[n + 1]`, in order of the symbols they read. */
  offsets: number[]
  /** For each edge, the number of its symbol. */
  reads: number[]
  /** For each edge, the node it leads to; for `complete`, the number of a rule or of the symbol of a list. */
  targets: number[]
}

/** Gives every node the edges of those it reaches for free, and keeps the nodes that something then leads to. */
export function packGraph({ nodes, symbols: read, ...starts }: Graph): PackedGraph {
  const complete = read.length
  const numbers = new Map([
    [starts.phraseStart, phraseStart],
    [starts.listStart, listStart],
  ])
  const numberOf = (node: number): number => {
    const number = numbers.get(node) ?? numbers.size
    numbers.set(node, number)
    return number
  }
  const offsets = [0]
  const reads: number[] = []
  const targets: number[] = []
  // The map grows with what each node leads to, and its order is that of the numbers.
  for (const index of numbers.keys()) {
    const reached = closure(nodes, index)
    const edges = reached.flatMap(({ on, completes }) => [
      ...[...on].flatMap(([symbol, ends]) => ends.map((end) => ({ symbol, target: numberOf(end) }))),
      ...[...completes].map((target) => ({ symbol: complete, target })),
    ])
    for (const { symbol, target } of edges.sort((one, other) => one.symbol - other.symbol)) {
      reads.push(symbol)
      targets.push(target)
    }
    offsets.push(reads.length)
  }
  return { symbols: [...read, symbols.complete], offsets, reads, targets }
}

function closure(nodes: GraphNode[], from: number): GraphNode[] {
  const seen = new Set([from])
  for (const index of seen) for (const next of nodes[index]?.free ?? []) seen.add(next)
  return [...seen].flatMap((index) => nodes[index] ?? [])
}
