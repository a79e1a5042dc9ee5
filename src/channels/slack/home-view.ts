import type { HomeView } from '@slack/types'
import { suggestedPrompts } from './manifest.ts'

/** App Home: what can be done here, in three lines, with the commands to copy. */
export function homeView(origin: string): HomeView {
  return {
    type: 'home',
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: 'Cap Soin, pour vous qui conseillez' } },
      section(
        'Écrivez-moi un message : un métier, un salaire, une formation, une aide. Chaque phrase a sa source et sa date. Je suis un programme, et je peux me tromper.',
      ),
      section(suggestedPrompts.map(({ message }) => `• ${message}`).join('\n')),
      { type: 'divider' },
      section(
        [
          '`/metier aide-soignant` : la fiche, pour vous seul',
          '`/aides on est un EHPAD de 80 salariés, on prend une apprentie` : les aides d’un employeur',
          '`/orientation` : les questions, puis trois métiers',
          '`/dossier ABCD 2345` : le dossier d’une personne qui vous a donné son code',
          '`/immersion aide-soignant Lille` : des immersions près d’un lieu',
        ].join('\n'),
      ),
      section(
        `<${origin}|Ouvrir le site>. N’écrivez ici ni nom, ni adresse, ni numéro d’une personne suivie.`,
      ),
    ],
  }
}

function section(text: string) {
  return { type: 'section' as const, text: { type: 'mrkdwn' as const, text } }
}
