import type { ShownTurn } from '../view/turn-view.tsx'
import type { Host } from './host.ts'

/** An advisor types for longer than this. */
const everyMs = 4000

/**
 * Looks for what an advisor has answered, while one was asked for and the page is in sight.
 * @param show given the turns that are not shown yet, in order
 */
export function watchHandover(
  { root, news }: Host,
  log: HTMLElement,
  show: (turns: ShownTurn[]) => void,
): void {
  let isLooking = false

  async function look(): Promise<void> {
    if (isLooking || document.visibilityState !== 'visible' || !isWaiting(root)) return
    isLooking = true
    try {
      const shown = new Set(
        [...log.querySelectorAll<HTMLElement>('[data-turn]')].map(({ dataset }) => dataset.turn),
      )
      const turns = await news([...shown].at(-1) ?? '')
      const fresh = turns.filter(({ turnId }) => !shown.has(turnId))
      if (fresh.length > 0) show(fresh)
    } catch {
      // No network for now: the next look may have one.
    } finally {
      isLooking = false
    }
  }

  setInterval(look, everyMs)
  document.addEventListener('visibilitychange', look)
}

/** The conversation itself says whether somebody may still answer. */
function isWaiting(root: Host['root']): boolean {
  const last = [...root.querySelectorAll<HTMLElement>('[data-handover]')].at(-1)?.dataset.handover
  return last !== undefined && last !== 'closed' && last !== 'failed'
}
