/** Three rows of the table, used again by every call: a question asks for thousands of distances. */
let rows = [0, 1, 2].map(() => new Uint16Array(64))

/**
 * Optimal string alignment distance (insertion, deletion, substitution, neighbours swapped), given up beyond `limit`.
 * @returns the distance, or `limit + 1` when it is larger
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let [beforeLast, last, current] = rowsFor(b.length + 1)
  for (let column = 0; column <= b.length; column++) last[column] = column
  for (let row = 1; row <= a.length; row++) {
    current[0] = row
    let best = row
    for (let column = 1; column <= b.length; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1)
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      if (
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
      )
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1)
      current[column] = cost
      best = Math.min(best, cost)
    }
    if (best > limit) return limit + 1
    const free = beforeLast
    beforeLast = last
    last = current
    current = free
  }
  return Math.min(last[b.length] ?? limit + 1, limit + 1)
}

function rowsFor(length: number): [Uint16Array, Uint16Array, Uint16Array] {
  if ((rows[0]?.length ?? 0) < length) rows = rows.map(() => new Uint16Array(length * 2))
  const [first = new Uint16Array(length), second = first, third = first] = rows
  return [first, second, third]
}
