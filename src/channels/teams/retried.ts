import { pause } from '../pause.ts'
import { ConnectorError } from './connector-error.ts'

/** What Microsoft says to try again (Teams, rate limits for bots). */
const passing = new Set([412, 429, 502, 504])
const firstPauseMs = 1000
/** A person may be waiting, and the Worker may not live much longer. */
const longestPauseMs = 5000

/**
 * Does something with the connector, and twice more when what is in the way passes.
 * @throws ConnectorError when it is refused for good, or still is at the last time
 */
export async function retried<Result>(
  attempt: () => Promise<Result>,
  left = 2,
  pauseMs = firstPauseMs,
): Promise<Result> {
  try {
    return await attempt()
  } catch (error) {
    if (left === 0 || !(error instanceof ConnectorError) || !passing.has(error.status)) throw error
    await pause(Math.min(Math.max(pauseMs, error.retryAfterMs ?? 0), longestPauseMs))
    return retried(attempt, left - 1, pauseMs * 2)
  }
}
