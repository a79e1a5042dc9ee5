import { type Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ConversationRecord } from '../../../assistant/assistant.ts'
import type { Reply } from '../../../assistant/reply.ts'
import { streamResponse } from '../api/turn-routes.ts'
import { cleanText } from '../clean-text.ts'
import {
  eraseConversationCookie,
  readConversationCookie,
  writeConversationCookie,
} from '../conversation-cookie.ts'
import { Problem } from '../problem.ts'
import { problemOf } from '../problem-of.ts'
import { editableAnswers } from '../turns/editable-answers.ts'
import { shownProposals } from '../turns/open-proposals.ts'
import { type FormTurn, readFormTurn } from '../turns/read-form-turn.ts'
import { takeTurn } from '../turns/take-turn.ts'
import { turnsAfter } from '../turns/turns-after.ts'
import { shownTurn } from '../view/shown-turn.ts'
import type { ShownTurn } from '../view/turn-view.tsx'
import type { WebDependencies } from '../web-dependencies.ts'
import { HomePage } from './home-page.tsx'

const doneSentences: Record<string, string> = {
  efface:
    'Votre conversation est effacée de Cap Soin. Si vous avez écrit à une personne, cela reste dans son outil de travail.',
  merci: 'Merci pour votre avis. Il est compté, sans lien avec vous.',
}

type Shown = {
  status: ContentfulStatusCode
  problem: string | null
  draft: string
  done: string | null
  last: Reply | null
}

/** The page of the assistant: read by GET, answered by POST, as a page or as a stream. */
export function homeRoutes(dependencies: WebDependencies) {
  const { assistant, questions, newId, conversationDays, now } = dependencies
  const app = new Hono()

  app.get('/', (context) => {
    const { message = '', fait = '' } = context.req.query()
    return show(context, { draft: cleanText(message).slice(0, 300), done: doneSentences[fait] ?? null })
  })

  /** What came since a turn, for the page's script: an advisor may answer at any time. */
  app.get('/conversation', async (context) => {
    const id = readConversationCookie(context)
    const record = id === null ? null : await assistant.recall(id, now())
    if (!record) throw new Problem(404, 'not_found', 'Il n’y a pas de conversation ici.')
    return context.json(turnsAfter(record, context.req.query('after')), 200, { 'cache-control': 'no-store' })
  })

  app.post('/', async (context) => {
    const form = await readFormTurn(context.req.raw, newId, wantsStream(context))
    if (form.kind === 'problem') {
      if (wantsStream(context)) throw new Problem(422, 'invalid_request', form.message)
      return show(context, { status: 422, problem: form.message, draft: form.draft })
    }
    return answer(context, form)
  })

  async function answer(context: Context, { input, turnId }: Extract<FormTurn, { kind: 'turn' }>) {
    const conversationId = readConversationCookie(context) ?? newId()
    const turn = { ...input, conversationId, turnId }
    const isForgetting = turn.command === 'forget'
    if (isForgetting) eraseConversationCookie(context)
    else writeConversationCookie(context, conversationId, conversationDays)
    if (wantsStream(context)) return streamResponse(context, dependencies, turn)
    try {
      const outcome = await takeTurn(dependencies, context.req.raw, turn)
      if (outcome.kind === 'limited') {
        context.header('retry-after', String(outcome.retryAfterSeconds))
        return show(context, { status: 429, last: outcome.reply, draft: turn.text ?? '' })
      }
      return context.redirect(isForgetting ? '/?fait=efface' : '/#derniere', 303)
    } catch (error) {
      const problem = problemOf(error)
      if (!problem) throw error
      return show(context, { status: problem.status, problem: problem.message, draft: turn.text ?? '' })
    }
  }

  async function show(context: Context, shown: Partial<Shown>) {
    const { status = 200, problem = null, draft = '', done = null, last = null } = shown
    const id = readConversationCookie(context)
    const record = id === null ? null : await assistant.recall(id, now())
    context.header('cache-control', 'no-store')
    return context.html(
      <HomePage
        turns={shownTurns(record, last)}
        answers={editableAnswers(record, questions())}
        draft={draft}
        problem={problem}
        done={done}
        proposals={shownProposals(record)}
        formTurnId={newId()}
      />,
      status,
    )
  }
  return app
}

/** The page script asks for a stream where a plain form gets a page. */
function wantsStream(context: Context): boolean {
  return context.req.header('accept') === 'text/event-stream'
}

/** @param last a reply that was not kept, because its turn was not taken */
function shownTurns(record: ConversationRecord | null, last: Reply | null): ShownTurn[] {
  const turns = (record?.turns ?? []).map(shownTurn)
  return last ? [...turns, shownTurn({ turnId: last.turnId, said: '', reply: last })] : turns
}
