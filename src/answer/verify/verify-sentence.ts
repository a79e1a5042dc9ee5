import { fold } from '../../language/french.ts'
import type { SourcePassage } from '../passages.ts'
import { align, type Mismatch } from './align.ts'
import { keepsEnough } from './coverage.ts'
import { type FormFault, formFault, quotedIn } from './form.ts'
import { type TopicNames, topicNamesOf } from './names.ts'
import { withoutOpening } from './plain-words.ts'
import { readStatement, type Statement } from './read-statement.ts'

/** A sentence of a model with the numbers (from 1) of the extracts that it says it stands on. */
export type DraftSentence = { text: string; extracts: readonly number[] }

/** Why a sentence is held back: a code, never its text. */
export type Refusal =
  | FormFault
  | Mismatch
  | 'no_citation'
  | 'unknown_citation'
  | 'quotation'
  | 'omission'
  | 'empty'

export type Verdict = { released: true; sections: readonly string[] } | { released: false; reason: Refusal }

type Source = { statement: Statement; text: string }
type Extract = { id: string; names: TopicNames; sources: Source[] }

/** Least number of things said: a sentence that says less ("c'est possible") means nothing by itself. */
const leastSaid = 2

/**
 * Prepares the passages of one answer; the result judges any number of drafts.
 * A draft is released when everything it says stands in one sentence of a passage that it cites, in the same order,
 * with the same figures, negations and limits, and when nothing that it leaves out would change it. No judgement, no
 * likelihood: what cannot be read off our own sentence is held back.
 */
export function createVerifier(passages: readonly SourcePassage[]): (draft: DraftSentence) => Verdict {
  const extracts = passages.map((passage): Extract => {
    const names = topicNamesOf(passage)
    return {
      id: passage.id,
      names,
      sources: passage.quotes.map(({ text }) => ({
        statement: readStatement(withoutOpening(text), names),
        text: plainText(text),
      })),
    }
  })

  return ({ text, extracts: numbers }) => {
    const fault = formFault(text)
    if (fault) return { released: false, reason: fault }
    if (numbers.length === 0) return { released: false, reason: 'no_citation' }
    const cited = numbers.flatMap((number) => extracts[number - 1] ?? [])
    if (cited.length < numbers.length) return { released: false, reason: 'unknown_citation' }
    const judged = cited.map((extract) => ({ id: extract.id, refusal: judge(text, extract) }))
    const sections = judged.filter(({ refusal }) => refusal === null).map(({ id }) => id)
    if (sections.length > 0) return { released: true, sections: [...new Set(sections)] }
    return { released: false, reason: judged[0]?.refusal ?? 'word' }
  }
}

/** Null when a sentence of the extract carries the draft; else what the nearest one lacks. */
function judge(text: string, { names, sources }: Extract): Refusal | null {
  const draft = readStatement(withoutOpening(text), names)
  if (draft.items.length < leastSaid || draft.items.every(({ kind }) => kind === 'polarity')) return 'empty'
  const quotations = quotedIn(text).map(plainText)
  let nearest: { refusal: Refusal; matched: number } = { refusal: 'word', matched: -1 }
  for (const { statement, text: sourceText } of sources) {
    if (draft.startsWithPronoun && !statement.startsWithPronoun) continue
    // What another person is given or owes is not said of the reader.
    if (draft.concernsReader && !statement.concernsReader) continue
    const alignment = align(draft, statement)
    if ('mismatch' in alignment) {
      if (alignment.matched > nearest.matched)
        nearest = { refusal: alignment.mismatch, matched: alignment.matched }
    } else if (!alignment.ways.some((way) => keepsEnough(statement, way))) {
      nearest = { refusal: 'omission', matched: draft.items.length + 1 }
    } else if (!quotations.every((quotation) => sourceText.includes(quotation))) {
      nearest = { refusal: 'quotation', matched: draft.items.length + 1 }
    } else return null
  }
  return nearest.refusal
}

function plainText(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim()
}
