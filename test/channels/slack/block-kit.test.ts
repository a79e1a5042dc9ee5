import { expect, test } from 'vitest'
import { actions, button, frenchSpaced, section } from '../../../src/channels/slack/block-kit.ts'
import { limits } from '../../../src/channels/slack/limits.ts'

test.each([
  ['Quel contrat ? Un CDI !', 'Quel contrat\u00a0? Un CDI\u00a0!'],
  ['Voir « la fiche » : ici ; là', 'Voir «\u00a0la fiche\u00a0»\u00a0: ici\u00a0; là'],
  ['*Dans ce fil* : ici ? `/metier` : la fiche', '*Dans ce fil* : ici\u00a0? `/metier` : la fiche'],
  ['à 10:30, voyez https://a.fr/?b', 'à 10:30, voyez https://a.fr/?b'],
])('no line begins with a mark of « %s »', (written, shown) => {
  expect(frenchSpaced(written)).toBe(shown)
  expect(section([written]).text?.text).toBe(shown)
})

test('more buttons than one block takes go into the next', () => {
  const buttons = Array.from({ length: 30 }, (_, index) => button(`b:${index}`, `Bouton ${index}`))
  expect(actions(buttons).map(({ elements }) => elements.length)).toEqual([limits.actionsElements, 5])
  expect(actions([])).toEqual([])
})
