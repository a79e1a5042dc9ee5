import { describe, expect, test } from 'vitest'
import { lexiconOf, type Passage, postingsOf } from '../../../src/knowledge/search/build-index.ts'
import { createSpelling } from '../../../src/language/spelling.ts'

const filler = 'la journée commence tôt avec les collègues et finit tard chez les familles du quartier'

function passage(id: string, rest: Partial<Passage>): Passage {
  return { id, title: 'Une fiche', names: [], asks: [], text: filler, ...rest }
}

/** How much a term counts in each passage, in their order. */
function impactsOf(term: string, given: Passage[]): number[] {
  const impacts = new Map(
    postingsOf(given, createSpelling(lexiconOf(given)))
      .get(term)
      ?.map(({ document, impact }) => [document, impact]),
  )
  return given.map((_, index) => impacts.get(index) ?? 0)
}

describe('how much a word counts', () => {
  test('more in a title than in a way to ask, and more there than in the text', () => {
    const [inTitle = 0, inAsks = 0, inText = 0, nowhere] = impactsOf('prim', [
      passage('a', { title: 'La prime' }),
      passage('b', { asks: ['la prime'] }),
      passage('c', { text: `${filler} ${filler} ${filler} ${filler} la prime` }),
      passage('d', {}),
    ])
    expect(inTitle).toBeGreaterThan(inAsks)
    expect(inAsks).toBeGreaterThan(inText)
    expect(inText).toBeGreaterThan(0)
    expect(nowhere).toBe(0)
  })

  test('more at the head of a text than further down', () => {
    const far = Array.from({ length: 5 }, () => filler).join(' ')
    const [ahead = 0, below = 0] = impactsOf('prim', [
      passage('a', { text: `la prime ${far}` }),
      passage('b', { text: `${far} la prime` }),
      passage('c', {}),
    ])
    expect(ahead).toBeGreaterThan(below)
    expect(below).toBeGreaterThan(0)
  })

  test('more when it is said twice, but not twice as much', () => {
    const [once = 0, twice = 0] = impactsOf('prim', [
      passage('a', { text: `${filler} prime` }),
      passage('b', { text: `${filler} prime prime` }),
      passage('c', {}),
    ])
    expect(twice).toBeGreaterThan(once)
    expect(twice).toBeLessThan(2 * once)
  })

  test('less in a long text than in a short one', () => {
    const [short = 0, long = 0] = impactsOf('prim', [
      passage('a', { text: 'la prime existe' }),
      passage('b', { text: `${filler} ${filler} la prime existe` }),
    ])
    expect(short).toBeGreaterThan(long)
  })
})

describe('the lexicon', () => {
  test('counts the words of titles and texts as they are written, stop words included', () => {
    const lexicon = lexiconOf([
      { id: 'a', title: 'La prime', names: [], asks: ['quelle prime'], text: 'La prime est versée.' },
      { id: 'b', title: 'Prime', names: ['prime'], asks: [], text: '' },
    ])
    expect(Object.fromEntries(lexicon)).toEqual({ la: 2, prime: 3, quelle: 1, est: 1, versee: 1 })
  })

  test('holds the words of names and ways to ask, but not those that misspell a written one', () => {
    const lexicon = lexiconOf([
      { id: 'a', title: 'La prime', names: ['bonus', 'primme'], asks: ['quelle priime'], text: '' },
    ])
    expect(Object.fromEntries(lexicon)).toEqual({ la: 1, prime: 1, bonus: 1, quelle: 1 })
  })
})
