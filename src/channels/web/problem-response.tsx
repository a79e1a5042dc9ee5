import type { Context } from 'hono'
import { ProblemPage } from './pages/problem-page.tsx'
import { type Problem, problemBody } from './problem.ts'

const titles: Record<number, string> = {
  400: 'Demande mal formée',
  403: 'Demande refusée',
  404: 'Page introuvable',
  413: 'Message trop long',
}

/** An error as JSON for the API and for scripts, as a page for everybody else. */
export function problemResponse(context: Context, problem: Problem): Response | Promise<Response> {
  const { status, message } = problem
  const accepted = context.req.header('accept') ?? ''
  const isForProgram =
    /^\/api(?:\/|$)/.test(context.req.path) || /text\/event-stream|application\/json/.test(accepted)
  if (isForProgram) return context.json(problemBody(problem), status)
  return context.html(
    <ProblemPage title={titles[status] ?? 'Un souci de notre côté'} message={message} />,
    status,
  )
}
