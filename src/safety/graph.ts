import { foldText } from './fold-text.ts'
import { groupsOf, type Pattern, PatternError, type Step, wordsOf } from './pattern.ts'
import { symbols } from './symbols.ts'
import { single } from './words.ts'

export type GraphSources = {
  /** `rules[n]` holds the patterns of rule n. */
  rules: Pattern[][]
  /** The lists of `words`, each after those it uses. */
  groups: ReadonlyMap<string, Pattern[]>
  /** The keys of a word as written in a pattern. */
  keys: (text: string) => string[]
}

export type GraphNode = {
  /** The nodes that follow, by the symbol that is read. */
  on: Map<string, number[]>
  /** Nodes reached without reading anything. */
  free: number[]
  /** Rules whose pattern is complete here. */
  rules: number[]
}

export type Graph = {
  nodes: GraphNode[]
  /** For each node, itself and all that it reaches without reading anything. */
  reached: number[][]
  start: number
  groupStarts: Map<string, number>
  /** Every key and every prefix that a pattern uses. */
  keys: Set<string>
  prefixes: Set<string>
}

/**
 * Lays all patterns out as one graph without loops.
 * @throws PatternError when a pattern holds only words that are passed over, or uses a list that is not above it
 */
export function buildGraph({ rules, groups, keys: keysOf }: GraphSources): Graph {
  const nodes: GraphNode[] = []
  const keys = new Set<string>()
  const prefixes = new Set<string>()

  function newNode(): number {
    return nodes.push({ on: new Map(), free: [], rules: [] }) - 1
  }
  function nodeAt(index: number): GraphNode {
    const node = nodes[index]
    if (!node) throw new RangeError(`No node ${index}`)
    return node
  }
  function link(from: number, symbol: string, to: number): number {
    const { on } = nodeAt(from)
    const targets = on.get(symbol)
    if (targets) targets.push(to)
    else on.set(symbol, [to])
    return to
  }

  function addSequence(pattern: Pattern, from: number): number {
    const end = pattern.reduce((at, step) => {
      const to = addStep(step, at)
      if (step.optional && to !== at) nodeAt(at).free.push(to)
      return to
    }, from)
    if (end === from)
      throw new PatternError(`« ${wordsOf(pattern).join(' ')} » ne compte pas : la formulation reste vide.`)
    return end
  }

  function addStep(step: Step, from: number): number {
    switch (step.kind) {
      case 'word':
        return keysOf(step.text).reduce((at, key) => link(at, wordSymbol(key), newNode()), from)
      case 'prefix':
        return link(from, prefixSymbol(step.text), newNode())
      case 'group':
        return link(from, symbols.group(step.name), newNode())
      case 'number':
        return link(from, symbols.number, newNode())
      case 'edge':
        return link(from, symbols.edge, newNode())
      case 'choice':
        return addOptions(step.options, from)
      case 'gap':
        return addGap(step.words, from)
    }
  }

  function wordSymbol(key: string): string {
    keys.add(key)
    return symbols.word(key)
  }

  function prefixSymbol(text: string): string {
    const prefix = single(foldText(text))
    prefixes.add(prefix)
    return symbols.prefix(prefix)
  }

  function addOptions(options: Pattern[], from: number): number {
    const end = newNode()
    for (const option of options) {
      const key = onlyKey(option)
      if (key === undefined) nodeAt(addSequence(option, from)).free.push(end)
      else link(from, wordSymbol(key), end)
    }
    return end
  }

  /** Most options are one word: it leads straight to the end, without a node of its own. */
  function onlyKey([step, ...more]: Pattern): string | undefined {
    if (step?.kind !== 'word' || step.optional || more.length > 0) return undefined
    const [key, ...others] = keysOf(step.text)
    return others.length > 0 ? undefined : key
  }

  function addGap(words: number, from: number): number {
    const end = newNode()
    let at = from
    for (let passed = 0; passed < words; passed++) {
      nodeAt(at).free.push(end)
      at = link(at, symbols.any, newNode())
    }
    nodeAt(at).free.push(end)
    return end
  }

  function addPatterns(patterns: Pattern[], from: number, rule: number): void {
    for (const pattern of patterns) nodeAt(addSequence(pattern, from)).rules.push(rule)
  }

  const start = newNode()
  for (const [rule, patterns] of rules.entries()) addPatterns(patterns, start, rule)
  const groupStarts = new Map<string, number>()
  for (const [name, patterns] of groups) {
    const missing = patterns.flatMap(groupsOf).find((used) => !groupStarts.has(used))
    if (missing)
      throw new PatternError(`La liste « ${name} » utilise « <${missing}> », qui n'est pas au-dessus.`)
    const from = newNode()
    addPatterns(patterns, from, 0)
    groupStarts.set(name, from)
  }

  const reached = nodes.map(({ free }, index) => (free.length === 0 ? [index] : closure(nodeAt, index)))
  return { nodes, reached, start, groupStarts, keys, prefixes }
}

function closure(nodeAt: (index: number) => GraphNode, from: number): number[] {
  const seen = new Set([from])
  for (const index of seen) for (const next of nodeAt(index).free) seen.add(next)
  return [...seen]
}
