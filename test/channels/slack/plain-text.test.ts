import { expect, test } from 'vitest'
import { plainText } from '../../../src/channels/slack/plain-text.ts'

test.each([
  ['Bonjour &amp; bienvenue &lt;ici&gt;', 'Bonjour & bienvenue <ici>'],
  ['Voir <https://a.fr/b|la fiche>', 'Voir la fiche (https://a.fr/b)'],
  ['Voir <https://a.fr/b>', 'Voir https://a.fr/b'],
  ['Voir <http://a.fr|a.fr>', 'Voir http://a.fr'],
  ['<@U1> écrivez à <mailto:b@c.fr|b@c.fr>', 'écrivez à b@c.fr'],
  ['<!here> dans <#C1|emploi>', 'dans #emploi'],
])('« %s » reads « %s » outside', (written, read) => {
  expect(plainText(written)).toBe(read)
})
