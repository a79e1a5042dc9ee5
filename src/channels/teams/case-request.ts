import { readCode } from '../../assistant/case-code.ts'

/**
 * What is written after the word "dossier". `misspelt`: nearly a code, which is not tried, because wrong ones are
 * counted; `bare`: nothing.
 */
export type CaseRequest = { kind: 'code'; code: string } | { kind: 'misspelt' } | { kind: 'bare' }

/** Reads "dossier ABCD 2345"; null for anything else, such as a question about a "dossier d'inscription". */
export function readCaseRequest(said: string): CaseRequest | null {
  const [, rest] = /^\/?dossier(?![\p{L}\p{N}])\s*:?\s*(.*)$/isu.exec(said) ?? []
  if (rest === undefined) return null
  if (rest === '') return { kind: 'bare' }
  const code = readCode(rest)
  if (code !== null) return { kind: 'code', code }
  const signs = rest.replace(/[\s-]/g, '')
  return /^(?=.*\d)[a-z\d]{7,9}$/i.test(signs) ? { kind: 'misspelt' } : null
}
