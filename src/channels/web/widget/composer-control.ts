import { part } from './parts.ts'

const hint = 'Entrée pour envoyer, Maj + Entrée pour aller à la ligne.'
const busyHint = 'Une réponse arrive. Vous pouvez l’arrêter.'

/** The text field and its two buttons. */
export function createComposerControl(root: HTMLElement | ShadowRoot, stop: () => void) {
  const form = part(root, 'composer')
  const hintPlace = part(form, 'hint')
  const error = part(form, 'error')
  const stopButton = part(form, 'stop')
  const sendButton = part(form, 'send')
  const field = form.querySelector('textarea')
  if (!field) throw new Error('The composer has no field.')

  hintPlace.textContent = hint
  stopButton.addEventListener('click', stop)
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    field.form?.requestSubmit()
  })

  return {
    clear: () => {
      field.value = ''
    },
    setBusy(isBusy: boolean) {
      if (!isBusy && stopButton.matches(':focus')) field.focus()
      stopButton.hidden = !isBusy
      sendButton.setAttribute('aria-disabled', String(isBusy))
      hintPlace.textContent = isBusy ? busyHint : hint
    },
    showProblem(message: string) {
      error.textContent = message
      if (message === '') field.removeAttribute('aria-invalid')
      else field.setAttribute('aria-invalid', 'true')
    },
  }
}
