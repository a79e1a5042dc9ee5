/** Turns the questions of earlier turns into plain text: only the last one of a conversation can be answered. */
export function settleTurns(log: HTMLElement): void {
  log.querySelector('[data-welcome]')?.remove()
  log.querySelector('#derniere')?.removeAttribute('id')
  for (const form of log.querySelectorAll('[data-question]')) {
    const text = form.querySelector('legend, [data-legend]')?.textContent ?? ''
    if (text === '') {
      form.remove()
      continue
    }
    const asked = document.createElement('p')
    asked.className = 'asked'
    asked.textContent = text
    form.replaceWith(asked)
  }
}
