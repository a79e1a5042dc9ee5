import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchable } from '../../../src/answer/passages.ts'
import { lexiconOf, type Passage, postingsOf } from '../../../src/knowledge/search/build-index.ts'
import { type PackedIndex, packIndex, unpackIndex } from '../../../src/knowledge/search/packed-index.ts'
import { NumberReader } from '../../../src/language/packed-numbers.ts'
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

/** The postings of a term read back as they were before packing, up to the rounding of weights. */
function postingsIn(index: PackedIndex, term: string): { document: number; impact: number }[] {
  const number = index.terms.numberOf(term)
  if (number < 0) return []
  const reader = new NumberReader(index.postings, index.starts[number] ?? 0)
  let document = 0
  return Array.from({ length: reader.next() }, () => {
    document += reader.next()
    return { document, impact: (reader.nextByte() / 255) ** 2 * index.largestImpact }
  })
}

function checkRoundTrip(given: Passage[]) {
  const index = unpackIndex(packIndex(given))
  const lexicon = lexiconOf(given)
  expect(Array.from({ length: index.size }, (_, document) => index.idOf(document))).toEqual(
    given.map(({ id }) => id),
  )
  for (const word of lexicon.keys()) if (!index.spelling.isKnown(word)) expect.fail(`« ${word} » is lost.`)
  const before = postingsOf(given, createSpelling(lexicon))
  expect(index.starts.length).toBe(before.size)
  const largest = Math.max(0, ...[...before.values()].flat().map(({ impact }) => impact))
  expect(index.largestImpact).toBeCloseTo(largest, 3)
  const documentsOf = (postings: { document: number }[]) => postings.map(({ document }) => document)
  for (const [term, postings] of before) {
    const read = postingsIn(index, term)
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

  test('is read where it lies', () => {
    const packed = packIndex([
      { id: 'a', title: 'salaire', names: [], asks: [], text: 'formation et salaire' },
    ])
    const { starts, postings } = unpackIndex(packed)
    for (const view of [starts, postings]) expect(view.buffer).toBe(packed)
  })

  test('holds more passages than two bytes can count', () => {
    const many = Array.from({ length: 70_000 }, (_, index) => ({
      id: `${index}`,
      title: index === 69_999 ? 'salaire' : '',
      names: [],
      asks: [],
      text: '',
    }))
    expect(postingsIn(unpackIndex(packIndex(many)), 'salair')).toMatchObject([{ document: 69_999 }])
  })
})
