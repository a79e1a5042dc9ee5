const votes = [
  { id: 'yes', label: 'Oui, utile' },
  { id: 'wrong', label: 'Non, c’est faux' },
  { id: 'unclear', label: 'Non, ce n’est pas clair' },
  { id: 'off-topic', label: 'Non, ce n’est pas ma question' },
]

/** Counts a vote and keeps no text. */
export function FeedbackForm({ turnId }: { turnId: string }) {
  return (
    <details class="feedback">
      <summary>Donner mon avis sur cette réponse</summary>
      <form method="post" action="/avis" data-feedback>
        <input type="hidden" name="turnId" value={turnId} />
        <fieldset>
          <legend>Cette réponse vous aide-t-elle ?</legend>
          <div class="choices">
            {votes.map(({ id, label }) => (
              <button key={id} type="submit" name="vote" value={id} class="choice">
                {label}
              </button>
            ))}
          </div>
        </fieldset>
      </form>
    </details>
  )
}
