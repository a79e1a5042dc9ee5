export interface ExpiringCache<Value> {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
}

/**
 * A cache in memory, so one per isolate: entries are forgotten after their life, the least recently used first when
 * there are too many.
 * @param options.lifeMs how long an entry is good, in milliseconds
 */
export function createExpiringCache<Value>(options: {
  lifeMs: number
  mostEntries: number
  now: () => number
}): ExpiringCache<Value> {
  const { lifeMs, mostEntries, now } = options
  const entries = new Map<string, { value: Value; end: number }>()
  return {
    get(key) {
      const entry = entries.get(key)
      entries.delete(key)
      if (!entry || entry.end <= now()) return undefined
      entries.set(key, entry)
      return entry.value
    },
    set(key, value) {
      entries.delete(key)
      entries.set(key, { value, end: now() + lifeMs })
      const [oldest] = entries.keys()
      if (entries.size > mostEntries && oldest !== undefined) entries.delete(oldest)
    },
  }
}
