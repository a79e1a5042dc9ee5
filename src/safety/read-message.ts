import { createAutomaton, type Hit } from './automaton.ts'
import type { BookRule, CompiledPhrases } from './phrase-book.ts'
import { createReader, type Word } from './words.ts'

/** A message, read once for all detectors. */
export type Reading = {
  text: string
  words: readonly Word[]
  /** Where phrases added under this number were met. */
  hits: (phrases: number) => readonly Hit[]
  /** The work done, for the test that it stays in proportion to the message. */
  steps: number
}

/** Makes what reads messages and finds in them the phrases of a closed book. */
export function createMessageReader({
  spelling,
  gapStops,
  graph,
}: CompiledPhrases): (text: string) => Reading {
  const reader = createReader(spelling)
  const automaton = createAutomaton(graph, gapStops)
  return (text) => {
    const words = reader.words(text, automaton.knows)
    const { hits, steps } = automaton.scan(words)
    const byRule = Map.groupBy(hits, ({ rule }) => rule)
    return { text, words, hits: (phrases) => byRule.get(phrases) ?? [], steps }
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
