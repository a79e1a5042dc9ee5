import type { AidCondition } from '../knowledge/schema/aid-rules.ts'
import type { Situation } from './situation.ts'
import { type AidVocabulary, signatureDay } from './variables.ts'

export const contractLength = 'contrat . duree mois'
export const workingTime = 'contrat . quotite'
/** What every contract has: it is told apart from the conditions of one aid. */
const ofContract = [signatureDay, contractLength, workingTime]

/** Tells the conditions that hold only by assumption: they read a variable that is assumed where nobody told it. */
export function assumedConditions(
  { variables }: AidVocabulary,
  situation: Situation,
): (condition: AidCondition) => boolean {
  const taken = Object.entries(variables).flatMap(([name, { assume }]) =>
    assume !== undefined && situation[name] === undefined && !ofContract.includes(name) ? [name] : [],
  )
  return (condition) => {
    const rule = JSON.stringify(condition.if)
    return taken.some((name) => rule.includes(name))
  }
}
