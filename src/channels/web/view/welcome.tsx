const starts = [
  {
    command: 'start:orientation',
    title: 'Trouver un métier qui me va',
    detail: 'Quelques questions simples, puis jusqu’à trois métiers.',
  },
  {
    command: 'start:question',
    title: 'Poser une question',
    detail: 'Salaire, formation, diplôme, journée de travail…',
  },
  {
    command: 'start:employer',
    title: 'Je recrute',
    detail: 'Les aides pour embaucher et pour former.',
  },
]
const examples = [
  'C’est quoi la différence entre AS et ASH ?',
  'Quels métiers sans diplôme ?',
  'Comment essayer un métier quelques jours ?',
]

/** What an empty log shows: says that this is a machine, then offers ways to start. The first reply says it again. */
export function Welcome({ formTurnId }: { formTurnId: string }) {
  return (
    <div class="welcome" data-welcome>
      <div class="reply">
        <h3 class="visually-hidden">Assistant</h3>
        <p>
          Bonjour ! Je suis un <strong>assistant automatique</strong>, pas une personne. Je peux me tromper,
          alors je montre d’où vient chaque réponse. N’écrivez ni nom, ni adresse, ni numéro.
        </p>
      </div>
      <form method="post" action="/">
        <input type="hidden" name="turnId" value={formTurnId} />
        <fieldset>
          <legend>Par quoi commencer ?</legend>
          <div class="starts">
            {starts.map(({ command, title, detail }) => (
              <button
                key={command}
                type="submit"
                name="command"
                value={command}
                class="start"
                data-said={title}
              >
                <strong>{title}</strong>
                <span>{detail}</span>
              </button>
            ))}
          </div>
        </fieldset>
      </form>
      <form method="post" action="/">
        <input type="hidden" name="turnId" value={formTurnId} />
        <fieldset>
          <legend class="small">Ou par exemple</legend>
          <div class="choices">
            {examples.map((example) => (
              <button key={example} type="submit" name="text" value={example} class="choice example">
                {example}
              </button>
            ))}
          </div>
        </fieldset>
      </form>
    </div>
  )
}
