import type { HomeView } from '@slack/types'
import { actions, button, header, section } from './block-kit.ts'
import { suggestedPrompts } from './manifest.ts'

/** App Home: what can be done here, with buttons for what is done most, and the commands to copy. */
export function homeView(origin: string): HomeView {
  return {
    type: 'home',
    blocks: [
      header('Cap Soin, pour vous qui conseillez'),
      ...actions([
        button('search_sheets', 'Chercher une fiche', { style: 'primary' }),
        button('open_case', 'Ouvrir un dossier'),
      ]),
      section([
        'Écrivez-moi un message : un métier, un salaire, une formation, une aide. Chaque phrase a sa source et sa date. Je suis un programme, et je peux me tromper.',
      ]),
      section(suggestedPrompts.map(({ message }) => `• ${message}`)),
      { type: 'divider' },
      section([
        '`/metier aide-soignant` : la fiche, visible par vous uniquement',
        '`/aides on est un EHPAD de 80 salariés, on prend une apprentie` : les aides d’un employeur',
        '`/orientation` : les questions, puis jusqu’à trois métiers',
        '`/dossier ABCD 2345` : le dossier d’une personne que vous accompagnez, avec son code',
        '`/immersion aide-soignant Lille` : des immersions près d’un lieu',
      ]),
      section([
        `<${origin}|Ouvrir le site>. N’écrivez ici ni nom, ni adresse, ni numéro de la personne que vous accompagnez.`,
      ]),
    ],
  }
}
