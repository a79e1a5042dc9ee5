/** Turns the questions of earlier turns into plain text: only the last one of a conversation can be answered. */
export function settleTurns(log: HTMLElement): void {
  log.querySelector('[data-welcome]')?.remove()
  log.querySelector('#derniere')?.removeAttribute('id')
  for (const form of log.querySelectorAll('[data-question]')) {
    const legend = form.querySelector('legend, [data-legend]')
    if (!legend?.textContent) {
      form.remove()
      continue
    }
    const asked = document.createElement('p')
    asked.className = 'asked'
    asked.replaceChildren(...legend.childNodes)
    form.replaceWith(asked)
  }
}
