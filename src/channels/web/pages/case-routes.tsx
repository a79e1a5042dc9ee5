import type { Context } from 'hono'
import { Hono } from 'hono'
import * as z from 'zod'
import { readConversationCookie } from '../conversation-cookie.ts'
import { check } from '../french-issue.ts'
import { Problem } from '../problem.ts'
import { openProposals } from '../turns/open-proposals.ts'
import { readForm } from '../turns/read-form-turn.ts'
import type { WebDependencies } from '../web-dependencies.ts'
import { CasePage } from './case-page.tsx'

const answerSchema = z.object({ id: z.string().max(60), answer: z.enum(['accepted', 'refused']) })

/** The person's side of a shared case: make a code, take it back, answer what an advisor proposes. */
export function caseRoutes({
  assistant,
  knowledge,
  now,
}: Pick<WebDependencies, 'assistant' | 'knowledge' | 'now'>) {
  const app = new Hono()

  app.get('/dossier', async (context) => {
    const id = readConversationCookie(context)
    const record = id === null ? null : await assistant.recall(id, now())
    context.header('cache-control', 'no-store')
    context.header('x-robots-tag', 'noindex')
    return context.html(
      <CasePage
        shared={record?.case ?? null}
        suggestions={record?.suggestions ?? []}
        hasAnswers={(record?.answers.length ?? 0) > 0}
        knowledge={knowledge}
        now={now()}
      />,
    )
  })

  /** How many proposals wait for an answer, for the page of the conversation. */
  app.get('/dossier/propositions', async (context) => {
    const id = readConversationCookie(context)
    const record = id === null ? null : await assistant.recall(id, now())
    return context.text(String(record ? openProposals(record) : 0), 200, { 'cache-control': 'no-store' })
  })

  app.post('/dossier', async (context) => {
    if (!(await assistant.shareCase(conversationOf(context), now())))
      throw new Problem(
        404,
        'nothing_to_share',
        'Répondez d’abord à une question : il y aura alors un dossier.',
      )
    return context.redirect('/dossier', 303)
  })

  app.post('/dossier/retirer', async (context) => {
    await assistant.revokeCase(conversationOf(context), now())
    return context.redirect('/dossier', 303)
  })

  app.post('/dossier/proposition', async (context) => {
    const form = Object.fromEntries(await readForm(context.req.raw))
    const { id, answer } = check(answerSchema, form)
    if (!(await assistant.answerSuggestion(conversationOf(context), id, answer, now())))
      throw new Problem(404, 'not_found', 'Cette proposition n’existe pas, ou plus.')
    return context.redirect('/dossier', 303)
  })
  return app
}

function conversationOf(context: Context): string {
  const id = readConversationCookie(context)
  if (id === null) throw new Problem(404, 'not_found', 'Il n’y a pas de conversation à montrer.')
  return id
}
