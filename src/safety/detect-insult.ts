import type { CompiledSafety } from './compile-safety.ts'
import { firing, type Reading } from './read-message.ts'

/** Fewer words than this beside the insult ask nothing. */
const fewestWords = 2

export type Insult = {
  /** True when something stands beside the insult that deserves its answer. */
  asks: boolean
}

/** Makes the detector of insults that are thrown at someone; words alone never tell. Null when there is none. */
export function createInsultDetector({
  rules,
}: CompiledSafety['insult']): (reading: Reading) => Insult | null {
  return (reading) => {
    const hits = rules.flatMap((rule) => firing(reading, rule))
    if (hits.length === 0) return null
    const insulting = new Set(
      hits.flatMap(({ start, end }) => Array.from({ length: end - start + 1 }, (_, index) => start + index)),
    )
    const beside = reading.words.filter(({ kind }, position) => kind === 'word' && !insulting.has(position))
    return { asks: beside.length >= fewestWords }
  }
}
