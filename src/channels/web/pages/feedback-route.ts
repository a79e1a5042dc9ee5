import { Hono } from 'hono'
import { Problem } from '../problem.ts'
import { readForm } from '../turns/read-form-turn.ts'
import { type Feedback, feedbackReasons, type WebDependencies } from '../web-dependencies.ts'

/** The votes of our own pages, sent by a form. */
export function feedbackRoute({ feedback }: Pick<WebDependencies, 'feedback'>) {
  const app = new Hono()
  app.post('/avis', async (context) => {
    await feedback(feedbackOf((await readForm(context.req.raw)).get('vote')))
    return context.redirect('/?fait=merci#derniere', 303)
  })
  return app
}

function feedbackOf(vote: string | null): Feedback {
  if (vote === 'yes') return { vote: 'up', reason: null }
  const reason = feedbackReasons.find((known) => known === vote)
  if (!reason) throw new Problem(422, 'invalid_request', 'Champ « vote » : choisissez un des boutons.')
  return { vote: 'down', reason }
}
