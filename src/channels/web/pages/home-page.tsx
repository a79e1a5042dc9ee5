import { ConversationView, type ConversationViewProps } from '../view/conversation-view.tsx'
import { Proposals } from '../view/proposals.tsx'
import { PageFrame } from './page-frame.tsx'

type HomePageProps = Pick<ConversationViewProps, 'turns' | 'answers' | 'draft' | 'problem' | 'formTurnId'> & {
  /** A sentence about what has just been done, such as an erasure. */
  done: string | null
  /** What an advisor has proposed and the person has not answered; null: no advisor can propose anything. */
  proposals: number | null
}

/** The assistant, full page. The script takes the element over; without it, everything is a plain form. */
export function HomePage({ done, proposals, ...conversation }: HomePageProps) {
  return (
    <PageFrame
      title="Cap Soin : trouver sa place dans les métiers du soin et du social"
      description="Posez vos questions, trouvez des métiers qui vous vont, essayez-les. Réponses avec leurs sources."
      path="/"
    >
      <div class="hero">
        <h1>Trouver sa place dans le soin et le social</h1>
        <p>Des métiers utiles, souvent sans diplôme au départ. On regarde ce qui vous va ?</p>
      </div>
      {done && (
        <p class="notice" role="status">
          {done}
        </p>
      )}
      {proposals !== null && (
        <p class="proposals" role="status" data-proposals={proposals}>
          <Proposals count={proposals} />
        </p>
      )}
      <cap-soin-chat>
        <ConversationView {...conversation} base="" canGiveFeedback hasOwnScroll={false} />
      </cap-soin-chat>
    </PageFrame>
  )
}
