/** Spares a source that keeps failing, and people the wait for it. */
export type Breaker = {
  /** Whether to ask the source now. When the pause is over this lets a single call through to try it. */
  allows(): boolean
  succeeded(): void
  failed(): void
}

/**
 * A breaker that opens after some failures in a row, for some time, then lets one call through: its success closes
 * the breaker, its failure (or its silence) starts the pause again.
 * @param options.pauseMs how long the source is left alone, in milliseconds
 */
export function createBreaker(options: { failures: number; pauseMs: number; now: () => number }): Breaker {
  const { failures: mostFailures, pauseMs, now } = options
  let failures = 0
  let nextTry = 0
  return {
    allows() {
      if (failures < mostFailures) return true
      if (now() < nextTry) return false
      nextTry = now() + pauseMs
      return true
    },
    succeeded() {
      failures = 0
    },
    failed() {
      failures++
      if (failures >= mostFailures) nextTry = now() + pauseMs
    },
  }
}
