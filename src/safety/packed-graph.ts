import type { Graph, GraphNode } from './graph.ts'
import { symbols } from './symbols.ts'

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
  /** The nodes where all phrases begin, and where all lists do. */
  phraseStarts: number[]
  listStarts: number[]
}

/** Keeps the nodes that read something or complete something, and leads every edge straight to them. */
export function packGraph(graph: Graph): PackedGraph {
  const complete = graph.symbols.length
  const numbers = new Map<GraphNode, number>()
  const reached = (from: number): number[] =>
    closure(graph.nodes, from).map((node) => {
      const number = numbers.get(node) ?? numbers.size
      numbers.set(node, number)
      return number
    })

  const phraseStarts = reached(graph.phraseStart)
  const listStarts = reached(graph.listStart)
  const offsets = [0]
  const reads: number[] = []
  const targets: number[] = []
  // The map grows with what each node reaches, and its order is that of the numbers.
  for (const node of numbers.keys()) {
    for (const [symbol, nodes] of [...node.on].sort(([one], [other]) => one - other))
      for (const target of new Set(nodes.flatMap(reached))) {
        reads.push(symbol)
        targets.push(target)
      }
    for (const completed of node.completes) {
      reads.push(complete)
      targets.push(completed)
    }
    offsets.push(reads.length)
  }
  return { symbols: [...graph.symbols, symbols.complete], offsets, reads, targets, phraseStarts, listStarts }
}

function closure(nodes: GraphNode[], from: number): GraphNode[] {
  const seen = new Set([from])
  for (const index of seen) for (const next of nodes[index]?.free ?? []) seen.add(next)
  return [...seen].flatMap((index) => {
    const node = nodes[index]
    return node && (node.on.size > 0 || node.completes.size > 0) ? [node] : []
  })
}
