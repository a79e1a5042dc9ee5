/** Counts a vote and thanks in place. A vote that is lost is not worth a word. */
export async function sendFeedback(form: HTMLFormElement, fields: URLSearchParams): Promise<void> {
  const thanks = document.createElement('p')
  thanks.setAttribute('role', 'status')
  thanks.tabIndex = -1
  form.replaceWith(thanks)
  thanks.textContent = 'Merci, votre avis est compté.'
  thanks.focus()
  await fetch(form.action, { method: 'POST', body: fields, redirect: 'manual' }).catch(() => {})
}
