import type { Aid } from '../knowledge/schema/aid.ts'
import type { AidRules } from '../knowledge/schema/aid-rules.ts'

/** An aid that a program can check. */
export type RuledAid = Aid & { rules: AidRules }

export function ruledAids(aids: readonly Aid[]): RuledAid[] {
  return aids.flatMap((aid) => (aid.rules ? [{ ...aid, rules: aid.rules }] : []))
}

/** Names under which the rules of one aid are compiled. */
export const ruleNames = {
  condition: (aid: string, index: number) => `${aid} condition ${index}`,
  amount: (aid: string) => `${aid} montant`,
  step: (aid: string, index: number) => `${aid} etape ${index}`,
}

/** Constants that the rules may name, and how they name them. */
export const constantsOfRules: Record<string, string> = {
  smic: 'constantes . smic',
  'smic-mayotte': 'constantes . smic mayotte',
}
