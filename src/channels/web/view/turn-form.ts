/** What a person did, as the forms of the view say it; ids and checks are added by who receives it. */
export type TurnInput =
  | { text: string }
  | { command: string }
  | { choice: { question: string; option: string | string[] } }
  | { edit: { question: string; option: string | string[] } }

export type TurnFormResult =
  | { kind: 'turn'; input: TurnInput }
  | { kind: 'problem'; field: 'text' | 'choice'; message: string }

export const textLimit = 2000
export const textTooLong = 'Votre message est trop long : 2 000 caractères au plus.'
const textMissing = 'Écrivez d’abord votre message.'
const optionMissing = 'Choisissez au moins une réponse, ou passez la question.'

/**
 * Reads the fields of any form of the view. The server and the page script both use it, so that a form
 * means the same thing with and without JavaScript.
 */
export function turnFromForm(form: URLSearchParams): TurnFormResult {
  const command = form.get('command')
  if (command !== null) return { kind: 'turn', input: { command } }
  const question = form.get('question')
  if (question !== null) {
    const options = form.getAll('option')
    const [first] = options
    if (first === undefined) return { kind: 'problem', field: 'choice', message: optionMissing }
    const choice = { question, option: options.length === 1 ? first : options }
    return { kind: 'turn', input: form.get('mode') === 'edit' ? { edit: choice } : { choice } }
  }
  const text = (form.get('text') ?? '').replaceAll('\r\n', '\n').trim()
  if (text === '') return { kind: 'problem', field: 'text', message: textMissing }
  if (text.length > textLimit) return { kind: 'problem', field: 'text', message: textTooLong }
  return { kind: 'turn', input: { text } }
}
