import { toolsOf } from '../../../assistant/question-tools.ts'
import type { BlockOf } from '../../../assistant/reply.ts'
import { WholeAmounts } from './whole-amounts.tsx'

type Question = BlockOf<'question'>
type QuestionBlockProps = { block: Question; isActive: boolean; formTurnId: string }

/**
 * A question with real buttons. It works as a plain form; a script may send the same fields itself.
 * @param isActive only the last question of a conversation can be answered; earlier ones are just read
 * @param formTurnId sent with the form so that a form sent twice counts once
 */
export function QuestionBlock({ block, isActive, formTurnId }: QuestionBlockProps) {
  const text = <WholeAmounts text={block.text} />
  const why = block.why ? (
    <p class="why">
      <WholeAmounts text={block.why} />
    </p>
  ) : null
  if (!isActive) return <p class="asked">{text}</p>
  return (
    <form method="post" action="/" class="question" data-question>
      <input type="hidden" name="turnId" value={formTurnId} />
      <input type="hidden" name="question" value={block.id} />
      {block.progress && <Progress {...block.progress} />}
      {block.choices.length > 0 ? (
        <fieldset>
          <legend>{text}</legend>
          {why}
          <Choices block={block} />
        </fieldset>
      ) : (
        <div>
          <p class="asked" data-legend>
            {text}
          </p>
          {why}
          <p class="why">Répondez dans le champ « Votre message ».</p>
        </div>
      )}
      <QuestionTools block={block} />
    </form>
  )
}

/** Buttons for a single choice; boxes to tick and a button when several may be chosen. */
export function Choices({ block }: { block: Pick<Question, 'choices' | 'multiple'> }) {
  if (!block.multiple) {
    return (
      <div class="choices">
        {block.choices.map(({ id, label }) => (
          <button key={id} type="submit" name="option" value={id} class="choice">
            {label}
          </button>
        ))}
      </div>
    )
  }
  return (
    <div>
      <div class="choices">
        {block.choices.map(({ id, label }) => (
          <label key={id} class="choice">
            <input type="checkbox" name="option" value={id} /> <span>{label}</span>
          </label>
        ))}
      </div>
      <p class="error" role="alert" data-error />
      <button type="submit" class="primary">
        Valider mes réponses
      </button>
    </div>
  )
}

function Progress({ answered, atMost }: { answered: number; atMost: number }) {
  const left = atMost - answered
  const sentence = `Question ${answered + 1}, encore ${left} au plus`
  return (
    <div class="progress">
      <span class="small">{sentence}</span>
      <progress value={answered} max={atMost} aria-label={sentence} />
    </div>
  )
}

function QuestionTools({ block }: { block: Question }) {
  const tools = toolsOf(block)
  if (tools.length === 0) return null
  return (
    <div class="question-tools">
      {tools.map(({ command, label }) => (
        <button key={command} type="submit" name="command" value={command}>
          {label}
        </button>
      ))}
    </div>
  )
}
