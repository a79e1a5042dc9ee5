import { spokenWordsOf } from '../../language/french.ts'
import { NumberReader } from '../../language/packed-numbers.ts'
import type { Spelling } from '../../language/spelling.ts'
import { type PackedIndex, unpackIndex } from './packed-index.ts'
import { bigramsOf, inverseFrequency, termsOf } from './terms.ts'

export type Hit = {
  id: string
  score: number
  /** Share (0 to 1) of what the question is about that this passage speaks of, rare words counting more. */
  coverage: number
  /** How many different words of the question it holds, synonyms included. */
  words: number
}

export type SearchIndex = {
  /** Best passages first. `favour` multiplies the score of a passage, by `mostFavour` at most. */
  search: (question: string, limit: number, favour?: (id: string) => number) => Hit[]
  /** Weight of a term: how rare it is among the passages; a term that stands nowhere weighs most. */
  weight: (term: string) => number
  /** Content stems of what a person typed, spelling mended. */
  termsOfQuestion: (question: string) => string[]
  spelling: Spelling
}

/** The largest factor that `favour` may give: what stays behind even with it needs no look at its id. */
const mostFavour = 1.6
/** What a passage is worth that speaks of next to nothing of the question, beside one that speaks of all of it. */
const leastCoordination = 0.6
const worthOfSynonym = 0.5

/** Reads a packed index; everything stays in the buffer. */
export function loadIndex(packed: ArrayBuffer | Uint8Array): SearchIndex {
  const index = unpackIndex(packed)
  const { spelling } = index
  const weight = (term: string) => inverseFrequency(index.size, frequencyOf(index, term))
  const termsOfQuestion = (question: string) => termsOf(spokenWordsOf(question).map(spelling.repair))

  return {
    spelling,
    weight,
    termsOfQuestion,
    search(question, limit, favour) {
      const terms = termsOfQuestion(question)
      const tally = createTally(index)
      let total = 0
      for (const term of new Set(terms)) {
        const own = weight(term)
        total += own
        tally.add(term, own)
      }
      for (const pair of new Set(bigramsOf(terms))) tally.add(pair, 0)
      return best(index, tally, total || 1, limit, favour)
    },
  }
}

type Tally = {
  scores: Float64Array
  /** Weight of the terms of the question that each passage holds. */
  covered: Float64Array
  /** How many of them. */
  words: Uint16Array
  add: (term: string, weight: number) => void
}

/** Adds up what the terms of a question are worth in each passage. A synonym counts half, where the term is missing. */
function createTally({ size, terms, starts, postings, largestImpact, synonymsOf }: PackedIndex): Tally {
  const scores = new Float64Array(size)
  const covered = new Float64Array(size)
  const words = new Uint16Array(size)
  /** The number of the term that was added to a passage last, plus one. */
  const lastAdded = new Uint32Array(size)
  const scale = largestImpact / (255 * 255)
  let added = 0

  function addPostings(number: number, share: number, weight: number) {
    const reader = new NumberReader(postings, starts[number] ?? 0)
    let document = 0
    for (let left = reader.next(); left > 0; left--) {
      document += reader.next()
      const root = reader.nextByte()
      if (lastAdded[document] === added) continue
      lastAdded[document] = added
      scores[document] = (scores[document] ?? 0) + root * root * scale * share
      covered[document] = (covered[document] ?? 0) + weight * share
      if (weight > 0) words[document] = (words[document] ?? 0) + 1
    }
  }

  return {
    scores,
    covered,
    words,
    add(term, weight) {
      const number = terms.numberOf(term)
      if (number < 0) return
      added += 1
      addPostings(number, 1, weight)
      for (const synonym of synonymsOf(number)) addPostings(synonym, worthOfSynonym, weight)
    },
  }
}

/** Passages that hold a term; a word that is only known by its synonyms is as frequent as the most frequent of them. */
function frequencyOf({ terms, starts, postings, synonymsOf }: PackedIndex, term: string): number {
  const number = terms.numberOf(term)
  if (number < 0) return 0
  const own = countAt(postings, starts[number])
  return own > 0
    ? own
    : Math.max(0, ...synonymsOf(number).map((synonym) => countAt(postings, starts[synonym])))
}

function countAt(postings: Uint8Array, start = 0): number {
  return new NumberReader(postings, start).next()
}

/** The `limit` best, kept in order while all are looked through; ids are read only of those that may be among them. */
function best(
  { size, idOf }: PackedIndex,
  { scores, covered, words }: Tally,
  total: number,
  limit: number,
  favour: ((id: string) => number) | undefined,
): Hit[] {
  const hits: Hit[] = []
  for (let document = 0; document < size; document++) {
    const raw = scores[document] ?? 0
    if (raw === 0) continue
    const coverage = (covered[document] ?? 0) / total
    const score = raw * (leastCoordination + Math.sqrt(coverage))
    const least = hits.length < limit ? 0 : (hits.at(-1)?.score ?? 0)
    if (score * (favour ? mostFavour : 1) < least) continue
    const id = idOf(document)
    const hit = { id, coverage, words: words[document] ?? 0, score: score * (favour?.(id) ?? 1) }
    insert(hits, hit, limit)
  }
  return hits
}

function insert(hits: Hit[], hit: Hit, limit: number) {
  let at = hits.length
  while (at > 0 && comesBefore(hit, hits[at - 1])) at -= 1
  hits.splice(at, 0, hit)
  if (hits.length > limit) hits.pop()
}

function comesBefore(hit: Hit, other: Hit | undefined): boolean {
  if (!other) return false
  return hit.score > other.score || (hit.score === other.score && hit.id < other.id)
}
