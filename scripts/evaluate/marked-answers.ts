import { selectSentences } from '../../src/answer/select-sentences.ts'
import { packIndex } from '../../src/knowledge/search/packed-index.ts'
import { loadIndex } from '../../src/knowledge/search/search-index.ts'
import type { MarkedAnswer, Text } from './outside-sets.ts'

const mostWords = 45

/**
 * Share of the answers that people marked which a quote of at most 45 words holds in full: with the sheet given, and
 * with the sheet to be found.
 */
export function measureMarkedAnswers(
  answers: readonly MarkedAnswer[],
  texts: readonly Text[],
): { given: number; found: number; leadTwo: number } {
  const index = loadIndex(packIndex(texts.map((text) => ({ ...text, names: [], asks: [] }))))
  const textOf = new Map(texts.map(({ id, text }) => [id, text]))
  const quoteOf = (question: string, sheets: readonly { text: string; worth: number }[]) =>
    selectSentences(
      index.termsOfQuestion(question),
      sheets.map(({ text, worth }) => ({
        sentences: sentencesOf(text).map((each) => ({ text: each })),
        worth,
      })),
      index.weight,
      { sentences: mostWords, words: mostWords, least: 0, early: 2, repeated: 0.1 },
    )
      .map(({ text }) => text)
      .join(' ')
  const share = (isRight: (answer: MarkedAnswer) => boolean) =>
    answers.filter(isRight).length / answers.length
  return {
    given: share(({ q, answer, context }) => holds(quoteOf(q, [{ text: context, worth: 1 }]), answer)),
    leadTwo: share(({ answer, context }) => holds(sentencesOf(context).slice(0, 2).join(' '), answer)),
    found: share(({ id, q, answer, context }) => {
      const hits = index.search(q, 3)
      const sheets = hits.map((hit) => ({
        text: hit.id === id ? context : (textOf.get(hit.id) ?? ''),
        worth: hit.score / (hits[0]?.score ?? 1),
      }))
      return holds(quoteOf(q, sheets), answer)
    }),
  }
}

/** Sentences of a text whose titles and items stand on lines of their own. */
function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => line.split(/(?<=[.!?…])\s+(?=[\p{Lu}\d«"])/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

function holds(quote: string, answer: string): boolean {
  return spaced(quote).includes(spaced(answer))
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
