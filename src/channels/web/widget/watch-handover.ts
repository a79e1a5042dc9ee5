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
      const turns = await news(turnOfRequest(log))
      const slots = [...log.querySelectorAll<HTMLElement>('[data-turn]')]
      const shown = new Set(slots.map(({ dataset }) => dataset.turn))
      const fresh = turns.filter(({ turnId }) => !shown.has(turnId))
      if (fresh.length === 0) return
      show(fresh)
      // The title of another site's page is not ours.
      const isAnswered = fresh.some(({ blocks }) =>
        blocks.some((block) => block.type === 'handover' && block.kind === 'message'),
      )
      if (base === '' && isAnswered && document.visibilityState !== 'visible')
        document.title = `Réponse reçue. ${title}`
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

/** An answer may come just before a message that is on its way: everything since the request is looked through. */
function turnOfRequest(log: HTMLElement): string {
  const first = log.querySelector('[data-handover]')?.closest<HTMLElement>('[data-turn]')
  return first?.dataset.turn ?? ''
}

/** The conversation itself says whether somebody may still answer. */
function stateOf(root: Host['root']): 'talking' | 'unanswered' | 'over' {
  const last = [...root.querySelectorAll<HTMLElement>('[data-handover]')].at(-1)?.dataset.handover
  if (last === undefined || last === 'closed' || last === 'not-sent') return 'over'
  return last === 'unanswered' ? last : 'talking'
}
