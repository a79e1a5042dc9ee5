import type { webApi } from '@slack/bolt'

export type SlackApi = {
  apiUrl: string
  fetch: (input: string, init?: RequestInit) => Promise<Response>
}

/** A person waits for what is asked. */
const timeLimitMs = 5000
/** Nobody waits for a mere sign. */
const signLimitMs = 1000

/** How Slack's client calls out of a Worker. */
export function clientOptions({ apiUrl, fetch }: SlackApi): webApi.WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    // workerd knows no `redirect: 'error'`, and an unbound fetch is an illegal invocation there.
    fetch: (url, init) => fetch(String(url), { ...init, redirect: 'manual' }),
    timeout: timeLimitMs,
    // Slack may have taken what it answers late, and may want to wait for longer than the Worker lives.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  }
}

/** For a mere sign: an answer waits for it. */
export function signOptions(api: SlackApi): webApi.WebClientOptions {
  return { ...clientOptions(api), timeout: signLimitMs }
}
