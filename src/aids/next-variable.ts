import type { AidOutcome } from './evaluate-aids.ts'
import type { Situation } from './situation.ts'
import type { AidVocabulary } from './variables.ts'

/**
 * The variable to ask next: the one that most of the aids still wait for, the first of the vocabulary among equals.
 * Null when nothing that may be asked could change the result.
 * @param passed names of variables that the person does not know
 */
export function nextVariable(
  outcomes: readonly AidOutcome[],
  { variables }: AidVocabulary,
  situation: Situation,
  passed: readonly string[],
): string | null {
  const isClosed = (name: string) => situation[name] !== undefined || passed.includes(name)
  const asking = outcomes.filter(({ aid: { rules } }) => rules.asks && rules.scope === 'hire')
  const waiting = new Map<string, number>()
  for (const { missing } of asking)
    for (const name of missing) waiting.set(name, (waiting.get(name) ?? 0) + 1)
  const askable = Object.entries(variables).flatMap(([name, { assume, after }]) =>
    assume === undefined &&
    !isClosed(name) &&
    waiting.has(name) &&
    after.every((before) => isClosed(before) || !waiting.has(before))
      ? [{ name, count: waiting.get(name) ?? 0 }]
      : [],
  )
  const most = Math.max(...askable.map(({ count }) => count))
  return askable.find(({ count }) => count === most)?.name ?? null
}
