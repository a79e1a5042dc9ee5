import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import type { TurnOutcome } from '../../../assistant/admitted-turn.ts'
import { type IdentifiedTurn, identify } from '../../../assistant/turn.ts'
import { errorName } from '../../error-name.ts'
import { finishAnyway } from '../finish-anyway.ts'
import { readJson } from '../read-json.ts'
import { editableAnswers } from '../turns/editable-answers.ts'
import { readChatRequest } from '../turns/read-chat-request.ts'
import { readTurn } from '../turns/read-turn.ts'
import { streamHeaders, streamTurn } from '../turns/stream-turn.ts'
import { takeTurn } from '../turns/take-turn.ts'
import type { WebDependencies } from '../web-dependencies.ts'

/** `/api/turns` and `/api/chat`: open to other sites, which send no cookie and get none. */
export function turnRoutes(dependencies: WebDependencies) {
  const { allowDateOverride, newId } = dependencies
  const openToOtherSites = cors({
    origin: '*',
    allowMethods: ['POST'],
    allowHeaders: ['content-type'],
    exposeHeaders: ['retry-after', 'x-vercel-ai-ui-message-stream'],
    maxAge: 86_400,
  })
  const app = new Hono()
  app.use('/turns', openToOtherSites)
  app.use('/chat', openToOtherSites)

  app.post('/turns', async (context) => {
    const turn = identify(readTurn(await readJson(context.req.raw), allowDateOverride), newId)
    const outcome = await takeTurn(dependencies, context.req.raw, turn)
    return outcome.kind === 'limited' ? tooMany(context, outcome) : context.json(outcome.reply)
  })

  app.post('/chat', async (context) => {
    const turn = identify(readChatRequest(await readJson(context.req.raw), allowDateOverride), newId)
    return streamResponse(context, dependencies, turn)
  })
  return app
}

/** Answers one turn as an event stream, or with 429. Headers set on the context before are kept. */
export async function streamResponse(
  context: Context,
  dependencies: WebDependencies,
  turn: IdentifiedTurn,
): Promise<Response> {
  const { assistant, questions, report, now } = dependencies
  const streamed = await streamTurn({
    turn,
    origin: new URL(context.req.url).origin,
    take: (emit) => takeTurn(dependencies, context.req.raw, turn, emit),
    answers: async () => editableAnswers(await assistant.recall(turn.conversationId, now()), questions()),
    onError: (error) => report({ route: context.req.path, errorName: errorName(error) }),
  })
  if (streamed.kind === 'limited') return tooMany(context, streamed)
  finishAnyway(context, streamed.finished)
  return context.body(streamed.body, 200, streamHeaders)
}

/** The reply, and the same in the shape of an error, for clients that read only that. */
function tooMany(
  context: Context,
  { reply, retryAfterSeconds }: Extract<TurnOutcome, { kind: 'limited' }>,
): Response {
  const message = `Trop de messages en peu de temps. Réessayez dans ${retryAfterSeconds} secondes. En cas d’urgence, appelez le 15.`
  const body = { ...reply, error: { code: 'rate_limited', message } }
  return context.json(body, 429, { 'retry-after': String(retryAfterSeconds) })
}
