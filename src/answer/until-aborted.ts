/**
 * Passes on what an iterable yields until the signal is aborted, even when the iterable itself never answers again.
 * The iterable is then told to stop, and not waited for.
 */
export async function* untilAborted<Each>(
  source: AsyncIterable<Each>,
  signal: AbortSignal,
): AsyncGenerator<Each> {
  const iterator = source[Symbol.asyncIterator]()
  const aborted = Promise.withResolvers<{ done: true; value: undefined }>()
  const stop = () => aborted.resolve({ done: true, value: undefined })
  signal.addEventListener('abort', stop, { once: true })
  if (signal.aborted) stop()
  try {
    while (true) {
      const next = iterator.next()
      // A failure that comes after the abort is nobody's any more.
      next.catch(() => {})
      const { done, value } = await Promise.race([aborted.promise, next])
      if (done) return
      yield value
    }
  } finally {
    signal.removeEventListener('abort', stop)
    iterator.return?.()?.catch(() => {})
  }
}
