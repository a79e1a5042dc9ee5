import { expect, test } from 'vitest'
import { plainText } from '../../../src/channels/slack/plain-text.ts'

test.each([
  ['Bonjour &amp; bienvenue &lt;ici&gt;', 'Bonjour & bienvenue <ici>'],
  ['Voir <https://a.fr/b|la fiche>', 'Voir la fiche (https://a.fr/b)'],
  ['Voir <https://a.fr/b>', 'Voir https://a.fr/b'],
  ['Voir <http://a.fr|a.fr>', 'Voir http://a.fr'],
  ['<@U1> écrivez à <mailto:b@c.fr|b@c.fr>', 'écrivez à b@c.fr'],
  ['<!here> dans <#C1|emploi>', 'dans #emploi'],
  ['C’est *important* et _vrai_, ~faux~ : `code`', 'C’est important et vrai, faux : code'],
  ['*_Les deux_* « *gras* »', 'Les deux « gras »'],
  ['3*4*5 et un_nom_long', '3*4*5 et un_nom_long'],
  ['*une étoile, 2 * 3 * 4', '*une étoile, 2 * 3 * 4'],
  ['Bonjour :wave: et merci :pray::skin-tone-2:', 'Bonjour 👋 et merci 🙏'],
  ['Bravo :logo-agence: à vous :+1:', 'Bravo à vous 👍'],
  ['Rendez-vous à 10:30:15, ou 9:00', 'Rendez-vous à 10:30:15, ou 9:00'],
  ['Voir https://a.fr/:id:/_b_/', 'Voir https://a.fr/:id:/_b_/'],
])('« %s » reads « %s » outside', (written, read) => {
  expect(plainText(written)).toBe(read)
})
