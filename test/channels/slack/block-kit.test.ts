import { expect, test } from 'vitest'
import { actions, button } from '../../../src/channels/slack/block-kit.ts'
import { limits } from '../../../src/channels/slack/limits.ts'

test('more buttons than one block takes go into the next', () => {
  const buttons = Array.from({ length: 30 }, (_, index) => button(`b:${index}`, `Bouton ${index}`))
  expect(actions(buttons).map(({ elements }) => elements.length)).toEqual([limits.actionsElements, 5])
  expect(actions([])).toEqual([])
})
