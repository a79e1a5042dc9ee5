import { expect, test } from 'vitest'
import { unbroken } from '../../src/language/french-spaces.ts'

test.each([
  ['Quel contrat ? Un CDI !', 'Quel contrat\u00a0? Un CDI\u00a0!'],
  ['Voir « la fiche » : ici ; là', 'Voir «\u00a0la fiche\u00a0»\u00a0: ici\u00a0; là'],
  ['*Dans ce fil* : ici ? `/metier` : la fiche', '*Dans ce fil* : ici\u00a0? `/metier` : la fiche'],
  ['à 10:30, voyez https://a.fr/?b', 'à 10:30, voyez https://a.fr/?b'],
])('no line begins with a mark of « %s »', (written, shown) => {
  expect(unbroken(written)).toBe(shown)
})
