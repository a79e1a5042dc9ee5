import type { ReplyPart } from './assistant.ts'
import { block, say } from './parts.ts'
import type { ConversationState } from './state.ts'
import { wording } from './wording.ts'

/** Who to talk to, for somebody who wants a person: said honestly, since nobody of ours sits behind this conversation. */
export function personParts({ answers, hire }: ConversationState): ReplyPart[] {
  const hasAnswers = answers.length > 0 || hire.length > 0
  return [
    say(wording.person),
    block({
      type: 'notice',
      kind: 'to-verify',
      text: wording.personWhere,
      links: [
        { label: '39 49 : France Travail', url: 'tel:3949' },
        { label: 'Trouver une agence France Travail', url: 'https://www.francetravail.fr' },
        { label: 'Trouver une Mission locale (avant 26 ans)', url: 'https://www.1jeune1solution.gouv.fr' },
        ...(hasAnswers ? [{ label: 'Montrer mes réponses à mon conseiller', url: '/dossier' }] : []),
      ],
    }),
  ]
}
