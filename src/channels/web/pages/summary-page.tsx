import type { Summary } from '../../../assistant/assistant.ts'
import { frenchDate } from '../../../language/french-date.ts'
import { AnswersGiven } from '../view/answers-given.tsx'
import { ReplyView } from '../view/reply-view.tsx'
import { PageFrame } from './page-frame.tsx'

/** What a shared link shows: the answers, the jobs with their reasons, where to begin. Made to be printed. */
export function SummaryPage({ summary }: { summary: Summary }) {
  const { updatedAt, answers, blocks } = summary
  return (
    <PageFrame title="Mon parcours" description="Un résumé à imprimer ou à montrer." path="/parcours">
      <article class="summary">
        <h1>Mon parcours</h1>
        <p>
          Résumé du {frenchDate(updatedAt.slice(0, 10))}. Ce sont des pistes avec leurs raisons, pas une
          décision. Gardez ce lien pour vous, ou donnez-le à la personne qui vous conseille.
        </p>
        <h2>Ce qui est proposé</h2>
        <ReplyView blocks={blocks} base="" isActive={false} formTurnId="" />
        <h2>Mes réponses</h2>
        <AnswersGiven answers={answers} />
        <p class="small">
          Ce lien suit vos réponses. Il s’efface avec votre conversation, 7 jours après la dernière activité.
        </p>
      </article>
    </PageFrame>
  )
}
