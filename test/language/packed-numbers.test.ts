import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NumberReader, pushNumber } from '../../src/language/packed-numbers.ts'

const anyNumber = fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 2 ** 28 - 1 }))

test('numbers come out as they went in, one after the other', () => {
  fc.assert(
    fc.property(fc.array(anyNumber), (numbers) => {
      const bytes: number[] = []
      for (const number of numbers) pushNumber(bytes, number)
      const reader = new NumberReader(Uint8Array.from(bytes), 0)
      expect(numbers.map(() => reader.next())).toEqual(numbers)
      expect(reader.at).toBe(bytes.length)
    }),
  )
})

test('small numbers take one byte, and whole bytes may stand between them', () => {
  const bytes: number[] = []
  pushNumber(bytes, 127)
  bytes.push(255)
  pushNumber(bytes, 128)
  expect(bytes.length).toBe(4)
  const reader = new NumberReader(Uint8Array.from(bytes), 0)
  expect([reader.next(), reader.nextByte(), reader.next()]).toEqual([127, 255, 128])
})
