import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldName, withoutArticle } from '../../src/places/fold-name.ts'

test.each([
  ['Saint-Étienne-du-Rouvray', 'saint etienne du rouvray'],
  ['st etienne du rouvray', 'saint etienne du rouvray'],
  ['STE-FOY-LÈS-LYON', 'sainte foy les lyon'],
  ["L'Haÿ-les-Roses", 'l hay les roses'],
  ['L’Haÿ les Roses', 'l hay les roses'],
  ['Mons-en-Barœul', 'mons en baroeul'],
  ['Boulogne s/Mer', 'boulogne sur mer'],
  ['  Le   Mans ', 'le mans'],
  ['Est', 'est'],
])('%s is compared as "%s"', (name, folded) => {
  expect(foldName(name)).toBe(folded)
})

test('folding is stable and leaves only letters, digits and single spaces, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const folded = foldName(text)
      expect(folded).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/)
      expect(foldName(folded)).toBe(folded)
    }),
  )
})

test('case, accents and the kind of separator change nothing', () => {
  const words = fc.array(fc.stringMatching(/^[a-zéèêïôùç]{1,8}$/), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(words, (name) => {
      expect(foldName(name.join('-').toUpperCase().normalize('NFD'))).toBe(foldName(name.join(' ')))
    }),
  )
})

test('the article is left out, unless it is the whole name', () => {
  expect(withoutArticle('le mans')).toBe('mans')
  expect(withoutArticle('l hay les roses')).toBe('hay les roses')
  expect(withoutArticle('les')).toBe('les')
  expect(withoutArticle('lens')).toBe('lens')
})
