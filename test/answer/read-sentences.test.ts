import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSentenceReader } from '../../src/answer/read-sentences.ts'

/** What a stream of these pieces is read as. */
function read(...pieces: string[]) {
  const reader = createSentenceReader()
  return [...pieces.flatMap(reader.push), ...reader.end()]
}

const text = 'La formation dure 3 ans.'

describe('a sentence and its extracts, in any layout', () => {
  it.each([
    ['La formation dure 3 ans. [1]'],
    ['La formation dure 3 ans [1].'],
    ['La formation dure 3 ans [1]'],
    ['- La formation dure 3 ans [1].'],
    ['* La formation dure 3 ans [1].'],
    ['• La formation dure 3 ans [1].'],
    ['1. La formation dure 3 ans [1].'],
    ['12) La formation dure 3 ans [1].'],
    ['> La formation dure 3 ans [1].'],
    ['## La formation dure 3 ans [1]'],
    ['**La formation** dure __3 ans__ [1].'],
    ['*La formation* dure 3 ans [1].'],
    ['_La formation_ dure `3 ans` [1].'],
    ['   La  formation dure 3 ans  . [1]  '],
    ['La formation dure 3 ans. [extrait 1]'],
    ['La formation dure 3 ans. [ 1 ]'],
    ['La formation dure 3 ans. 【1】'],
    ['La formation [1] dure 3 ans.'],
    ['La formation dure 3 ans ; [1]'],
    ['\r\n\r\nLa formation dure 3 ans. [1]\r\n\r\n'],
    ['La formation dure 3 ans. [1]\r'],
  ])('%j', (written) => {
    expect(read(written)).toEqual([{ text, extracts: [1] }])
  })

  it.each([
    ['[1][3]', [1, 3]],
    ['[1] [3]', [1, 3]],
    ['[1, 3]', [1, 3]],
    ['[1 et 3]', [1, 3]],
    ['[1;3]', [1, 3]],
    ['[1][1]', [1]],
    ['[12]', [12]],
    ['', []],
    ['[]', []],
  ])('%s', (citation, extracts) => {
    const [draft] = read(`La formation dure 3 ans. ${citation}`)
    expect(draft?.extracts).toEqual(extracts)
  })
})

describe('several sentences', () => {
  it('reads two of one line, each with its own extracts', () => {
    expect(read('La formation dure 3 ans. [1] Elle est payée [2].')).toEqual([
      { text, extracts: [1] },
      { text: 'Elle est payée.', extracts: [2] },
    ])
  })

  it('lets a sentence share the extracts of the next one of its line', () => {
    expect(read('La formation dure 3 ans. Elle est payée. [2]')).toEqual([
      { text, extracts: [2] },
      { text: 'Elle est payée.', extracts: [2] },
    ])
  })

  it('shares no extracts between lines', () => {
    expect(read('La formation dure 3 ans.\nElle est payée. [2]')[0]).toEqual({ text, extracts: [] })
  })

  it('does not cut an amount or a name in two', () => {
    const sentence = 'Le SMIC est de 1 867,02 € brut par mois à 35 heures, selon France Travail.'
    expect(read(`${sentence} [1]`)).toEqual([{ text: sentence, extracts: [1] }])
  })

  it('gives a sentence as soon as the next one begins, before the line ends', () => {
    const reader = createSentenceReader()
    expect(reader.push('La formation dure 3 ans. [1')).toEqual([])
    expect(reader.push('] E')).toEqual([{ text, extracts: [1] }])
  })

  it('is read the same in whatever pieces it comes', () => {
    const answer =
      '- La formation dure 3 ans. [1]\r\n2. Elle est **payée** [2][3]. Et après ? [1]\n\nOn peut [4] partir'
    fc.assert(
      fc.property(fc.array(fc.nat(answer.length), { maxLength: 30 }), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), answer.length]
        const pieces = places.slice(1).map((end, index) => answer.slice(places[index], end))
        expect(read(...pieces)).toEqual(read(answer))
      }),
    )
  })
})

describe('what is no answer', () => {
  it.each([[''], ['\n\n\n'], ['- '], ['[1][2]'], ['***'], ['\u0000\u0001\ufffd'], ['{"":'], ['...']])(
    '%j gives no text that cites',
    (written) => {
      expect(read(written).filter(({ extracts }) => extracts.length > 0)).toEqual([])
    },
  )

  it('skips a line that is too long, and reads on', () => {
    const long = 'La formation dure longtemps '.repeat(200)
    expect(read(`${long}[1]\nLa formation dure 3 ans. [1]`)).toEqual([{ text, extracts: [1] }])
  })

  it('skips a long line that comes in small pieces', () => {
    const pieces = [
      ...Array.from({ length: 300 }, () => 'longtemps '),
      '[1]\n',
      'La formation dure 3 ans. [1]',
    ]
    expect(read(...pieces)).toEqual([{ text, extracts: [1] }])
  })

  it('stops reading a stream without end, in bounded time and memory', () => {
    const reader = createSentenceReader()
    const drafts = Array.from({ length: 40 }, () =>
      reader.push('La formation dure 3 ans. [1]\n'.repeat(900)),
    ).flat()
    expect(reader.isFull()).toBe(true)
    expect(drafts.length).toBeLessThan(1000)
  })

  it('never throws and never invents an extract number', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (pieces) => {
        const figures: readonly string[] = pieces.join('').match(/\d+/g) ?? []
        for (const { extracts } of read(...pieces))
          for (const number of extracts) expect(figures.map(Number)).toContain(number)
      }),
    )
  })
})
