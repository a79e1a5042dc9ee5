import * as z from 'zod'
import type { AssistantService } from '../../assistant/service.ts'
import { isFirstDelivery } from '../first-delivery.ts'
import { readBody } from '../read-body.ts'
import type { FetchReceiver, SlackDelivery } from './receiver.ts'
import { isSignedBySlack } from './verify-request.ts'

type RequestParts = {
  /** Hands a delivery to the app; only what is signed is worth making one. */
  deliver: FetchReceiver['deliver']
  assistant: AssistantService
  signingSecret: string
  now: () => Date
  report: (incident: { what: string; errorName: string }) => void
}

const paths = new Set(['/slack/events', '/slack/commands', '/slack/interactivity'])
/** Slack sends far less; whoever has not signed yet may not fill the memory. */
const mostBytes = 1_000_000
const recordSchema = z.record(z.string(), z.unknown())
const channelMessageSchema = z.looseObject({
  type: z.literal('message'),
  channel_type: z.enum(['channel', 'group']),
  thread_ts: z.undefined().optional(),
})
/** What tells one delivery from another, whatever the kind. */
const identitySchema = z.looseObject({
  event_id: z.string().optional(),
  trigger_id: z.string().optional(),
})

/**
 * Answers what Slack sends: signed and recent, or refused; delivered again, or sent again by somebody who listened, and
 * nothing happens twice.
 * @param finishLater given the work that goes on after the response
 */
export async function handleSlackRequest(
  request: Request,
  { deliver, assistant, signingSecret, now, report }: RequestParts,
  finishLater: (work: Promise<unknown>) => void,
): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (!paths.has(pathname) || request.method !== 'POST') return new Response(null, { status: 404 })
  // Read once, raw: the signature is that of these very characters.
  const body = await readBody(request, mostBytes)
  if (body === null) return new Response(null, { status: 413 })
  if (!(await isSignedBySlack(request.headers, body, signingSecret, now())))
    return new Response(null, { status: 401 })
  const payload = payloadOf(body, request.headers.get('content-type') ?? '')
  if (!payload) return new Response(null, { status: 400 })
  if (payload.type === 'url_verification') return Response.json({ challenge: payload.challenge })
  if (payload.ssl_check !== undefined) return new Response(null, { status: 200 })

  if (isTalkOfOthers(payload)) return new Response(null, { status: 200 })
  const key = deliveryKey(payload, request.headers.get('x-slack-signature') ?? '')
  const deliverOnce = async () =>
    (await isFirstDelivery({ assistant, report }, key))
      ? deliver(deliveryOf(payload, request.headers), finishLater)
      : new Response(null, { status: 200 })
  if (payload.type !== 'event_callback') return deliverOnce()
  // An event is answered by nothing but that it has arrived: Slack does not wait for what becomes of it.
  finishLater(deliverOnce())
  return new Response(null, { status: 200 })
}

/** JSON for events; a form for commands, and a form with JSON in it for what is pressed. */
function payloadOf(body: string, contentType: string): Record<string, unknown> | null {
  if (contentType.startsWith('application/json')) return parsed(body)
  const form = new URLSearchParams(body)
  const payload = form.get('payload')
  return payload === null ? Object.fromEntries(form) : parsed(payload)
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    return recordSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** What people say in a channel, outside any thread, is none of our business: nothing is even noted of it. */
function isTalkOfOthers({ event }: Record<string, unknown>): boolean {
  return channelMessageSchema.safeParse(event).success
}

/** A retry has the same event id; a recorded request has the same signature. */
function deliveryKey(payload: Record<string, unknown>, signature: string): string {
  const { event_id, trigger_id } = identitySchema.parse(payload)
  return `slack/${event_id ?? trigger_id ?? signature}`
}

function deliveryOf(body: Record<string, unknown>, headers: Headers): SlackDelivery {
  const retryNum = headers.get('x-slack-retry-num')
  const retryReason = headers.get('x-slack-retry-reason')
  return {
    body,
    ...(retryNum !== null && { retryNum: Number(retryNum) }),
    ...(retryReason !== null && { retryReason }),
  }
}
