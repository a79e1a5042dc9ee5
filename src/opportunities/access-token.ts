import * as z from 'zod'
import { SourceError } from './live-source.ts'
import { untilAborted } from './time-limit.ts'

/** A token for one set of scopes: a token only opens the scopes that it was asked for. */
export type AccessToken = {
  /** The token in force, or a new one; callers at the same time share one request. Rejects when `signal` aborts. */
  get(signal: AbortSignal): Promise<string>
  /** Forgets a token that an API refused. */
  discard(token: string): void
}

const answerSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })
const refusalSchema = z.object({ error: z.string() })

/** A token that dies on the way is worse than one renewed early. */
const renewalMarginMs = 60_000

/**
 * Gets tokens from France Travail (OAuth 2.0, client credentials) and keeps the last one.
 * @param options.limitMs longest wait for a token in milliseconds; an unanswered request is not waited for longer by
 * later callers either: in a Worker the request that started it may be gone
 */
export function createAccessToken(options: {
  tokenUrl: string
  clientId: string
  clientSecret: string
  scope: string
  fetch: typeof fetch
  now: () => number
  limitMs: number
}): AccessToken {
  const { tokenUrl, clientId, clientSecret, scope, fetch: request, now, limitMs } = options
  let current: { token: string; renewAt: number } | null = null
  let asked: { token: Promise<string>; since: number } | null = null

  async function ask(): Promise<string> {
    const since = now()
    const response = await request(tokenUrl, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        scope,
      }),
      signal: AbortSignal.timeout(limitMs),
    })
    const body: unknown = await response.json().catch(() => null)
    if (!response.ok) {
      throw new SourceError(
        'France Travail (token)',
        response.status,
        refusalSchema.safeParse(body).data?.error,
      )
    }
    const { access_token: token, expires_in: seconds } = answerSchema.parse(body)
    const lifeMs = seconds * 1_000
    current = { token, renewAt: since + Math.max(lifeMs - renewalMarginMs, lifeMs / 2) }
    return token
  }

  return {
    get(signal) {
      if (current && now() < current.renewAt) return Promise.resolve(current.token)
      if (!asked || now() - asked.since >= limitMs) {
        const token = ask().finally(() => {
          if (asked?.token === token) asked = null
        })
        asked = { token, since: now() }
      }
      return untilAborted(asked.token, signal)
    },
    discard(token) {
      if (current?.token === token) current = null
    },
  }
}
