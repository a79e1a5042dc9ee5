import { expect, test } from 'vitest'
import { sheetAt } from '../../src/assistant/sheet-summary.ts'
import { createTestCore } from '../support/test-core.ts'

const { knowledge } = createTestCore().library

test.each([
  ['https://cap-soin.example/metiers/aide-soignant', 'job:aide-soignant', '/metiers/aide-soignant'],
  ['/metiers/aide-soignant#salaire', 'job:aide-soignant', '/metiers/aide-soignant#salaire'],
  ['/aides/poei?date=2026-01-01', 'aid:poei', '/aides/poei'],
])('%s is the address of a sheet', (address, topic, url) => {
  const found = sheetAt(knowledge, address)
  expect(found).toMatchObject({ topic, url })
  expect(found?.lead).toMatch(/\w{3}.*\.$/)
})

test('a section is named, and says what it says first', () => {
  const whole = sheetAt(knowledge, '/metiers/aide-soignant')
  const section = sheetAt(knowledge, '/metiers/aide-soignant#salaire')
  expect(section?.title).toBe(`${whole?.title} : Le salaire`)
  expect(section?.lead).not.toBe(whole?.lead)
})

test.each([
  '',
  '/',
  '/metiers',
  '/metiers/inconnu',
  '/metiers/a/b',
  '/aides/aide-soignant',
  'http://[',
  '/guides/../aides/poei%00',
])('« %s » is none', (address) => {
  expect(sheetAt(knowledge, address)).toBeNull()
})
