import * as z from 'zod'

/** No letter or digit that looks like another: no 0 and O, no 1, I and L. */
const digits = '23456789'
const alphabet = `${digits}ABCDEFGHJKMNPQRSTUVWXYZ`
const length = 8

/** How long a code waits to be opened. */
export const codeMinutes = 60

/**
 * A code that ends in a digit: no word looks like one.
 * @param bytes random, at least as many as a code has signs
 */
export function codeFrom(bytes: Uint8Array): string {
  return [...bytes.slice(0, length)]
    .map((byte, index) => {
      const signs = index === length - 1 ? digits : alphabet
      return signs[byte % signs.length] ?? '2'
    })
    .join('')
}

/** A code as people type it: small letters, blanks and dashes do not matter. Null when it is none. */
export function readCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s-]/g, '')
  const isCode =
    code.length === length &&
    [...code].every((sign) => alphabet.includes(sign)) &&
    digits.includes(code.slice(-1))
  return isCode ? code : null
}

/** Whether a code that nobody has opened still can be. */
export function isFresh({ createdAt }: { createdAt: string }, now: Date): boolean {
  return now.getTime() - Date.parse(createdAt) <= codeMinutes * 60_000
}

/** What a code leads to, and who opened it: nobody else can then. */
export const caseLinkSchema = z.object({
  conversationId: z.string(),
  createdAt: z.string(),
  /** A hash of the advisor; null until somebody opens it. */
  openedBy: z.string().nullable(),
})
export type CaseLink = z.infer<typeof caseLinkSchema>

/** The code under which a conversation is shown to an advisor. */
export const caseStateSchema = z.object({
  code: z.string(),
  createdAt: z.string(),
  openedAt: z.string().nullable(),
})
export type CaseState = z.infer<typeof caseStateSchema>

/** Why a case is not opened, or takes no more suggestions: told to an advisor. */
export const caseProblems = {
  unknown:
    'Ce code ne marche pas. Il a peut-être plus d’une heure, ou il a été retiré, ou quelqu’un l’a déjà ouvert. Demandez-en un nouveau.',
  limited: 'Trop de codes essayés. Réessayez dans une heure.',
  full: 'Vous avez déjà fait cinq propositions : c’est le maximum.',
} as const
