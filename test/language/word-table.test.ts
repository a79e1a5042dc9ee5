import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inTableOrder, packWordTable, readWordTable } from '../../src/language/word-table.ts'

test('each word has its place as number, and a word that is not there has none', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.string(), (words, other) => {
      const ordered = inTableOrder(words)
      const table = readWordTable(packWordTable(ordered))
      for (const [number, word] of ordered.entries()) expect(table.numberOf(word)).toBe(number)
      expect(table.numberOf(other)).toBe(ordered.indexOf(other))
    }),
  )
})

test('a hundred thousand made-up words each have a hash of their own', () => {
  const words = Array.from({ length: 100_000 }, (_, index) => `mot${index.toString(36)}`)
  const ordered = inTableOrder(words)
  const table = readWordTable(packWordTable(ordered))
  expect(ordered.findIndex((word, number) => table.numberOf(word) !== number)).toBe(-1)
})
