import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinSections, readSections } from '../../src/language/packed-sections.ts'

test('sections come out as they went in, whatever their lengths', () => {
  fc.assert(
    fc.property(
      fc.uint8Array(),
      fc.uint16Array(),
      fc.uint32Array(),
      fc.float32Array(),
      (bytes, pairs, fours, fractions) => {
        const sections = readSections(new Uint8Array(joinSections([bytes, pairs, fours, fractions])))
        expect(sections.bytes()).toEqual(bytes)
        expect(sections.uint16()).toEqual(pairs)
        expect(sections.uint32()).toEqual(fours)
        expect(sections.float32()).toEqual(fractions)
      },
    ),
  )
})

test('a section may hold sections', () => {
  const inner = new Uint8Array(joinSections([Uint8Array.of(1, 2, 3)]))
  const outer = readSections(new Uint8Array(joinSections([Uint8Array.of(9), inner])))
  outer.bytes()
  expect([...readSections(outer.bytes()).bytes()]).toEqual([1, 2, 3])
})

test('there is no section after the last', () => {
  const sections = readSections(new Uint8Array(joinSections([])))
  expect(() => sections.bytes()).toThrow(RangeError)
})
