/**
 * Words told apart by 64 bits of hash, so that a dictionary needs no strings: a word that is not in it is taken for
 * one that is with a chance of its size in 2^64.
 */
export type WordTable = {
  /** The number of a word, its rank in the table; -1 when the table does not hold it. */
  numberOf: (word: string) => number
}

/** Distinct words in the order of their numbers. */
export function inTableOrder(words: Iterable<string>): string[] {
  return [...words]
    .map((word) => ({ word, high: hashOf(word, highSeed), low: hashOf(word, lowSeed) }))
    .sort((a, b) => a.high - b.high || a.low - b.low)
    .map(({ word }) => word)
}

/**
 * @param ordered distinct words as `inTableOrder` puts them
 * @returns high and low half of each hash, in turn
 */
export function packWordTable(ordered: readonly string[]): Uint32Array {
  const table = new Uint32Array(ordered.length * 2)
  for (const [number, word] of ordered.entries()) {
    table[number * 2] = hashOf(word, highSeed)
    table[number * 2 + 1] = hashOf(word, lowSeed)
  }
  return table
}

export function readWordTable(table: Uint32Array): WordTable {
  return {
    numberOf(word) {
      const [high, low] = [hashOf(word, highSeed), hashOf(word, lowSeed)]
      let from = 0
      let to = table.length / 2
      while (from < to) {
        const middle = (from + to) >>> 1
        if ((table[middle * 2] ?? 0) < high) from = middle + 1
        else to = middle
      }
      for (; table[from * 2] === high; from++) if (table[from * 2 + 1] === low) return from
      return -1
    },
  }
}

const highSeed = 0x9747b28c
const lowSeed = 0x3c6ef372

/** A 32-bit hash of the letters, each mixed in by multiplication, then spread over all bits. */
export function hashOf(word: string, seed: number): number {
  let hash = seed
  for (let at = 0; at < word.length; at++) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x85ebca6b)
    hash = (hash << 13) | (hash >>> 19)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0xc2b2ae35)
  return (hash ^ (hash >>> 15)) >>> 0
}
