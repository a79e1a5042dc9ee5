import { describe, expect, test } from 'vitest'
import { citationsOf, isDue } from '../../src/answer/cite.ts'
import { passagesOf, quoteFact } from '../../src/answer/passages.ts'
import type { Source } from '../../src/knowledge/schema/sheet.ts'
import { fixtureKnowledge } from '../support/fixture-knowledge.ts'
import { createTestCore } from '../support/test-core.ts'

const knowledge = fixtureKnowledge()
const section = 'job:aide-soignant#salaire'
const source = (change: Partial<Source> = {}): Source => ({
  title: 'Arrêté',
  url: 'https://www.legifrance.gouv.fr',
  date: '2021-06',
  official: true,
  confidence: 'high',
  review: '2027-06-30',
  ...change,
})
const quote = (from: Source | null, of = section) => ({ text: 'Une phrase.', section: of, source: from })

describe('citations', () => {
  test('name the sheet and its section, and lead to its anchor', () => {
    expect(citationsOf([quote(source())], knowledge)).toEqual([
      {
        id: section,
        title: 'Aide-soignant : Le salaire',
        url: '/metiers/aide-soignant#salaire',
        official: 'https://www.legifrance.gouv.fr',
        officialTitle: 'Arrêté',
        date: '2021-06',
      },
    ])
  })

  test('stand in the order cited, each section once', () => {
    const order = [
      'job:aide-soignant#formation',
      section,
      'job:aide-soignant#formation',
      'job:secretaire#bref',
    ]
    const ids = citationsOf(
      order.map((id) => quote(source(), id)),
      knowledge,
    ).map(({ id }) => id)
    expect(ids).toEqual([...new Set(order)])
  })

  test('prefer an official source that can be opened, then the first, then the first official one of the sheet', () => {
    const { url: _, ...bare } = source({ title: 'Grille', official: false })
    const titleOf = (sources: (Source | null)[]) =>
      citationsOf(
        sources.map((each) => quote(each)),
        knowledge,
      )[0]?.officialTitle
    expect(titleOf([bare, source({ title: 'Loi' })])).toBe('Loi')
    expect(titleOf([null, bare])).toBe('Grille')
    expect(titleOf([null])).toBe('Arrêté du 10 juin 2021')
  })

  test('a source without an address has none made up', () => {
    const { url: _, ...bare } = source()
    expect(citationsOf([quote(bare)], knowledge)[0]).not.toHaveProperty('official')
  })

  test('of the glossary lead to its word, with no official source', () => {
    expect(citationsOf([quote(null, 'glossary:SSIAD')], knowledge)).toEqual([
      { id: 'glossary:SSIAD', title: 'Lexique : SSIAD', url: '/lexique#ssiad' },
    ])
  })

  test('of a sheet that does not exist are left out', () => {
    expect(citationsOf([quote(null, 'job:astronaute#salaire')], knowledge)).toEqual([])
  })
})

describe('a source to be looked at again', () => {
  test('is due after its review date, not on it', () => {
    expect(isDue(quote(source({ review: '2026-11-21' })), '2026-11-22')).toBe(true)
    expect(isDue(quote(source({ review: '2026-11-22' })), '2026-11-22')).toBe(false)
    expect(isDue(quote(null), '2026-11-22')).toBe(false)
  })

  test('is due when its fact says so sooner', () => {
    const job = knowledge.job('aide-soignant')
    const [fact] = job?.facts.pay ?? []
    if (!job || !fact) throw new Error('The fixture has no pay.')
    expect(quoteFact(job, 'pay', { ...fact, review: '2026-01-31' }).source?.review).toBe('2026-01-31')
    expect(quoteFact(job, 'pay', { ...fact, review: '2030-01-31' }).source?.review).toBe('2027-06-30')
    expect(quoteFact(job, 'pay', { ...fact, source: 'inconnue' }).source).toBeNull()
  })
})

test('every section of the real sheets can be cited, and every word of the glossary', () => {
  const { library } = createTestCore()
  const sections = passagesOf(library.knowledge).map(({ id }) => id)
  const terms = library.knowledge.glossary.map(({ term }) => `glossary:${term}`)
  const cited = citationsOf(
    [...sections, ...terms].map((id) => quote(null, id)),
    library.knowledge,
  )
  expect(cited.map(({ id }) => id)).toEqual([...sections, ...terms])
  expect(new Set(cited.map(({ url }) => url)).size).toBe(cited.length)
})
