import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchable } from '../../../src/answer/passages.ts'
import { lexiconOf, type Passage, postingsOf } from '../../../src/knowledge/search/build-index.ts'
import { packIndex, unpackIndex } from '../../../src/knowledge/search/packed-index.ts'
import { createSpelling } from '../../../src/language/spelling.ts'
import { readRealPassages } from '../../support/real-passages.ts'

const word = fc.oneof(
  fc.constantFrom(
    'salaire',
    'formation',
    'aide-soignante',
    'l’école',
    'été',
    '1 836,20',
    'VAE',
    '½',
    'straße',
    '看護',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
const passages: fc.Arbitrary<Passage[]> = fc
  .array(
    fc.record({
      title: text,
      names: fc.array(text, { maxLength: 2 }),
      asks: fc.array(text, { maxLength: 3 }),
      text,
    }),
    { maxLength: 12 },
  )
  .map((bodies) => bodies.map((body, index) => ({ id: `job:é-${index}#bref`, ...body })))

/** Postings read back as they were before packing: term, then passage and impact, up to the rounding of weights. */
function postingsIn(packed: ArrayBuffer): Map<string, { document: number; impact: number }[]> {
  const { terms, offsets, documents, weights, largestImpact } = unpackIndex(packed)
  return new Map(
    [...terms].map(([term, number]) => {
      const [from = 0, to = 0] = [offsets[number], offsets[number + 1]]
      return [
        term,
        Array.from(documents.slice(from, to), (document, at) => ({
          document,
          impact: ((weights[from + at] ?? 0) / 255) ** 2 * largestImpact,
        })),
      ]
    }),
  )
}

function checkRoundTrip(given: Passage[]) {
  const packed = packIndex(given)
  const unpacked = unpackIndex(packed)
  expect(unpacked.ids).toEqual(given.map(({ id }) => id))
  expect(unpacked.lexicon).toEqual(lexiconOf(given))
  const [before, after] = [postingsOf(given, createSpelling(lexiconOf(given))), postingsIn(packed)]
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort())
  expect(unpacked.weights.every((weight) => weight > 0)).toBe(true)
  const largest = Math.max(0, ...[...before.values()].flat().map(({ impact }) => impact))
  expect(unpacked.largestImpact).toBeCloseTo(largest, 3)
  const documentsOf = (postings: { document: number }[]) => postings.map(({ document }) => document)
  for (const [term, postings] of before) {
    const read = after.get(term) ?? []
    if (documentsOf(read).join() !== documentsOf(postings).join())
      expect.fail(`Other passages for « ${term} ».`)
    const isOff = postings.some(
      ({ impact }, at) =>
        Math.abs(Math.sqrt(read[at]?.impact ?? 0) - Math.sqrt(impact)) > Math.sqrt(largest) / 255,
    )
    if (isOff) expect.fail(`Another weight for « ${term} ».`)
  }
}

describe('what goes into the buffer comes out again', () => {
  test('for any passages, whatever their letters', () => {
    fc.assert(fc.property(passages, checkRoundTrip), { numRuns: 200 })
  })

  test('for no passage at all, and for passages without a word', () => {
    checkRoundTrip([])
    checkRoundTrip([{ id: 'job:vide#bref', title: '', names: [], asks: [], text: '🙂 ...' }])
  })

  test('for the real content', () => {
    checkRoundTrip(readRealPassages().map(searchable))
  })
})

describe('the buffer', () => {
  test('is the same byte for byte for the same passages', () => {
    fc.assert(
      fc.property(passages, (given) => {
        expect(new Uint8Array(packIndex(given))).toEqual(new Uint8Array(packIndex(structuredClone(given))))
      }),
      { numRuns: 50 },
    )
  })

  test('is read where it lies: only the words are copied', () => {
    const packed = packIndex([
      { id: 'a', title: 'salaire', names: [], asks: [], text: 'formation et salaire' },
    ])
    const { offsets, documents, weights } = unpackIndex(packed)
    for (const view of [offsets, documents, weights]) expect(view.buffer).toBe(packed)
  })

  test('holds at most 65,535 passages', () => {
    const many = Array.from({ length: 65_536 }, (_, index) => ({
      id: `${index}`,
      title: '',
      names: [],
      asks: [],
      text: '',
    }))
    expect(() => packIndex(many)).toThrow(RangeError)
  })
})
