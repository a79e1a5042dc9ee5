import type { ReplyPart } from './assistant.ts'
import { block } from './parts.ts'
import type { ConversationState } from './state.ts'
import { wording } from './wording.ts'

/** Who else somebody can talk to: said in every case, since an advisor may be away. */
export function personParts({ answers, hire }: Pick<ConversationState, 'answers' | 'hire'>): ReplyPart[] {
  const hasAnswers = answers.length > 0 || hire.length > 0
  return [
    block({
      type: 'notice',
      kind: 'to-verify',
      text: wording.personWhere,
      links: [
        { label: '39 49 : France Travail', url: 'tel:3949' },
        { label: 'Trouver une agence France Travail', url: 'https://www.francetravail.fr' },
        { label: 'Trouver une Mission locale (avant 26 ans)', url: 'https://www.1jeune1solution.gouv.fr' },
        ...(hasAnswers ? [{ label: 'Montrer à mon conseiller', url: '/dossier' }] : []),
      ],
    }),
  ]
}
