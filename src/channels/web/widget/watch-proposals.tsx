import { render } from 'hono/jsx/dom'
import { Proposals } from '../view/proposals.tsx'

const everyMs = 8000

/** Looks now and then for what an advisor has proposed to a person who shows them their case. */
export function watchProposals(): void {
  const place = document.querySelector<HTMLElement>('[data-proposals]')
  if (!place) return
  let shown = Number(place.dataset.proposals)

  async function look(at: HTMLElement): Promise<void> {
    const response = await fetch('/dossier/propositions')
    const count = response.ok ? Number(await response.text()) : shown
    if (count === shown) return
    shown = count
    render(<Proposals count={count} />, at)
  }

  const watching = setInterval(() => {
    if (!place.isConnected) clearInterval(watching)
    else if (document.visibilityState === 'visible') look(place).catch(() => {})
  }, everyMs)
}
