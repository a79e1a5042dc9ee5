import { wordsOf } from '../../language/french.ts'
import { pushNumber } from '../../language/packed-numbers.ts'
import { joinSections, readSections } from '../../language/packed-sections.ts'
import { packTexts, readTexts } from '../../language/packed-texts.ts'
import { createSpelling, loadSpelling, packSpelling, type Spelling } from '../../language/spelling.ts'
import { inTableOrder, packWordTable, readWordTable, type WordTable } from '../../language/word-table.ts'
import { lexiconOf, type Passage, postingsOf } from './build-index.ts'
import { bigramsOf, termsOf } from './terms.ts'

/** Views onto a packed index: nothing is copied out of its buffer. */
export type PackedIndex = {
  size: number
  idOf: (document: number) => string
  terms: WordTable
  /**
   * Postings of term t lie from starts[t] on: how many there are, then for each the difference to the document before,
   * and one byte of weight (255 is the largest impact, square-root scale).
   */
  starts: Uint32Array
  postings: Uint8Array
  largestImpact: number
  /** Numbers of the terms that may stand for a term. */
  synonymsOf: (term: number) => readonly number[]
  spelling: Spelling
}

export type IndexWords = {
  /** Words that are spelt right though no passage holds them: acronyms of a glossary. */
  known?: readonly string[]
  /** Words or pairs of words that stand for each other in questions. */
  synonyms?: readonly (readonly string[])[]
}

/** Packs passages into one buffer that `unpackIndex` reads without work, however many there are. */
export function packIndex(passages: readonly Passage[], words: IndexWords = {}): ArrayBuffer {
  const lexicon = lexiconOf(passages, [...(words.known ?? []), ...(words.synonyms ?? []).flat()])
  const postings = postingsOf(passages, createSpelling(lexicon))
  const synonyms = (words.synonyms ?? []).map((line) => line.map(termOfPhrase))
  const terms = inTableOrder(new Set([...postings.keys(), ...synonyms.flat()]))
  const largest = [...postings.values()].reduce(
    (max, list) => list.reduce((most, { impact }) => Math.max(most, impact), max),
    0,
  )
  const bytes: number[] = []
  const starts = Uint32Array.from(terms, (term) => {
    const start = bytes.length
    const list = postings.get(term) ?? []
    pushNumber(bytes, list.length)
    let last = 0
    for (const { document, impact } of list) {
      pushNumber(bytes, document - last)
      bytes.push(Math.max(1, Math.round(255 * Math.sqrt(impact / largest))))
      last = document
    }
    return start
  })
  const ids = packTexts(passages.map(({ id }) => id))
  return joinSections([
    ids.starts,
    ids.bytes,
    packWordTable(terms),
    Uint32Array.from(synonymPairs(terms, synonyms).flat()),
    starts,
    Uint8Array.from(bytes),
    Float32Array.of(largest),
    new Uint8Array(packSpelling(lexicon)),
  ])
}

/** @param packed what `packIndex` made, or a section of another buffer that holds it */
export function unpackIndex(packed: ArrayBuffer | Uint8Array): PackedIndex {
  const sections = readSections(packed instanceof Uint8Array ? packed : new Uint8Array(packed))
  const idStarts = sections.uint32()
  const ids = sections.bytes()
  return {
    size: idStarts.length - 1,
    idOf: readTexts({ starts: idStarts, bytes: ids }),
    terms: readWordTable(sections.uint32()),
    synonymsOf: readPairs(sections.uint32()),
    starts: sections.uint32(),
    postings: sections.bytes(),
    largestImpact: sections.float32()[0] ?? 0,
    spelling: loadSpelling(sections.bytes()),
  }
}

/** Numbers of two terms of which the second may stand for the first. */
function synonymPairs(
  terms: readonly string[],
  synonyms: readonly (readonly string[])[],
): [number, number][] {
  const numberOf = new Map(terms.map((term, number) => [term, number]))
  return synonyms.flatMap((line) => {
    const numbers = line.flatMap((term) => numberOf.get(term) ?? [])
    return numbers.flatMap((from) =>
      numbers.filter((to) => to !== from).map((to): [number, number] => [from, to]),
    )
  })
}

/** One word as its stem, two as the pair that they make. */
function termOfPhrase(phrase: string): string {
  const terms = termsOf(wordsOf(phrase))
  return bigramsOf(terms)[0] ?? terms[0] ?? ''
}

function readPairs(pairs: Uint32Array): (from: number) => readonly number[] {
  const byFirst = new Map<number, number[]>()
  for (let at = 0; at < pairs.length; at += 2) {
    const [from = 0, to = 0] = [pairs[at], pairs[at + 1]]
    byFirst.set(from, [...(byFirst.get(from) ?? []), to])
  }
  return (from) => byFirst.get(from) ?? []
}
