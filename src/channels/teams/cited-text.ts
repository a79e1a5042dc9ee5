import type { CitedSentence } from '../../assistant/reply.ts'
import { citedIn, markedSentence, numbersOf, type SourceNumbers } from '../source-numbers.ts'
import { escaped } from './card.ts'

/** Teams refuses a message that cites more. */
const mostCitations = 20

/** The numbers of the sources that sentences stand on, as many as Teams takes. */
export function citationNumbers(sentences: readonly CitedSentence[]): SourceNumbers {
  return new Map([...numbersOf(citedIn(sentences))].slice(0, mostCitations))
}

/**
 * Sentences with the marks of their sources, in Markdown. What is written for the first sentences is the beginning of
 * what is written for all: Teams refuses the end of a stream that does not begin with what was streamed.
 */
export function citedText(sentences: readonly CitedSentence[], numbers = citationNumbers(sentences)): string {
  return sentences.map((sentence) => markedSentence(sentence, numbers, escaped)).join(' ')
}
