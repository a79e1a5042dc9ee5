import { buildGraph } from './graph.ts'
import { type PackedGraph, packGraph } from './packed-graph.ts'
import { type Pattern, parsePattern } from './pattern.ts'
import type { Rule, SafetyContent } from './schema.ts'
import { createReader, type Spelling } from './words.ts'

/** A rule as the book knows it: the numbers of its phrases, of those it needs together, of those that quiet it. */
export type BookRule = { says: number; together: number[]; unless: number }

/** All phrases in one graph, ready to be looked for, and how words are spelt in it. */
export type CompiledPhrases = {
  spelling: Spelling
  /** Keys that a gap never passes over. */
  gapStops: string[]
  graph: PackedGraph
}

export type PhraseBook = {
  add: (phrases: string[]) => number
  addRule: (rule: Rule) => BookRule
  /** To be called once everything was added. */
  close: () => CompiledPhrases
}

/** Gathers the phrases of all detectors, so that one pass over a message serves them all. */
export function createPhraseBook({ words, spelling }: Pick<SafetyContent, 'words' | 'spelling'>): PhraseBook {
  const rules: Pattern[][] = []
  const add = (phrases: string[]): number => rules.push(phrases.map(parsePattern)) - 1

  return {
    add,
    addRule: ({ says, together, unless }) => ({
      says: add(says),
      together: together.map((phrase) => add([phrase])),
      unless: add(unless),
    }),
    close() {
      const { gapStops, ...spelt } = spelling
      const { keys } = createReader(spelt)
      const groups = new Map(Object.entries(words).map(([name, texts]) => [name, texts.map(parsePattern)]))
      return {
        spelling: spelt,
        gapStops: gapStops.flatMap(keys),
        graph: packGraph(buildGraph({ rules, groups, keys })),
      }
    },
  }
}
