/** The fields of a form as it would send them itself, with the button that was pressed. */
export function formFields(form: HTMLFormElement, button: HTMLElement | null): URLSearchParams {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form, button))
    if (typeof value === 'string') fields.append(name, value)
  return fields
}

/** What the person is shown to have said: their words, or the labels of what they chose. */
export function saidByForm(
  form: HTMLFormElement,
  button: HTMLElement | null,
  fields: URLSearchParams,
): string {
  const ticked = [...form.querySelectorAll('label:has(:checked)')].map((label) => label.textContent.trim())
  if (ticked.length > 0 && !fields.has('command')) return ticked.join(', ')
  if (button?.hasAttribute('value')) return button.dataset.said ?? button.textContent.trim()
  return fields.get('text')?.trim() ?? ''
}
