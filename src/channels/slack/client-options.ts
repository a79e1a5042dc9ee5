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
    retryConfig: { retries: 1 },
  }
}

/**
 * For what must not be said twice, to somebody who waits for it: Slack may have taken a message that it answers late,
 * and wants to wait for longer than anybody.
 */
export function messageOptions(api: SlackApi): webApi.WebClientOptions {
  return { ...clientOptions(api), retryConfig: { retries: 0 }, rejectRateLimitedCalls: true }
}

/** For a sign that is worth one try: it fails at once where Slack wants to wait. */
export function signOptions(api: SlackApi): webApi.WebClientOptions {
  return { ...messageOptions(api), timeout: signLimitMs }
}
