import type { Turn } from '../../../assistant/turn.ts'
import { hexOf } from '../../hex.ts'
import { Problem } from '../problem.ts'
import { turnFromForm } from '../view/turn-form.ts'
import { readTurn } from './read-turn.ts'

export type FormTurn =
  | { kind: 'turn'; input: Turn; turnId: string }
  /** Said beside the field, which keeps what was written. */
  | { kind: 'problem'; message: string; draft: string }

/**
 * Reads a form of our own page.
 * @param isFromScript our page's script names each turn itself, and knows it again by that name
 * @throws Problem 400 when the body is no form
 */
export async function readFormTurn(
  request: Request,
  newId: () => string,
  isFromScript: boolean,
): Promise<FormTurn> {
  const form = await readForm(request)
  const read = turnFromForm(form)
  const draft = form.get('text') ?? ''
  if (read.kind === 'problem') return { kind: 'problem', message: read.message, draft }
  try {
    const turnId = await formTurnId(form, newId, isFromScript)
    return { kind: 'turn', input: readTurn(read.input, false), turnId }
  } catch (error) {
    if (error instanceof Problem) return { kind: 'problem', message: error.message, draft }
    throw error
  }
}

/** @throws Problem 400 when the body is not what our forms send */
export async function readForm(request: Request): Promise<URLSearchParams> {
  if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) {
    throw new Problem(400, 'invalid_form', 'La demande doit être un formulaire de notre page.')
  }
  return new URLSearchParams(await request.text())
}

/** The same form sent twice is one turn; the same page, gone back to and answered otherwise, is another. */
async function formTurnId(
  form: URLSearchParams,
  newId: () => string,
  isFromScript: boolean,
): Promise<string> {
  const page = form.get('turnId') ?? ''
  if (!/^[\w-]{1,64}$/.test(page)) return newId()
  if (isFromScript) return page
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(form.toString()))
  const short = hexOf(new Uint8Array(digest, 0, 8))
  return `${page}.${short}`
}
