import { webApi } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { pause } from '../pause.ts'

/** A person may be waiting, and the Worker may not live much longer. */
const longestWaitMs = 10_000
const waitMs = 1000

/**
 * Posts a message, and once more where Slack surely has not taken it. What it answers late it may have taken: that is
 * not said twice.
 */
export async function postMessage(
  client: WebClient,
  message: Parameters<WebClient['chat']['postMessage']>[0],
): Promise<void> {
  try {
    await client.chat.postMessage(message)
  } catch (error) {
    const wait = waitBefore(error)
    if (wait === null || wait > longestWaitMs) throw error
    await pause(wait)
    await client.chat.postMessage(message)
  }
}

/** How long to wait before a second try; null when there is none. */
function waitBefore(error: unknown): number | null {
  if (error instanceof webApi.WebAPIRateLimitedError) return error.retryAfter * 1000
  return error instanceof webApi.WebAPIHTTPError && error.statusCode >= 500 ? waitMs : null
}
