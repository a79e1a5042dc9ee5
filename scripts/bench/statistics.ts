/**
 * The value that a share of the samples does not exceed, by nearest rank.
 * @param share 0.5 is the median
 * @throws RangeError without samples
 */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new RangeError('There is nothing to take a quantile of.')
  return value
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5)
}

/** Calls `work` on each item and times each call, in milliseconds. */
export async function timed<Item>(items: readonly Item[], work: (item: Item) => unknown): Promise<number[]> {
  const times: number[] = []
  for (const item of items) {
    const started = performance.now()
    await work(item)
    times.push(performance.now() - started)
  }
  return times
}
