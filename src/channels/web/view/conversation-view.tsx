import { Composer } from './composer.tsx'
import { ConversationTools, type EditableAnswer } from './conversation-tools.tsx'
import { type ShownTurn, TurnView } from './turn-view.tsx'
import { Welcome } from './welcome.tsx'

export type ConversationViewProps = {
  turns: ShownTurn[]
  answers: EditableAnswer[]
  base: string
  draft: string
  problem: string | null
  /** Unique to this rendering: sent by each form so that a form sent twice counts once. */
  formTurnId: string
  canGiveFeedback: boolean
  /** A widget scrolls its log itself, and the keyboard must be able to. */
  hasOwnScroll: boolean
}

/**
 * The whole conversation. The log is not a live region: text streams into it, and the finished reply is
 * announced once, in the status region.
 */
export function ConversationView(props: ConversationViewProps) {
  const { turns, answers, base, draft, problem, formTurnId, canGiveFeedback, hasOwnScroll } = props
  const hasStarted = turns.length > 0
  return (
    <div class="conversation">
      <h2 class="visually-hidden">Conversation</h2>
      <div
        class="log"
        role="log"
        aria-live="off"
        aria-label="Conversation avec l’assistant"
        tabindex={hasOwnScroll ? 0 : undefined}
        data-log
      >
        {!hasStarted && <Welcome formTurnId={formTurnId} />}
        {turns.map((turn, index) => (
          <div key={turn.turnId} data-turn={turn.turnId}>
            <TurnView
              turn={turn}
              base={base}
              isLast={index === turns.length - 1}
              formTurnId={formTurnId}
              canGiveFeedback={canGiveFeedback}
            />
          </div>
        ))}
      </div>
      <p class="visually-hidden" role="status" data-status />
      <Composer draft={draft} problem={problem} formTurnId={formTurnId} />
      <div data-tools>
        <ConversationTools
          answers={answers}
          hasStarted={hasStarted}
          canShare={base === ''}
          formTurnId={formTurnId}
        />
      </div>
    </div>
  )
}
