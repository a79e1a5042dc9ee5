import type { CitedSentence } from '../assistant/reply.ts'

/** The number under which each source is named, from one. */
export type SourceNumbers = ReadonlyMap<string, number>

/** Numbers sources in the order in which they are named: one that is added changes no number before it. */
export function numbersOf(ids: readonly string[]): SourceNumbers {
  return new Map([...new Set(ids)].map((id, index) => [id, index + 1]))
}

/** The sources that sentences stand on, in order. */
export function citedIn(sentences: readonly CitedSentence[]): string[] {
  return sentences.flatMap(({ sources }) => sources)
}

/**
 * A sentence with the marks of its sources; one without a number has no mark.
 * @param escaped makes text safe for a channel
 */
export function markedSentence(
  { text, sources }: CitedSentence,
  numbers: SourceNumbers,
  escaped: (text: string) => string,
): string {
  const marks = sources.flatMap((id) => numbers.get(id) ?? []).map((number) => `[${number}]`)
  return [escaped(text), ...marks].join(' ')
}
