import { createHmac } from 'node:crypto'
import { serve } from './serve.ts'

export type SlackCall = { method: string; body: Record<string, unknown>; token: string }

export type FakeSlack = {
  apiUrl: string
  /** What the app asked of the Web API, in order. */
  calls: SlackCall[]
  /** What was sent to `response_url`s. */
  responses: Record<string, unknown>[]
  responseUrl: string
  /** How many answers were given so far, each with a time of its own. */
  messages: () => number
  /** The time that an answer gave: the name of a message, and of its thread. */
  timeOf: (message: number) => string
  /** Answers a method otherwise, until all is forgotten: an error, a limit, or nothing for a long time. */
  answerWith: (method: string, answer: () => Response | Promise<Response>) => void
  /** Forgets what was asked of it so far, and answers as usual again. */
  forget: () => void
  close: () => Promise<void>
}

/** Slack's Web API as far as we use it: bearer tokens, form or JSON bodies, `{ ok }` answers with the ids it makes. */
export async function startFakeSlack(): Promise<FakeSlack> {
  const calls: SlackCall[] = []
  const responses: Record<string, unknown>[] = []
  const answers = new Map<string, () => Response | Promise<Response>>()
  let messages = 0
  const served = await serve(async (request) => {
    const { pathname } = new URL(request.url)
    const body = await bodyOf(request)
    if (pathname === '/response') {
      responses.push(body)
      return new Response('ok')
    }
    const method = pathname.replace('/api/', '')
    calls.push({ method, body, token: request.headers.get('authorization') ?? '' })
    const answer = answers.get(method)
    if (answer) return answer()
    if (method === 'oauth.v2.access')
      return Response.json(
        body.code === 'good'
          ? { ok: true, access_token: 'xoxb-installed', team: { id: 'T9' } }
          : { ok: false, error: 'invalid_code' },
      )
    messages += 1
    return Response.json({
      ok: true,
      ts: timeOf(messages),
      channel: body.channel,
    })
  })
  return {
    apiUrl: `${served.origin}/api/`,
    calls,
    responses,
    messages: () => messages,
    timeOf,
    answerWith: (method, answer) => {
      answers.set(method, answer)
    },
    forget: () => {
      calls.length = 0
      responses.length = 0
      answers.clear()
    },
    responseUrl: `${served.origin}/response`,
    close: served.close,
  }
}

function timeOf(message: number): string {
  return `1700000000.${String(message).padStart(6, '0')}`
}

/** Forms hold JSON in their fields, as Slack's own clients send it. */
async function bodyOf(request: Request): Promise<Record<string, unknown>> {
  const text = await request.text()
  if (request.headers.get('content-type')?.includes('json')) return JSON.parse(text)
  return Object.fromEntries([...new URLSearchParams(text)].map(([name, value]) => [name, unwrapped(value)]))
}

function unwrapped(value: string): unknown {
  if (!/^[[{]/.test(value)) return value
  return JSON.parse(value)
}

/** Headers of a request that Slack signed at a moment. */
export function signedBySlack(body: string, secret: string, at = new Date()): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${signature}` }
}
