import { type CaseState, codeMinutes, isFresh } from '../../../assistant/case-code.ts'
import { dayOf, type Suggestion, suggestionLabels } from '../../../assistant/suggestion.ts'
import type { Knowledge } from '../../../knowledge/knowledge.ts'
import { Breadcrumb } from './breadcrumb.tsx'
import { PageFrame } from './page-frame.tsx'

type CasePageProps = {
  /** Null: nothing is shown to anybody. */
  shared: CaseState | null
  suggestions: Suggestion[]
  hasAnswers: boolean
  knowledge: Knowledge
  now: Date
}

/** The name of the page, as links and the tools of advisors quote it. */
const caseTitle = 'Montrer à mon conseiller'

/** What an advisor may see, under which code, and what came back. */
export function CasePage({ shared, suggestions, hasAnswers, knowledge, now }: CasePageProps) {
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
        {shared ? <Code shared={shared} now={now} /> : <NoCode hasAnswers={hasAnswers} />}
        {(shared || suggestions.length > 0) && (
          <Suggestions
            suggestions={suggestions}
            knowledge={knowledge}
            isWaiting={shared !== null && (shared.openedAt !== null || isFresh(shared, now))}
          />
        )}
      </article>
    </PageFrame>
  )
}

function NoCode({ hasAnswers }: { hasAnswers: boolean }) {
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
        dans l’heure. Elle voit vos réponses et les métiers proposés, pas vos messages. Une copie peut rester
        dans son outil de travail.
      </p>
      <NewCode label="Créer mon code" isMain />
    </div>
  )
}

/** Makes a code; the one before is worth nothing any more. */
function NewCode({ label, isMain }: { label: string; isMain: boolean }) {
  return (
    <form method="post" action="/dossier" class="tool-buttons">
      <button type="submit" class={isMain ? 'primary' : undefined}>
        {label}
      </button>
    </form>
  )
}

function Code({ shared, now }: { shared: CaseState; now: Date }) {
  const { code, openedAt } = shared
  if (openedAt === null && !isFresh(shared, now))
    return (
      <div>
        <p>Votre code n’a pas été ouvert dans l’heure : il ne marche plus.</p>
        <NewCode label="Créer un nouveau code" isMain />
      </div>
    )
  return (
    <div>
      <p>
        Votre code : <strong class="case-code">{`${code.slice(0, 4)} ${code.slice(4)}`}</strong>
      </p>
      <p>
        {openedAt
          ? `La personne qui vous conseille l’a ouvert le ${dayOf(openedAt)}. Personne d’autre ne peut s’en servir.`
          : `Donnez-le à la personne qui vous conseille. Elle doit l’ouvrir avant ${hourOf(shared)}.`}
      </p>
      <form method="post" action="/dossier/retirer" class="tool-buttons">
        <button type="submit">Retirer l’accès</button>
      </form>
      {openedAt !== null && (
        <div>
          <p>Pour une autre personne, faites un nouveau code. Celui-ci ne marchera plus.</p>
          <NewCode label="Créer un nouveau code" isMain={false} />
        </div>
      )}
    </div>
  )
}

const parisHour = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  hour: 'numeric',
  minute: '2-digit',
})

/** "14 h 05", when a code stops working. */
function hourOf({ createdAt }: CaseState): string {
  return parisHour.format(Date.parse(createdAt) + codeMinutes * 60_000).replace(':', ' h ')
}

type SuggestionsProps = { suggestions: Suggestion[]; knowledge: Knowledge; isWaiting: boolean }

function Suggestions({ suggestions, knowledge, isWaiting }: SuggestionsProps) {
  return (
    <section aria-labelledby="propositions">
      <h2 id="propositions">Ce que l’on vous propose</h2>
      <p class="visually-hidden" role="status" data-case-status />
      <div data-case-suggestions>
        {suggestions.length === 0 && isWaiting && (
          <p>Rien pour le moment. Cette page se met à jour toute seule.</p>
        )}
        {suggestions.map((suggestion) => (
          <SuggestionCard key={suggestion.id} suggestion={suggestion} knowledge={knowledge} />
        ))}
      </div>
    </section>
  )
}

function SuggestionCard({ suggestion, knowledge }: { suggestion: Suggestion; knowledge: Knowledge }) {
  const { id, kind, topic, text, at, answered } = suggestion
  const sheet = topic === null ? undefined : knowledge.sheet(topic)
  const immersion = sheet?.kind === 'job' ? `je cherche une immersion ${sheet.short}` : null
  return (
    <section class="card" data-case-suggestion={id}>
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
      <p class="small">Proposé le {dayOf(at)}.</p>
      {answered && (
        <p>
          <strong>
            {answered.answer === 'accepted' ? 'Vous avez accepté' : 'Vous avez refusé'} le{' '}
            {dayOf(answered.at)}.
          </strong>
        </p>
      )}
      <form method="post" action="/dossier/proposition" class="tool-buttons">
        <input type="hidden" name="id" value={id} />
        <button type="submit" name="answer" value="accepted">
          {answered?.answer === 'accepted' ? 'Accepter (déjà fait)' : 'Accepter'}
        </button>
        <button type="submit" name="answer" value="refused">
          {answered?.answer === 'refused' ? 'Refuser (déjà fait)' : 'Refuser'}
        </button>
      </form>
    </section>
  )
}
