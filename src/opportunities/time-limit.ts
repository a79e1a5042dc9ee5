/** What is left of the time given to one live call. */
export type TimeLimit = { signal: AbortSignal; remainingMs(): number }

/** Starts the time of one live call; the signal aborts when it is over. */
export function startTimeLimit(limitMs: number, now: () => number): TimeLimit {
  const end = now() + limitMs
  return { signal: AbortSignal.timeout(limitMs), remainingMs: () => Math.max(0, end - now()) }
}

/** The same promise, but rejected with the signal's reason as soon as the signal aborts. */
export function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const { promise, resolve, reject } = Promise.withResolvers<Value>()
  const stop = () => reject(signal.reason)
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  return promise
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, milliseconds)
  return untilAborted(promise, signal).finally(() => clearTimeout(timer))
}

/** Milliseconds that a busy server (429, 503) asks to wait; null when it does not say so in seconds. */
function retryAfterMs({ status, headers }: Response): number | null {
  const seconds = headers.get('retry-after') ?? ''
  return (status === 429 || status === 503) && /^\d+$/.test(seconds) ? Number(seconds) * 1_000 : null
}

/** Sends a request, and once more when a busy server says when to come back and that is within the time limit. */
export async function sendWithinLimit(send: () => Promise<Response>, limit: TimeLimit): Promise<Response> {
  const response = await send()
  const pauseMs = retryAfterMs(response)
  if (pauseMs === null || pauseMs >= limit.remainingMs()) return response
  await response.body?.cancel()
  await wait(pauseMs, limit.signal)
  return send()
}
