import { Hono } from 'hono'
import ical, { ICalCalendarMethod } from 'ical-generator'
import { describeHireAnswer } from '../../../assistant/hire-question.ts'
import { simulateAids } from '../../../assistant/simulate-aids.ts'
import { dayOf } from '../day-of.ts'
import { Problem } from '../problem.ts'
import { readHire } from '../read-hire.ts'
import type { WebDependencies } from '../web-dependencies.ts'
import { HirePage } from './hire-page.tsx'

/** A hire that its address tells whole: to print, to keep, to put in a calendar. Nothing of it is stored. */
export function hireRoutes(dependencies: WebDependencies) {
  const { aids, knowledge, now, newId } = dependencies
  const app = new Hono()

  const read = (query: Record<string, string>) => {
    const { date, ...situation } = query
    const today = dayOf(dependencies, date)
    const hire = readHire(aids.vocabulary, situation)
    return { today, hire, simulated: simulateAids(aids, knowledge, hire, today) }
  }

  app.get('/employeurs/bilan', (context) => {
    const query = context.req.query()
    const { today, hire, simulated } = read(query)
    const answers = Object.entries(hire.situation).map(([variable, value]) =>
      describeHireAnswer(aids, { variable, value }, today),
    )
    return context.html(
      <HirePage
        simulated={simulated}
        answers={answers}
        today={today}
        query={new URLSearchParams(query).toString()}
        formTurnId={newId()}
      />,
    )
  })

  app.get('/employeurs/agenda.ics', (context) => {
    const { today, simulated } = read(context.req.query())
    const dated = simulated.calendar.filter(({ day }) => day !== null && day >= today)
    if (dated.length === 0)
      throw new Problem(
        404,
        'no_dates',
        'Il n’y a pas encore de date à noter. Dites d’abord quand le contrat commence.',
      )
    const calendar = ical({ name: 'Mes aides à l’embauche', method: ICalCalendarMethod.PUBLISH })
    for (const [index, { do: step, day, aids: titles }] of dated.entries())
      calendar.createEvent({
        id: `${day}-${index}@cap-soin`,
        stamp: now(),
        start: new Date(`${day}T00:00:00Z`),
        timezone: 'UTC',
        allDay: true,
        summary: `Dernier jour : ${step}`,
        description: `Pour : ${titles.join(', ')}. À vérifier auprès de l’organisme qui paie.`,
      })
    return context.body(calendar.toString(), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="aides-embauche.ics"',
    })
  })
  return app
}
