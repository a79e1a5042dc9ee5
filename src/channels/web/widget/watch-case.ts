/** Looks now and then for what an advisor has proposed, and shows it without a reload. */
const everyMs = 8000

const suggestions = document.querySelector('[data-case-suggestions]')
const announcement = document.querySelector('[data-case-status]')

async function look(): Promise<void> {
  const response = await fetch('/dossier', { headers: { accept: 'text/html' } })
  if (!response.ok) return
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const fresh = page.querySelector('[data-case-suggestions]')
  if (!suggestions || !fresh || fresh.innerHTML === suggestions.innerHTML) return
  // A button that has the focus stays where it is: the news waits.
  if (suggestions.contains(document.activeElement)) return
  suggestions.replaceChildren(...fresh.childNodes)
  if (announcement) announcement.textContent = 'Vous avez une nouvelle proposition.'
}

if (suggestions)
  setInterval(() => {
    if (document.visibilityState === 'visible') look().catch(() => {})
  }, everyMs)

export {}
