import type { ShownTurn } from '../view/turn-view.tsx'
import type { Host } from './host.ts'

/** An advisor types for longer than this. */
const everyMs = 4000
/** Where nobody looks, or nobody has answered for a while, there is no hurry. */
const unhurriedMs = 20_000

/**
 * Looks for what an advisor has answered, for as long as one may. What comes while the person is elsewhere is marked in
 * the title of the page.
 * @param show given the turns that are not shown yet, in order
 */
export function watchHandover(
  { root, base, news }: Host,
  log: HTMLElement,
  show: (turns: ShownTurn[]) => void,
): void {
  const { title } = document
  let isLooking = false
  let lookedAt = 0

  async function look(): Promise<void> {
    const state = stateOf(root)
    const isHurried = document.visibilityState === 'visible' && state !== 'unanswered'
    if (isLooking || state === 'over' || Date.now() - lookedAt < (isHurried ? 0 : unhurriedMs)) return
    isLooking = true
    lookedAt = Date.now()
    try {
      const shown = new Set(
        [...log.querySelectorAll<HTMLElement>('[data-turn]')].map(({ dataset }) => dataset.turn),
      )
      const turns = await news([...shown].at(-1) ?? '')
      const fresh = turns.filter(({ turnId }) => !shown.has(turnId))
      if (fresh.length === 0) return
      show(fresh)
      // The title of another site's page is not ours.
      if (base === '' && document.visibilityState !== 'visible') document.title = `Réponse reçue. ${title}`
    } catch {
      // No network for now: the next look may have one.
    } finally {
      isLooking = false
    }
  }

  setInterval(look, everyMs)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return
    if (base === '') document.title = title
    lookedAt = 0
    look()
  })
}

/** The conversation itself says whether somebody may still answer. */
function stateOf(root: Host['root']): 'talking' | 'unanswered' | 'over' {
  const last = [...root.querySelectorAll<HTMLElement>('[data-handover]')].at(-1)?.dataset.handover
  if (last === undefined || last === 'closed' || last === 'failed') return 'over'
  return last === 'unanswered' ? last : 'talking'
}
