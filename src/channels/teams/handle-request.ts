import type { TeamsConfig } from '../../config.ts'
import { errorName } from '../error-name.ts'
import { isFirstDelivery } from '../first-delivery.ts'
import { readBody } from '../read-body.ts'
import { activitySchema, isPersonal, type TeamsActivity, tenantOf } from './activity.ts'
import type { Conversation, TeamsAdapter } from './adapter.ts'
import { answerActivity } from './answer-activity.ts'
import { ConnectorError } from './connector-error.ts'
import { generatedCard } from './render-reply.ts'
import { isKnownService } from './service-url.ts'
import { createStreamedAnswer } from './streamed-answer.ts'
import type { Pressed, TeamsAnswer, TeamsParts } from './teams-answer.ts'
import { messageOf } from './teams-message.ts'

type RequestParts = TeamsParts & {
  config: TeamsConfig
  adapter: Pick<TeamsAdapter, 'authenticate' | 'thread'>
  report: (incident: { what: string; errorName: string }) => void
}

/** Nothing that Teams sends is near it: a message has 100 KB at most. */
const mostBytes = 256 * 1024
const broken = 'Quelque chose n’a pas marché chez nous. Réessayez dans un instant.'
const unauthorized = () => new Response(null, { status: 401 })

/**
 * Answers what Teams sends: from the bot's own service and organisation, with a token that proves it; each delivery once.
 * @param finishLater given the work that goes on after the response
 */
export async function handleTeamsRequest(
  request: Request,
  parts: RequestParts,
  finishLater: (work: Promise<unknown>) => void,
): Promise<Response> {
  const { config, adapter } = parts
  if (new URL(request.url).pathname !== '/teams/messages' || request.method !== 'POST')
    return new Response(null, { status: 404 })
  const body = await readBody(request, mostBytes)
  if (body === null) return new Response(null, { status: 413 })
  const activity = readActivity(body)
  if (!activity) return new Response(null, { status: 400 })
  if (!isKnownService(activity.serviceUrl, config.serviceUrls)) return unauthorized()
  const conversation = await adapter.authenticate(request.headers.get('authorization') ?? '', activity)
  if (!conversation) return unauthorized()
  if (!config.allowUnauthenticated && !isOfOurTeams(activity, config)) return unauthorized()
  if (activity.type === 'invoke') return answerAtOnce(activity, conversation, parts, finishLater)

  const {
    conversation: { id: place },
    id = '',
  } = activity
  if (!(await isFirstDelivery(parts, `teams/${place}/${id}`))) return new Response(null, { status: 200 })
  const answer = await answerActivity(activity, parts)
  if (answer.kind === 'later') finishLater(sendLater(answer, activity, conversation, parts))
  return new Response(null, { status: 200 })
}

function readActivity(body: string): TeamsActivity | undefined {
  try {
    return activitySchema.safeParse(JSON.parse(body)).data
  } catch {
    return undefined
  }
}

/** A bot's token is good for other channels too, and for every organisation. */
function isOfOurTeams(activity: TeamsActivity, { tenantId }: TeamsConfig): boolean {
  return activity.channelId === 'msteams' && tenantOf(activity) === tenantId
}

/** What is asked by an invoke is answered in the response, whatever happens. */
async function answerAtOnce(
  activity: TeamsActivity,
  conversation: Conversation,
  parts: RequestParts,
  finishLater: (work: Promise<unknown>) => void,
): Promise<Response> {
  const answer = await answerActivity(activity, parts).catch((error: unknown): TeamsAnswer => {
    parts.report({ what: 'teams-invoke', errorName: nameOf(error) })
    return activity.name === 'adaptiveCard/action'
      ? { kind: 'pressed', result: { kind: 'word', word: broken } }
      : { kind: 'invoke', status: 500, body: null }
  })
  if (answer.kind === 'pressed') {
    finishLater(keepPressed(answer.result, activity, conversation, parts))
    return Response.json(bodyOf(answer.result))
  }
  if (answer.kind !== 'invoke') return new Response(null, { status: 200 })
  return answer.body
    ? Response.json(answer.body, { status: answer.status })
    : new Response(null, { status: answer.status })
}

function bodyOf(pressed: Pressed): object {
  return pressed.kind === 'card'
    ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: pressed.card }
    : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: pressed.word }
}

/** Teams shows a card that answers a press until it is read again: to last, it is put in the message too. */
async function keepPressed(
  pressed: Pressed,
  { conversation: { id }, replyToId }: TeamsActivity,
  conversation: Conversation,
  { adapter, report }: RequestParts,
): Promise<void> {
  try {
    if (pressed.kind === 'card' && replyToId)
      await conversation.replace(replyToId, generatedCard('Réponse de Cap Soin', pressed.card))
    if (pressed.kind === 'word' && pressed.trace) await adapter.thread(id).post(pressed.trace)
  } catch (error) {
    report({ what: 'teams-pressed', errorName: nameOf(error) })
  }
}

/** The messages, the first as it is written where one person reads it; whatever goes wrong becomes a sentence. */
async function sendLater(
  { messages }: Extract<TeamsAnswer, { kind: 'later' }>,
  activity: TeamsActivity,
  conversation: Conversation,
  { report }: RequestParts,
): Promise<void> {
  const streamed = createStreamedAnswer(conversation)
  // A sign that somebody is there: not worth an answer.
  const signed = conversation.post({ type: 'typing' }).catch(() => {})
  try {
    const made = await messages(isPersonal(activity) ? streamed.show : () => {}).catch((error: unknown) => {
      report({ what: 'teams-turn', errorName: nameOf(error) })
      return [messageOf(broken)] as const
    })
    await signed
    await streamed.end(made)
  } catch (error) {
    report({ what: 'teams-send', errorName: nameOf(error) })
  }
}

/** With the status and the code of a refusal, which hold nothing that somebody wrote. */
function nameOf(error: unknown): string {
  return error instanceof ConnectorError
    ? `${error.name} ${error.status} ${error.code}`.trim()
    : errorName(error)
}
