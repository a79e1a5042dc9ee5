import { type HandoverOption, handoverOptions } from '../../../assistant/handover-options.ts'

type HandoverFormProps = {
  option: HandoverOption
  formTurnId: string
  /** Whether it goes once the conversation has gone on, as a question does. */
  isPassing: boolean
}

/** One button about a talk with a person. */
export function HandoverForm({ option, formTurnId, isPassing }: HandoverFormProps) {
  return (
    <form method="post" action="/" class="tool-buttons" data-question={isPassing || undefined}>
      <input type="hidden" name="turnId" value={formTurnId} />
      <input type="hidden" name="question" value="handover" />
      <button type="submit" name="option" value={option}>
        {handoverOptions[option]}
      </button>
    </form>
  )
}
