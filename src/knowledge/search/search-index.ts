import { spokenWordsOf } from '../../language/french.ts'
import { createSpelling, type Spelling } from '../../language/spelling.ts'
import { bigramsOf, inverseFrequency, termsOf } from './build-index.ts'
import { type PackedIndex, unpackIndex } from './packed-index.ts'

export type Hit = {
  id: string
  score: number
  /** Share (0 to 1) of what the question is about that this passage speaks of, rare words counting more. */
  coverage: number
}

export type SearchIndex = {
  /** Best passages first. `prefer` multiplies the score of passages whose id it accepts. */
  search: (question: string, limit: number, prefer?: (id: string) => boolean) => Hit[]
  /** Weight of a term: how rare it is among the passages; a term that stands nowhere weighs most. */
  weight: (term: string) => number
  /** Content stems of what a person typed, spelling mended. */
  termsOfQuestion: (question: string) => string[]
  spelling: Spelling
}

const preference = 1.8

/** Reads a packed index; everything but the word lists stays in the buffer. */
export function loadIndex(buffer: ArrayBuffer): SearchIndex {
  const index = unpackIndex(buffer)
  const spelling = createSpelling(index.lexicon)
  const weight = (term: string) => inverseFrequency(index.ids.length, frequencyOf(index, term))
  const termsOfQuestion = (question: string) => termsOf(spokenWordsOf(question).map(spelling.repair))

  return {
    spelling,
    weight,
    termsOfQuestion,
    search(question, limit, prefer = () => false) {
      const terms = termsOfQuestion(question)
      const scores = new Float64Array(index.ids.length)
      const covered = new Float64Array(index.ids.length)
      let total = 0
      for (const term of new Set(terms)) {
        total += weight(term)
        addPostings(index, term, scores, covered, weight(term))
      }
      for (const bigram of new Set(bigramsOf(terms))) addPostings(index, bigram, scores, covered, 0)
      return rank(index.ids, scores, covered, total, limit, prefer)
    },
  }
}

function frequencyOf({ terms, offsets }: PackedIndex, term: string): number {
  const number = terms.get(term)
  return number === undefined ? 0 : (offsets[number + 1] ?? 0) - (offsets[number] ?? 0)
}

function addPostings(
  index: PackedIndex,
  term: string,
  scores: Float64Array,
  covered: Float64Array,
  weight: number,
) {
  const number = index.terms.get(term)
  if (number === undefined) return
  const end = index.offsets[number + 1] ?? 0
  for (let at = index.offsets[number] ?? 0; at < end; at++) {
    const document = index.documents[at] ?? 0
    const root = (index.weights[at] ?? 0) / 255
    scores[document] = (scores[document] ?? 0) + root * root * index.largestImpact
    covered[document] = (covered[document] ?? 0) + weight
  }
}

function rank(
  ids: string[],
  scores: Float64Array,
  covered: Float64Array,
  total: number,
  limit: number,
  prefer: (id: string) => boolean,
): Hit[] {
  const hits: Hit[] = []
  for (const [document, id] of ids.entries()) {
    const raw = scores[document] ?? 0
    if (raw === 0) continue
    const coverage = total === 0 ? 0 : (covered[document] ?? 0) / total
    hits.push({ id, coverage, score: raw * (0.3 + coverage) * (prefer(id) ? preference : 1) })
  }
  return hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit)
}
