import type { Block } from '../../../assistant/reply.ts'
import { FeedbackForm } from './feedback-form.tsx'
import { ReplyView } from './reply-view.tsx'

/** One turn as it is shown: what the person said, and as much of the reply as is there. */
export type ShownTurn = {
  turnId: string
  said: string
  blocks: Block[]
  /** `failed` and `stopped` carry a sentence for the person. */
  state: { kind: 'waiting' } | { kind: 'finished' } | { kind: 'failed' | 'stopped'; message: string }
}

type TurnViewProps = {
  turn: ShownTurn
  base: string
  isLast: boolean
  formTurnId: string
  canGiveFeedback: boolean
}

export function TurnView({ turn, base, isLast, formTurnId, canGiveFeedback }: TurnViewProps) {
  const { said, blocks, state, turnId } = turn
  const isFinished = state.kind === 'finished'
  return (
    <article class="turn" tabindex={-1} id={isLast ? 'derniere' : undefined}>
      {said !== '' && (
        <div class="person">
          <h3 class="visually-hidden">Vous</h3>
          <p>{said}</p>
        </div>
      )}
      <div class="reply" aria-busy={state.kind === 'waiting' ? 'true' : undefined}>
        <h3 class="visually-hidden">
          {isFromAdvisor(blocks) ? 'La personne qui vous conseille' : 'Assistant'}
        </h3>
        <ReplyView blocks={blocks} base={base} isActive={isLast && isFinished} formTurnId={formTurnId} />
        {state.kind === 'waiting' && <p class="writing">Réponse en cours…</p>}
        {(state.kind === 'failed' || state.kind === 'stopped') && <p class="notice">{state.message}</p>}
        {state.kind === 'failed' && (
          <button type="button" data-retry>
            Réessayer
          </button>
        )}
        {isFinished && canGiveFeedback && isInformative(blocks) && <FeedbackForm turnId={turnId} />}
      </div>
    </article>
  )
}

function isFromAdvisor(blocks: Block[]): boolean {
  return blocks.some((block) => block.type === 'handover' && block.kind === 'message')
}

/** A question or a notice asks for no opinion. */
function isInformative(blocks: Block[]): boolean {
  return blocks.some(({ type }) => type === 'sources' || type === 'job' || type === 'aid')
}
