import type { CaseState, Suggestion } from '../../../assistant/case-code.ts'
import { codeMinutes, suggestionLabels } from '../../../assistant/case-code.ts'
import type { Knowledge } from '../../../knowledge/knowledge.ts'
import { frenchDate } from '../../../language/french-date.ts'
import { Breadcrumb } from './breadcrumb.tsx'
import { PageFrame } from './page-frame.tsx'

type CasePageProps = {
  /** Null: nothing is shown to anybody. */
  shared: CaseState | null
  hasAnswers: boolean
  knowledge: Knowledge
}

/** The name of the page, as links and the tools of advisors quote it. */
const caseTitle = 'Montrer à mon conseiller'

/** What an advisor may see, under which code, and what came back. */
export function CasePage({ shared, hasAnswers, knowledge }: CasePageProps) {
  return (
    <PageFrame
      title={caseTitle}
      description="Montrer ses réponses à la personne qui vous conseille, et voir ce qu’elle propose."
      path="/dossier"
      script={shared ? '/build/case.js' : undefined}
    >
      <Breadcrumb parents={[{ path: '/', label: 'Assistant' }]} title={caseTitle} />
      <article class="sheet">
        <h1>{caseTitle}</h1>
        {shared ? <Shared shared={shared} knowledge={knowledge} /> : <NotShared hasAnswers={hasAnswers} />}
      </article>
    </PageFrame>
  )
}

function NotShared({ hasAnswers }: { hasAnswers: boolean }) {
  if (!hasAnswers)
    return (
      <p>
        Répondez d’abord à une question de l’assistant. Vous pourrez ensuite montrer vos réponses.{' '}
        <a href="/">Ouvrir l’assistant</a>
      </p>
    )
  return (
    <div>
      <p>
        Vous recevez un code de 8 caractères. Donnez-le à la personne qui vous conseille. Elle doit l’ouvrir
        dans l’heure. Elle voit vos réponses et les métiers proposés, pas vos messages.
      </p>
      <form method="post" action="/dossier">
        <button type="submit" class="primary">
          Créer mon code
        </button>
      </form>
    </div>
  )
}

function Shared({ shared, knowledge }: { shared: CaseState; knowledge: Knowledge }) {
  const { code, openedAt, suggestions } = shared
  return (
    <div>
      <p>
        Votre code : <strong class="case-code">{`${code.slice(0, 4)} ${code.slice(4)}`}</strong>
      </p>
      <p>
        {openedAt
          ? `La personne qui vous conseille l’a ouvert le ${frenchDate(openedAt)}. Personne d’autre ne peut s’en servir.`
          : `Donnez-le à la personne qui vous conseille. Elle doit l’ouvrir dans les ${codeMinutes} minutes.`}
      </p>
      <form method="post" action="/dossier/retirer" class="tool-buttons">
        <button type="submit">Retirer l’accès</button>
      </form>
      <section aria-labelledby="propositions">
        <h2 id="propositions">Ce que propose la personne qui vous conseille</h2>
        <p class="visually-hidden" role="status" data-case-status />
        <div data-case-suggestions>
          {suggestions.length === 0 && <p>Rien pour le moment. Cette page se met à jour toute seule.</p>}
          {suggestions.map((suggestion) => (
            <SuggestionCard key={suggestion.id} suggestion={suggestion} knowledge={knowledge} />
          ))}
        </div>
      </section>
    </div>
  )
}

function SuggestionCard({ suggestion, knowledge }: { suggestion: Suggestion; knowledge: Knowledge }) {
  const { id, kind, topic, text, at, answer, answeredAt } = suggestion
  const sheet = topic === null ? undefined : knowledge.sheet(topic)
  const immersion = sheet?.kind === 'job' ? `je cherche une immersion ${sheet.short}` : null
  return (
    <section class="card">
      <h3>{suggestionLabels[kind]}</h3>
      {sheet && kind !== 'immersion' && (
        <p>
          <a href={sheet.url}>{sheet.title}</a>
        </p>
      )}
      {kind === 'immersion' && immersion && (
        <p>
          <a href={`/?message=${encodeURIComponent(immersion)}`}>Chercher une immersion : {sheet?.title}</a>
        </p>
      )}
      {text !== '' && <p>{text}</p>}
      <p class="small">Proposé le {frenchDate(at)}.</p>
      {answer && answeredAt && (
        <p>
          <strong>
            {answer === 'accepted' ? 'Vous avez accepté' : 'Vous avez refusé'} le {frenchDate(answeredAt)}.
          </strong>
        </p>
      )}
      <form method="post" action="/dossier/proposition" class="tool-buttons">
        <input type="hidden" name="id" value={id} />
        <button type="submit" name="answer" value="accepted">
          {answer === 'accepted' ? 'Accepter (déjà fait)' : 'Accepter'}
        </button>
        <button type="submit" name="answer" value="refused">
          {answer === 'refused' ? 'Refuser (déjà fait)' : 'Refuser'}
        </button>
      </form>
    </section>
  )
}
