import { describe, expect, test } from 'vitest'
import { findPathway, inMonths, lengthInWords, pathwayNode } from '../../src/knowledge/pathways.ts'
import { fixtureKnowledge } from '../support/fixture-knowledge.ts'

const source = {
  title: 'Arrêté',
  date: '2021',
  official: true,
  confidence: 'high',
  review: '2027-01-01',
} as const
const step = (from: string, to: string, months?: number) => ({
  from,
  to,
  say: 'On avance.',
  source: 'arrete',
  ...(months !== undefined && { length: { min: months, unit: 'mois' as const } }),
})
const knowledge = {
  ...fixtureKnowledge(),
  pathways: {
    sources: { arrete: source },
    diplomas: { bac: { title: 'Le bac', also: [] }, cap: { title: 'Le CAP', also: [] } },
    steps: [
      step('bac', 'aide-soignant', 24),
      step('bac', 'secretaire', 3),
      step('aide-soignant', 'puericulture', 2),
      step('secretaire', 'puericulture', 12),
      step('puericulture', 'aide-soignant', 1),
    ],
  },
}
const idsOf = (from: string, to: string) => findPathway(knowledge, from, to)?.map((stage) => stage.to.id)

describe('a way from one to another', () => {
  test('takes the fewest steps, and among those the least time', () => {
    expect(idsOf('bac', 'aide-soignant')).toEqual(['aide-soignant'])
    expect(idsOf('bac', 'puericulture')).toEqual(['secretaire', 'puericulture'])
  })

  test('is empty to where one stands, and null where none is known, even round a circle', () => {
    expect(idsOf('bac', 'bac')).toEqual([])
    expect(findPathway(knowledge, 'cap', 'secretaire')).toBeNull()
    expect(findPathway(knowledge, 'aide-soignant', 'secretaire')).toBeNull()
  })

  test('carries the source of each step', () => {
    expect(findPathway(knowledge, 'bac', 'secretaire')?.[0]?.source).toEqual(source)
  })
})

test('a node is a job with its page, or a diploma without one', () => {
  expect(pathwayNode(knowledge, 'aide-soignant')?.url).toBe('/metiers/aide-soignant')
  expect(pathwayNode(knowledge, 'bac')).toEqual({ id: 'bac', title: 'Le bac', url: null })
  expect(pathwayNode(knowledge, 'inconnu')).toBeUndefined()
})

test('lengths are compared in months, and told in words', () => {
  expect(inMonths({ min: 2, unit: 'ans' })).toBe(24)
  expect(inMonths(null)).toBeNull()
  expect(lengthInWords({ min: 11, max: 18, unit: 'mois' })).toBe('11 à 18 mois')
  expect(lengthInWords({ min: 1, unit: 'ans' })).toBe('1 an')
  expect(lengthInWords({ min: 3, unit: 'ans' })).toBe('3 ans')
})
