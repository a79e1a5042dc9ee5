import { HandoverForm } from './handover-form.tsx'
import { Choices } from './question-block.tsx'

/** An answer given earlier, with the choices it can be changed for. No choices: it is changed in words. */
export type EditableAnswer = {
  question: string
  ask: string
  answer: string
  multiple: boolean
  choices: { id: string; label: string }[]
}

export type ConversationToolsProps = {
  answers: EditableAnswer[]
  hasStarted: boolean
  /** Only our own page can make a link: a widget has no cookie to tell whose summary it is. */
  canShare: boolean
  formTurnId: string
}

/** What can be done with the whole conversation: see and change answers, start again, erase. */
export function ConversationTools({ answers, hasStarted, canShare, formTurnId }: ConversationToolsProps) {
  if (!hasStarted) return null
  return (
    <section class="tools" aria-label="Ma conversation">
      {answers.length > 0 && (
        <details class="answers">
          <summary>{answers.length > 1 ? `Mes ${answers.length} réponses` : 'Ma réponse'}</summary>
          <ul>
            {answers.map((answer) => (
              <li key={answer.question}>
                <Answer answer={answer} formTurnId={formTurnId} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <form method="post" action="/" class="tool-buttons">
        <input type="hidden" name="turnId" value={formTurnId} />
        {answers.length > 0 && (
          <button type="submit" name="command" value="results">
            Voir mes résultats
          </button>
        )}
        <button type="submit" name="command" value="restart">
          Recommencer
        </button>
      </form>
      <HandoverForm option="ask" formTurnId={formTurnId} isPassing={false} />
      {canShare && answers.length > 0 && (
        <form method="post" action="/parcours" target="_blank" class="tool-buttons" data-plain rel="noopener">
          <button type="submit">
            Imprimer ou partager mon résumé<span class="visually-hidden"> (nouvel onglet)</span>
          </button>
        </form>
      )}
      {canShare && answers.length > 0 && (
        <p>
          <a href="/dossier">Montrer à mon conseiller</a>
        </p>
      )}
      <details class="erase">
        <summary>Effacer ma conversation</summary>
        <form method="post" action="/">
          <input type="hidden" name="turnId" value={formTurnId} />
          <p>Vos messages et vos réponses seront effacés tout de suite. On ne pourra pas les retrouver.</p>
          <button type="submit" name="command" value="forget">
            Oui, tout effacer
          </button>
        </form>
      </details>
    </section>
  )
}

function Answer({ answer, formTurnId }: { answer: EditableAnswer; formTurnId: string }) {
  return (
    <div>
      <p class="small">{answer.ask}</p>
      <p>
        <strong>{answer.answer}</strong>
      </p>
      {answer.choices.length > 0 ? (
        <details>
          <summary>
            Modifier<span class="visually-hidden"> : {answer.ask}</span>
          </summary>
          <form method="post" action="/" data-edit>
            <input type="hidden" name="turnId" value={formTurnId} />
            <input type="hidden" name="mode" value="edit" />
            <input type="hidden" name="question" value={answer.question} />
            <fieldset>
              <legend class="visually-hidden">{answer.ask}</legend>
              <Choices block={answer} />
            </fieldset>
          </form>
        </details>
      ) : (
        <p class="small">Pour changer cette réponse, écrivez la nouvelle dans votre message.</p>
      )}
    </div>
  )
}
