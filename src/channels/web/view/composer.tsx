type ComposerProps = { draft: string; problem: string | null; formTurnId: string }

/** The field that is there at all times. Its hint is written by the script that makes it true. */
export function Composer({ draft, problem, formTurnId }: ComposerProps) {
  return (
    <form method="post" action="/" class="composer" data-composer>
      <input type="hidden" name="turnId" value={formTurnId} />
      <label for="message">Votre message</label>
      <div class="composer-row">
        <textarea
          id="message"
          name="text"
          rows={1}
          aria-describedby="message-error message-hint"
          aria-invalid={problem ? 'true' : undefined}
        >
          {draft}
        </textarea>
        <button type="button" data-stop hidden>
          Arrêter
        </button>
        <button type="submit" class="primary" data-send>
          Envoyer
        </button>
      </div>
      <p id="message-error" class="error" role="alert" data-error>
        {problem}
      </p>
      <p id="message-hint" class="small" data-hint />
    </form>
  )
}
