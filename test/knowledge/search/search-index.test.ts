import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchable } from '../../../src/answer/passages.ts'
import type { Passage } from '../../../src/knowledge/search/build-index.ts'
import { packIndex } from '../../../src/knowledge/search/packed-index.ts'
import { loadIndex } from '../../../src/knowledge/search/search-index.ts'
import { termsOf } from '../../../src/knowledge/search/terms.ts'
import { wordsOf } from '../../../src/language/french.ts'
import { stopWords } from '../../../src/language/stop-words.ts'
import { readRealPassages } from '../../support/real-passages.ts'

const sections = readRealPassages()
const packed = packIndex(sections.map(searchable))
const index = loadIndex(packed)
const everything = sections.length

describe('the real content', () => {
  /** Sections whose title says something that the name of their sheet does not. */
  const named = sections.filter(({ sheet, section }) => {
    const ofSheet = new Set(termsOf(wordsOf([sheet.title, ...sheet.also].join(' '))))
    return termsOf(wordsOf(section.title)).some((term) => !ofSheet.has(term))
  })
  const rankOf = ({ id, sheet, section }: (typeof sections)[number]) =>
    index.search(`${section.title} ${sheet.title}`, everything).findIndex((hit) => hit.id === id) + 1

  test('each section is found by its own title and the name of its sheet', () => {
    expect(named.length).toBeGreaterThan(150)
    const lost = named.filter((passage) => ![1, 2, 3, 4, 5].includes(rankOf(passage))).map(({ id }) => id)
    expect(lost).toEqual([])
    const first = named.filter((passage) => rankOf(passage) === 1)
    expect(first.length / named.length).toBeGreaterThan(0.85)
  })

  test('each section is found, and wholly covered, by its title, even one made of small words', () => {
    for (const { id, sheet, section } of sections) {
      const hit = index.search(`${section.title} ${sheet.title}`, everything).find((each) => each.id === id)
      expect(hit?.coverage, id).toBeCloseTo(1)
    }
  })

  test.each([
    ['combien gagne une infirmière', 'job:infirmier'],
    ['cb gagne un ambulancier', 'job:ambulancier'],
    ['c koi une immertion', 'aid:pmsp'],
    ['diplome pr travailler en creche avec les bébés', 'job:auxiliaire-de-puericulture'],
    ['faire valider mon expérience', 'vae'],
    ['vaccin obligatoire', 'guide:vaccination-casier'],
  ])('« %s » finds a section of %s', (question, topic) => {
    const best = index.search(question, 3).map(({ id }) => id)
    const wanted = topic === 'aid:pmsp' ? ['aid:pmsmp', 'guide:immersion'] : [topic]
    expect(
      best.some((id) => wanted.some((each) => id.includes(each))),
      best.join(', '),
    ).toBe(true)
  })
})

describe('a search', () => {
  const small: Passage[] = [
    {
      id: 'b',
      title: 'Le salaire',
      names: [],
      asks: ['combien gagne'],
      text: 'Le salaire suit une grille. Une prime existe.',
    },
    {
      id: 'a',
      title: 'Le salaire',
      names: [],
      asks: ['combien gagne'],
      text: 'Le salaire suit une grille. Une prime existe.',
    },
    { id: 'c', title: 'La formation', names: [], asks: [], text: 'La formation dure un an, sans salaire.' },
    { id: 'd', title: 'La journée', names: [], asks: [], text: 'La journée commence tôt.' },
  ]
  const { search, weight, termsOfQuestion } = loadIndex(packIndex(small))

  test('gives the best first; of equals, the first by id', () => {
    expect(search('salaire', 10).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  test('gives no more than asked for', () => {
    expect(search('salaire', 2)).toHaveLength(2)
    expect(search('salaire', 0)).toEqual([])
  })

  test('leaves out what shares no word with the question', () => {
    expect(search('prime', 10).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(search('hélicoptère', 10)).toEqual([])
  })

  test('says which share of the question each passage speaks of, rare words counting more', () => {
    const coverage = Object.fromEntries(search('salaire formation', 10).map((hit) => [hit.id, hit.coverage]))
    expect(coverage.c).toBe(1)
    expect(coverage.a).toBeCloseTo(weight('salair') / (weight('salair') + weight('format')))
    expect(coverage.a).toBeLessThan(0.5)
    expect(weight('formation qui n’existe pas')).toBeGreaterThan(weight('format'))
  })

  test('counts a word that stands nowhere against the coverage', () => {
    expect(search('prime hélicoptère', 1)[0]?.coverage).toBeLessThan(0.5)
  })

  test('multiplies the score of a favoured passage, and finds no more for it', () => {
    const plain = search('salaire', 10)
    const preferred = search('salaire', 10, (id) => (id === 'c' ? 1.5 : 1))
    const scoreOf = (hits: typeof plain, id: string) => hits.find((hit) => hit.id === id)?.score ?? 0
    expect(scoreOf(preferred, 'c')).toBeCloseTo(1.5 * scoreOf(plain, 'c'))
    expect(scoreOf(preferred, 'a')).toBe(scoreOf(plain, 'a'))
    expect(preferred.map(({ id }) => id).sort()).toEqual(plain.map(({ id }) => id).sort())
  })

  test('rewards words that stand together', () => {
    const near = loadIndex(
      packIndex([
        {
          id: 'apart',
          title: '',
          names: [],
          asks: [],
          text: 'la prime du soir et le travail de nuit, puis la famille',
        },
        {
          id: 'together',
          title: '',
          names: [],
          asks: [],
          text: 'le travail du soir et la prime de nuit, puis la famille',
        },
      ]),
    )
    expect(near.search('prime de nuit', 2).map(({ id }) => id)).toEqual(['together', 'apart'])
  })

  test('counts a word that is said twice once', () => {
    expect(search('prime prime', 10)).toEqual(search('prime', 10))
  })

  test('reads SMS spellings, plurals, feminine forms and missing accents', () => {
    expect(termsOfQuestion('cb gagne les formations')).toEqual(termsOfQuestion('combien gagné la formation'))
    expect(search('journees', 1)[0]?.id).toBe('d')
  })

  test('mends misspelt words', () => {
    expect(search('formasion', 1)[0]?.id).toBe('c')
    expect(search('slaire', 1)[0]?.id).toBe('a')
  })
})

describe('odd questions', () => {
  test.each([
    ['nothing', ''],
    ['spaces', ' \n\t\u00a0 '],
    ['stop words only', [...stopWords].join(' ')],
    ['punctuation', '?!... «» ’’’ -- ()'],
    ['emoji', '🙂🙂 👩‍⚕️ ❤️'],
    ['control characters', '\u0000\u0001\u001b\u007f\u200b\ufeff'],
    ['half a character', '\ud83d'],
    ['another script', '看護師になりたい'],
  ])('%s: nothing is found, and nothing breaks', (_, question) => {
    expect(index.search(question, 10)).toEqual([])
  })

  test.each([
    ['2,000 characters of one word', 'a'.repeat(2_000)],
    ['2,000 characters of words', 'salaire infirmier de nuit '.repeat(77)],
    ['a word three hundred times', 'salaire '.repeat(300)],
    ['words with control characters and emoji between', 'salaire\u0000🙂infirmier\u200bnuit'],
    ['the names of properties of every object', '__proto__ constructor toString valueOf'],
    ['a question in capitals', 'COMBIEN GAGNE UNE INFIRMIÈRE ???'],
  ])('%s: answered like any other', (_, question) => {
    for (const { coverage, score } of index.search(question, everything)) {
      expect(coverage).toBeGreaterThan(0)
      expect(coverage).toBeLessThanOrEqual(1)
      expect(Number.isFinite(score)).toBe(true)
    }
  })

  test('an index of nothing finds nothing', () => {
    const empty = loadIndex(packIndex([]))
    expect(empty.search('salaire', 10)).toEqual([])
    expect(empty.spelling.repair('salaire')).toBe('salaire')
  })
})

describe('whatever is asked', () => {
  const known = [...new Set(sections.flatMap(({ quotes }) => quotes.flatMap(({ text }) => wordsOf(text))))]
  const anyQuestion = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(fc.oneof(fc.constantFrom(...known), fc.string({ maxLength: 6 })), { maxLength: 8 })
      .map((w) => w.join(' ')),
  )

  test('coverage lies between 0 and 1, scores fall, no passage comes twice', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const hits = index.search(question, everything)
        for (const [at, { coverage, score }] of hits.entries()) {
          expect(coverage).toBeGreaterThanOrEqual(0)
          expect(coverage).toBeLessThanOrEqual(1)
          expect(score).toBeGreaterThan(0)
          expect(score).toBeLessThanOrEqual(hits[at - 1]?.score ?? Number.POSITIVE_INFINITY)
        }
        expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length)
      }),
      { numRuns: 300 },
    )
  })

  test('the same question gives the same hits, also from a fresh copy of the buffer', () => {
    const copy = loadIndex(packed.slice(0))
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(copy.search(question, 20)).toEqual(index.search(question, 20))
      }),
      { numRuns: 100 },
    )
  })

  test('fewer hits are the first of more', () => {
    fc.assert(
      fc.property(anyQuestion, fc.nat({ max: 20 }), (question, limit) => {
        expect(index.search(question, limit)).toEqual(index.search(question, everything).slice(0, limit))
      }),
      { numRuns: 100 },
    )
  })
})
