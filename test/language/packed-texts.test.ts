import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packTexts, readTexts } from '../../src/language/packed-texts.ts'

test('texts come out as they went in, whatever their letters, empty ones too', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      const read = readTexts(packTexts(texts))
      expect(texts.map((_, number) => read(number))).toEqual(texts)
    }),
  )
})
