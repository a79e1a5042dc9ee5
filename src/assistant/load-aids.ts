import { type AidEngine, createAidEngine } from '../aids/evaluate-aids.ts'
import { ruledAids } from '../aids/ruled-aid.ts'
import { constantsOn } from '../knowledge/constants.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Content } from './content.ts'

/** The engine of the aid rules over the loaded sheets. */
export function loadAids({ aidRules: { vocabulary, rules } }: Content, knowledge: Knowledge): AidEngine {
  const known = new Map<string, number>()
  /** A conversation asks for the same few amounts many times. */
  function compute(formula: string, day: string): number {
    const key = `${day} ${formula}`
    const value = known.get(key) ?? constantsOn(knowledge.constants, day).compute(formula)
    if (known.size > 1000) known.clear()
    known.set(key, value)
    return value
  }
  return createAidEngine({ aids: ruledAids(knowledge.aids), vocabulary, rules, compute })
}
