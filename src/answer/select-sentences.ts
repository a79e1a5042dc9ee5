import type { SearchIndex } from '../knowledge/search/search-index.ts'
import { bigramsOf, termsOf } from '../knowledge/search/terms.ts'
import { wordsOf } from '../language/french.ts'

/** The sentences of one text in order, and what it is worth beside the best text (1). */
export type TextOfSentences<Sentence extends { text: string }> = {
  sentences: readonly Sentence[]
  worth: number
}

export type Choice = {
  /** Most sentences in all. */
  sentences: number
  /** Most words in all. */
  words: number
  /** Share of the score of the best sentence that every other must reach. */
  least: number
  /** What coming first in its text is worth, beside speaking of all that is asked (1.3). */
  early: number
  /** What is left of the worth of a word of the question once a chosen sentence has said it. */
  repeated: number
}

/** What makes a sentence answer a question, apart from those around it. */
type Reading = {
  text: number
  position: number
  length: number
  /** Terms of the question that it holds. */
  terms: ReadonlySet<string>
  /** Worth without them: pairs of words in common, and how early it comes. */
  rest: number
  continues: boolean
  isQuestion: boolean
}

/** Weighed on 105 answers that other people marked (docs/decisions/0004-search.md). */
const worthOf = { terms: 1.3, pairs: 0.25, heading: -1, continuing: 2 }
/** Words before a sentence that cost it all but a third of what coming first is worth. */
const reach = 100

/** Speaks of what the sentence before it names. */
const continuing = /^(?:il|elle|ils|elles|ce|cet|cette|ces|cela|toutefois)\b/i

/**
 * The sentences that answer a question best, as many as wanted, in the order of the texts.
 * A sentence counts for the rare words and the pairs of words that it shares with the question, for what no chosen
 * sentence has said yet, and for coming early: a text says first what it is about.
 * @param question terms of the question, in order
 */
export function selectSentences<Sentence extends { text: string }>(
  question: readonly string[],
  texts: readonly TextOfSentences<Sentence>[],
  weight: SearchIndex['weight'],
  choice: Choice,
): Sentence[] {
  const total = sum([...new Set(question)].map(weight)) || 1
  const said = new Set<string>()
  const chosen: Reading[] = []
  const follows = ({ text, position }: Reading) =>
    chosen.some((other) => other.text === text && other.position === position - 1)
  const scoreOf = (reading: Reading) => {
    const shared =
      sum([...reading.terms].map((term) => weight(term) * (said.has(term) ? choice.repeated : 1))) / total
    const continued = reading.continues && follows(reading) ? worthOf.continuing : 0
    return (worthOf.terms * shared + reading.rest + continued) * (texts[reading.text]?.worth ?? 0)
  }

  let open = texts
    .flatMap(({ sentences }, text) => readText(question, sentences, text, choice.early))
    .filter(({ isQuestion }) => !isQuestion)
  let least = 0
  let words = 0
  while (chosen.length < choice.sentences) {
    open = open.filter(({ length }) => words + length <= choice.words)
    const scores = open.map(scoreOf)
    const score = Math.max(...scores)
    const best = open[scores.indexOf(score)]
    if (!best || score < least) break
    if (chosen.length === 0) least = score * choice.least
    open = open.filter((reading) => reading !== best)
    chosen.push(best)
    words += best.length
    for (const term of best.terms) said.add(term)
  }
  return chosen
    .sort((a, b) => a.text - b.text || a.position - b.position)
    .flatMap(({ text, position }) => texts[text]?.sentences[position] ?? [])
}

function readText(
  question: readonly string[],
  sentences: readonly { text: string }[],
  text: number,
  earlyWorth: number,
): Reading[] {
  const asked = new Set(question)
  const pairs = new Set(bigramsOf(question))
  let wordsBefore = 0
  return sentences.map((sentence, position) => {
    const words = wordsOf(sentence.text)
    const terms = termsOf(words)
    const sharedPairs = new Set(bigramsOf(terms).filter((pair) => pairs.has(pair))).size
    const early = Math.exp(-wordsBefore / reach)
    const isHeading = words.length < 8 && !/[.!?:»)]$/.test(sentence.text)
    wordsBefore += words.length
    return {
      text,
      position,
      length: sentence.text.split(/\s+/).length,
      terms: new Set(terms.filter((term) => asked.has(term))),
      rest:
        (worthOf.pairs * sharedPairs) / Math.max(1, pairs.size) +
        earlyWorth * early +
        (isHeading ? worthOf.heading : 0),
      continues: continuing.test(sentence.text),
      isQuestion: sentence.text.endsWith('?'),
    }
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
