import { frenchDate } from '../../src/language/french-date.ts'
import type { CitedArticle, Code } from './cited-articles.ts'
import type { LawArticle } from './read-law.ts'

export type LawFinding = { cited: CitedArticle; problem: string }

/** The problem that fails the check. */
export const notInTheCode = 'absent du code'

const forEver = '2900'

/**
 * Cited articles that the public copy of the law does not have, has no longer, or has only until a known day.
 * @param days of the copies, ISO
 */
export function lawFindings(
  cited: readonly CitedArticle[],
  articles: readonly LawArticle[],
  days: Record<Code, string>,
): LawFinding[] {
  const versions = new Map<string, LawArticle[]>()
  for (const article of articles) {
    const key = `${article.code} ${article.number}`
    versions.set(key, [...(versions.get(key) ?? []), article])
  }
  return cited.flatMap((one): LawFinding[] => {
    const found = versions.get(`${one.code} ${one.number}`)
    if (!found) return [{ cited: one, problem: notInTheCode }]
    const day = days[one.code]
    const current = found.find(({ from, until }) => from <= day && day < until)
    if (!current) return [{ cited: one, problem: `n’est pas en vigueur le ${frenchDate(day)}` }]
    return current.until < forEver
      ? [{ cited: one, problem: `en vigueur jusqu’au ${frenchDate(current.until)} seulement` }]
      : []
  })
}
