import { describe, expect, test } from 'vitest'
import { regionQuotes } from '../../src/answer/region-answer.ts'
import { citedBy, sentencesOf } from '../support/read-reply.ts'
import { askOnce } from '../support/talk.ts'
import { createTestCore } from '../support/test-core.ts'

const core = createTestCore()

describe('a region that is named', () => {
  test.each([
    ['formation aide soignante gratuite en bretagne', 'bretagne'],
    ['bourse en PACA', 'provence-alpes-cote-d-azur'],
    ['les aides de la région hauts de france', 'hauts-de-france'],
    ['ile de france aide formation', 'ile-de-france'],
  ])('%s', (text, region) => {
    expect(core.read(text).region).toBe(region)
  })

  test.each(['c quoi le PACEA', 'je veux être aide-soignante', 'le centre de formation'])(
    '%s: none',
    (text) => {
      expect(core.read(text).region).toBeNull()
    },
  )
})

test('what is known of a region is told with its source', async () => {
  const reply = await askOnce(core, 'quelles aides en Bretagne ?')
  expect(citedBy(reply)).toContain('territory:bretagne')
  expect(sentencesOf(reply).some(({ text }) => text.includes('QUALIF'))).toBe(true)
})

test('a grant that is named is told alone', async () => {
  const reply = await askOnce(core, 'bourse sanitaire et sociale en Occitanie')
  const told = sentencesOf(reply).filter(({ sources }) => sources.includes('territory:occitanie'))
  expect(told).toHaveLength(1)
})

test('that nothing is known of a region is said', async () => {
  const reply = await askOnce(core, 'aides de la région Corse')
  expect(sentencesOf(reply)[0]?.text).toContain('Nous ne connaissons pas encore les aides en Corse')
})

describe('the region of a department', () => {
  const { knowledge } = core.library
  const textsOf = (department: string) => regionQuotes(department, knowledge).map(({ text }) => text)

  test('tells its schemes, each with its source', () => {
    expect(textsOf('59').every((text) => text.includes('Hauts-de-France'))).toBe(true)
    expect(textsOf('59').length).toBeGreaterThan(1)
    expect(regionQuotes('59', knowledge).every(({ source }) => source !== null)).toBe(true)
  })

  test('tells nothing where nothing is known, or of a department that does not exist', () => {
    expect(textsOf('2A')).toEqual([])
    expect(textsOf('00')).toEqual([])
  })

  test('every department is in one region', () => {
    const all = Object.values(knowledge.territories.regions).flatMap(({ departments }) => departments)
    expect(new Set(all).size).toBe(all.length)
    expect(all).toHaveLength(101)
  })
})
