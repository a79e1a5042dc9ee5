import { isTalkOpen } from '../../../assistant/handover-options.ts'
import type { BlockOf } from '../../../assistant/reply.ts'
import { HandoverForm } from './handover-form.tsx'
import { OtherLink } from './link.tsx'
import { WholeAmounts } from './whole-amounts.tsx'

type HandoverBlockProps = { block: BlockOf<'handover'>; isActive: boolean; formTurnId: string }

const titles: Record<BlockOf<'handover'>['kind'], string> = {
  sent: 'Transmis à une personne',
  message: 'Une personne vous répond',
  unanswered: 'Pas encore de réponse',
  closed: 'Échange terminé',
  'not-sent': 'Non transmis',
  'not-relayed': 'Non transmis',
}

/** A word of an advisor, or on what became of a message to them. The last one can end the talk. */
export function HandoverBlock({ block, isActive, formTurnId }: HandoverBlockProps) {
  const { kind, text } = block
  return (
    <section class={`handover handover-${kind}`} data-handover={kind}>
      <h4>{titles[kind]}</h4>
      <p class="handover-text">
        {kind === 'message' ? <Linked text={text} /> : <WholeAmounts text={text} />}
      </p>
      {isActive && isTalkOpen(kind) && <HandoverForm option="close" formTurnId={formTurnId} isPassing />}
      {isActive && kind !== 'closed' && (
        <noscript>
          {/* Another address each time: the same one would only scroll. */}
          <a href={`/?vu=${formTurnId}#derniere`}>Voir s’il y a une réponse</a>
        </noscript>
      )}
    </section>
  )
}

/** An advisor may write addresses: they can be pressed. */
function Linked({ text }: { text: string }) {
  return (
    <>
      {text
        .split(/(https:\/\/[^\s<>"]*[^\s<>".,;:!?)])/)
        .map((piece, index) =>
          index % 2 === 1 ? <OtherLink href={piece}>{piece}</OtherLink> : <WholeAmounts text={piece} />,
        )}
    </>
  )
}
