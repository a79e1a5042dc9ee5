import { compileAutomaton, type Hit } from './automaton.ts'
import { type Pattern, parsePattern } from './pattern.ts'
import type { Rule, SafetyContent } from './schema.ts'
import { createReader, type Word } from './words.ts'

/** A rule as the book knows it: the numbers of its phrases, of those it needs together, of those that quiet it. */
export type BookRule = { says: number; together: number[]; unless: number }

/** A message, read once for all detectors. */
export type Reading = {
  text: string
  words: readonly Word[]
  /** Where phrases added under this number were met. */
  hits: (phrases: number) => readonly Hit[]
  /** The work done, for the test that it stays in proportion to the message. */
  steps: number
}

export type PhraseBook = {
  add: (phrases: string[]) => number
  addRule: (rule: Rule) => BookRule
  /** To be called once everything was added. */
  close: () => (text: string) => Reading
}

/** Gathers the phrases of all detectors, so that one pass over a message serves them all. */
export function createPhraseBook({ words, spelling }: Pick<SafetyContent, 'words' | 'spelling'>): PhraseBook {
  const rules: Pattern[][] = []
  const reader = createReader(spelling)
  const add = (phrases: string[]): number => rules.push(phrases.map(parsePattern)) - 1

  return {
    add,
    addRule: ({ says, together, unless }) => ({
      says: add(says),
      together: together.map((phrase) => add([phrase])),
      unless: add(unless),
    }),
    close() {
      const groups = new Map(Object.entries(words).map(([name, texts]) => [name, texts.map(parsePattern)]))
      const gapStops = new Set(spelling.gapStops.flatMap(reader.keys))
      const automaton = compileAutomaton({ rules, groups, keys: reader.keys }, gapStops)
      return (text) => {
        const read = reader.words(text, automaton.known)
        const { hits, steps } = automaton.scan(read)
        const byRule = Map.groupBy(hits, ({ rule }) => rule)
        return { text, words: read, hits: (phrases) => byRule.get(phrases) ?? [], steps }
      }
    },
  }
}

/** The hits of a rule in sentences where nothing quiets it. */
export function firing(reading: Reading, { says, together, unless }: BookRule): Hit[] {
  const quiet = sentencesOf(reading.hits(unless))
  const needed = together.map((phrase) => sentencesOf(reading.hits(phrase)))
  const joined = together
    .flatMap((phrase) => reading.hits(phrase))
    .filter(({ sentence }) => needed.every((sentences) => sentences.has(sentence)))
  return [...reading.hits(says), ...joined].filter(({ sentence }) => !quiet.has(sentence))
}

/** The sentences in which hits stand. */
export function sentencesOf(hits: readonly Hit[]): Set<number> {
  return new Set(hits.map(({ sentence }) => sentence))
}
