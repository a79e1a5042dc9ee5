import { foldText } from './fold-text.ts'
import type { Pattern, Step } from './pattern.ts'
import { symbols } from './symbols.ts'
import { single } from './words.ts'

export type GraphSources = {
  /** `rules[n]` holds the patterns of rule n. */
  rules: Pattern[][]
  /** The lists of `words`. */
  groups: ReadonlyMap<string, Pattern[]>
  /** The keys of a word as written in a pattern; none when it is passed over. */
  keys: (text: string) => string[]
}

export type GraphNode = {
  /** The nodes that follow, by the number of the symbol that is read. */
  on: Map<number, number[]>
  /** Nodes reached without reading anything. */
  free: number[]
  /** What is complete here: numbers of rules below `phraseStart`, of symbols of lists below `listStart`. */
  completes: Set<number>
  /** Where steps lead from here, by what they read: patterns that go on alike share their way. */
  ways: Map<string, number>
}

export type Graph = {
  nodes: GraphNode[]
  /** Every symbol that is read, by its number. */
  symbols: string[]
  phraseStart: number
  listStart: number
}

/** Lays all patterns out as one graph without loops. Each must hold a word that counts, as the schema checks. */
export function buildGraph({ rules, groups, keys: keysOf }: GraphSources): Graph {
  const nodes: GraphNode[] = []
  const numbers = new Map<string, number>()

  function newNode(): number {
    return nodes.push({ on: new Map(), free: [], completes: new Set(), ways: new Map() }) - 1
  }
  function nodeAt(index: number): GraphNode {
    const node = nodes[index]
    if (!node) throw new RangeError(`No node ${index}`)
    return node
  }
  function numberOf(symbol: string): number {
    const number = numbers.get(symbol) ?? numbers.size
    numbers.set(symbol, number)
    return number
  }
  function link(from: number, symbol: string, to: number): number {
    const { on } = nodeAt(from)
    const number = numberOf(symbol)
    on.set(number, [...(on.get(number) ?? []), to])
    return to
  }
  /** The node to which `way` leads, laid by the first pattern that goes it. Nothing else leads there. */
  function share(from: number, way: string, lay: () => number): number {
    const { ways } = nodeAt(from)
    const to = ways.get(way) ?? lay()
    ways.set(way, to)
    return to
  }

  function addSequence(pattern: Pattern, from: number): number {
    return pattern.reduce((at, step) => addStep(step, at), from)
  }

  function addStep(step: Step, from: number): number {
    if (step.optional) return share(from, JSON.stringify(step), () => addOptional(step, from))
    if (step.kind === 'choice') return share(from, JSON.stringify(step), () => addOptions(step.options, from))
    if (step.kind === 'gap') return share(from, JSON.stringify(step), () => addGap(step.words, from))
    return symbolsOf(step).reduce((at, symbol) => share(at, symbol, () => link(at, symbol, newNode())), from)
  }

  /** The step from a node of its own, so that no pattern that needs the step can pass without it. */
  function addOptional(step: Step, from: number): number {
    const begin = newNode()
    const end = newNode()
    nodeAt(from).free.push(begin, end)
    nodeAt(addStep({ ...step, optional: false }, begin)).free.push(end)
    return end
  }

  function symbolsOf(step: Exclude<Step, { kind: 'choice' | 'gap' }>): string[] {
    switch (step.kind) {
      case 'word':
        return keysOf(step.text).map(symbols.word)
      case 'prefix':
        return [symbols.prefix(single(foldText(step.text)))]
      case 'group':
        return [symbols.group(step.name)]
      case 'number':
        return [symbols.number]
      case 'edge':
        return [symbols.edge]
    }
  }

  function addOptions(options: Pattern[], from: number): number {
    const end = newNode()
    for (const option of options) {
      const key = onlyKey(option)
      if (key === undefined) nodeAt(addSequence(option, from)).free.push(end)
      else link(from, symbols.word(key), end)
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

  function addPatterns(patterns: Pattern[], from: number, completes: number): void {
    for (const pattern of patterns) nodeAt(addSequence(pattern, from)).completes.add(completes)
  }

  const phraseStart = newNode()
  for (const [rule, patterns] of rules.entries()) addPatterns(patterns, phraseStart, rule)
  const listStart = newNode()
  for (const [name, patterns] of groups) addPatterns(patterns, listStart, numberOf(symbols.group(name)))
  return { nodes, symbols: [...numbers.keys()], phraseStart, listStart }
}
