import type { GivenAnswer } from '../../../assistant/assistant.ts'
import type { BlockOf } from '../../../assistant/reply.ts'
import type { SimulatedAids } from '../../../assistant/simulate-aids.ts'
import { frenchDate } from '../../../language/french-date.ts'
import { frenchNumber } from '../../../language/french-number.ts'
import { AidCard } from '../view/aid-card.tsx'
import { AnswersGiven } from '../view/answers-given.tsx'
import { Breadcrumb } from './breadcrumb.tsx'
import { PageFrame } from './page-frame.tsx'

type HirePageProps = {
  simulated: SimulatedAids
  answers: GivenAnswer[]
  /** ISO day of the reckoning. */
  today: string
  /** What the address tells, for the calendar. */
  query: string
  formTurnId: string
}

/** Every aid for one hire, refusals and ended aids too, with the steps by date. Made to be printed. */
export function HirePage({ simulated, answers, today, query, formTurnId }: HirePageProps) {
  const { aids, stack, calendar } = simulated
  const kept = aids.filter(({ topic }) => stack.ids.includes(idOf(topic)))
  const leftOut = aids.filter(({ topic }) => stack.leftOut.some(({ id }) => id === idOf(topic)))
  const of = (status: BlockOf<'aid'>['status']) => aids.filter((aid) => aid.status === status)
  return (
    <PageFrame title="Mes aides pour cette embauche" description="Un bilan à imprimer." path="/employeurs">
      <Breadcrumb parents={[{ path: '/employeurs', label: 'Employeurs' }]} title="Bilan" />
      <article class="summary">
        <h1>Mes aides pour cette embauche</h1>
        <p class="intro">
          {stack.total > 0
            ? `Environ ${frenchNumber.format(stack.total)} € la première année, avec les aides qui s’ajoutent.`
            : 'Aucun montant sûr avec ces réponses.'}{' '}
          C’est un calcul du {frenchDate(today)}, pas une décision.
        </p>
        <h2>Les aides</h2>
        <Group title="À demander" aids={kept} empty="Aucune aide n’est sûre avec ces réponses." />
        {leftOut.length > 0 && (
          <Group title="Ces aides ne se cumulent pas avec celles du dessus" aids={leftOut} empty="" />
        )}
        <Group
          title="Possible : il manque une réponse, ou un organisme doit décider"
          aids={of('possible')}
          empty=""
        />
        <section>
          <h2>Les étapes</h2>
          <ol>
            {calendar.map(({ do: step, day, aids: titles }) => (
              <li key={`${day} ${step}`}>
                {day && (
                  <strong>
                    {day < today ? 'Date passée, le ' : 'Au plus tard le '}
                    {frenchDate(day)} :{' '}
                  </strong>
                )}
                {step} <span class="small">({titles.join(', ')})</span>
              </li>
            ))}
          </ol>
          {calendar.some(({ day }) => day !== null) ? (
            <p class="tools">
              <a href={`/employeurs/agenda.ics?${query}`}>Mettre ces dates dans mon agenda (.ics)</a>
            </p>
          ) : (
            <p>Dites quand le contrat commence, et les dates s’afficheront ici.</p>
          )}
        </section>
        <Short title="Les aides dont une condition manque" aids={of('refused')} />
        <Short title="Les aides qui n’existent plus" aids={of('ended')} />
        <section>
          <h2>Mes réponses</h2>
          <AnswersGiven answers={answers} />
          <form method="post" action="/" class="tools">
            <input type="hidden" name="turnId" value={formTurnId} />
            <button type="submit" name="command" value="start:employer">
              Reprendre dans l’assistant
            </button>
          </form>
        </section>
      </article>
    </PageFrame>
  )
}

function idOf(topic: string): string {
  return topic.replace(/^aid:/, '')
}

function Group({ title, aids, empty }: { title: string; aids: BlockOf<'aid'>[]; empty: string }) {
  if (aids.length === 0 && empty === '') return null
  return (
    <section>
      <h3>{title}</h3>
      {aids.length === 0 && <p>{empty}</p>}
      {aids.map((aid) => (
        <AidCard key={aid.topic} block={aid} base="" />
      ))}
    </section>
  )
}

function Short({ title, aids }: { title: string; aids: BlockOf<'aid'>[] }) {
  if (aids.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {aids.map(({ topic, title: name, url, reasons, laws = [] }) => (
          <li key={topic}>
            <a href={url}>{name}</a> : {reasons.join(' ')}{' '}
            <span class="small">
              {laws
                .map((law) => `${law.title}${law.articles.length > 0 ? ` (${law.articles.join(', ')})` : ''}`)
                .join(' ; ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
