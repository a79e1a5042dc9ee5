import type { Block, CitedSentence } from '../../assistant/reply.ts'
import { escaped } from './card.ts'

/** Teams refuses a message that cites more. */
const mostCitations = 20

/** The number under which each source is cited. */
export type Numbers = ReadonlyMap<string, number>

/** Numbers sources in the order in which they are cited: a sentence that is added changes no number before it. */
export function numbersOf(sentences: readonly CitedSentence[]): Numbers {
  const cited = new Set(sentences.flatMap(({ sources }) => sources))
  return new Map([...cited].slice(0, mostCitations).map((id, index) => [id, index + 1]))
}

/**
 * Sentences with the marks of their sources, in Markdown. What is written for the first sentences is the beginning of
 * what is written for all: Teams refuses the end of a stream that does not begin with what was streamed.
 */
export function citedText(sentences: readonly CitedSentence[], numbers = numbersOf(sentences)): string {
  return sentences
    .map(({ text, sources }) => {
      const marks = sources.flatMap((id) => numbers.get(id) ?? []).map((number) => `[${number}]`)
      return [escaped(text), ...marks].join(' ')
    })
    .join(' ')
}

/** Whether sentences after this block still belong to the text of the message: else their place is in the card. */
export function continuesText({ type }: Block): boolean {
  return type === 'text' || type === 'notice'
}
