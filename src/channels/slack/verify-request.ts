import { bytesOf } from '../hex.ts'
import { isHmacOf } from '../hmac.ts'

/** Slack's own limit: older requests may have been recorded and sent again. */
const longestAgeSeconds = 300

/**
 * Whether Slack signed a request, less than five minutes ago: HMAC-SHA256 of `v0:{timestamp}:{raw body}`, compared in
 * constant time (docs.slack.dev, verifying requests).
 */
export async function isSignedBySlack(
  headers: Headers,
  body: string,
  signingSecret: string,
  now: Date,
): Promise<boolean> {
  const timestamp = headers.get('x-slack-request-timestamp') ?? ''
  const [, hex] = /^v0=([0-9a-f]{64})$/.exec(headers.get('x-slack-signature') ?? '') ?? []
  if (!/^\d{1,12}$/.test(timestamp) || hex === undefined) return false
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > longestAgeSeconds) return false
  return isHmacOf(bytesOf(hex), `v0:${timestamp}:${body}`, signingSecret)
}
