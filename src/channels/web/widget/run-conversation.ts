import { spokenReply } from '../view/spoken-reply.ts'
import { turnFromForm } from '../view/turn-form.ts'
import type { ShownTurn } from '../view/turn-view.tsx'
import { createAnnouncer } from './announcer.ts'
import { ask } from './ask.ts'
import { createComposerControl } from './composer-control.ts'
import { formFields, saidByForm } from './form-fields.ts'
import type { Host } from './host.ts'
import { showLiveTurn } from './live-turn.tsx'
import { part } from './parts.ts'
import { sendFeedback } from './send-feedback.ts'
import { settleTurns } from './settle-turns.ts'
import { showTools } from './show-tools.tsx'
import { watchHandover } from './watch-handover.ts'

/** What was sent last, so that it can be sent again as the same turn. */
type Sent = { fields: URLSearchParams; said: string; slot: HTMLElement }

/** Takes over the forms of a conversation: the same fields go out, and the reply streams in. */
export function runConversation(host: Host): void {
  const { root } = host
  const log = part(root, 'log')
  const tools = part(root, 'tools')
  const announcer = createAnnouncer(part(root, 'status'))
  const composer = createComposerControl(root, () => running?.abort())
  let running: AbortController | null = null
  let last: Sent | null = null

  root.addEventListener('submit', (event) => {
    if (!(event instanceof SubmitEvent) || !(event.target instanceof HTMLFormElement)) return
    // Opens a page of its own.
    if (event.target.matches('[data-plain]')) return
    event.preventDefault()
    submit(event.target, event.submitter)
  })
  root.addEventListener('click', ({ target }) => {
    if (!last || running || !(target instanceof Element) || !target.closest('[data-retry]')) return
    last.slot.remove()
    take(last.fields, last.said, true)
  })

  watchHandover(host, log, showNews)

  function submit(form: HTMLFormElement, button: HTMLElement | null) {
    const fields = formFields(form, button)
    if (form.matches('[data-feedback]')) return sendFeedback(form, fields)
    if (running) return announcer.say('Une réponse arrive. Attendez sa fin, ou arrêtez-la.')
    const isWritten = form.matches('[data-composer]')
    const read = turnFromForm(fields)
    if (read.kind === 'problem') {
      if (isWritten) composer.showProblem(read.message)
      else part(form, 'error').textContent = read.message
      return
    }
    fields.set('turnId', newTurnId())
    take(fields, saidByForm(form, button, fields), !isWritten)
    if (isWritten) composer.clear()
  }

  /** @param moveFocus true when the control that had it is about to go: the new turn then gets it */
  async function take(fields: URLSearchParams, said: string, moveFocus: boolean) {
    const controller = new AbortController()
    running = controller
    settleTurns(log)
    composer.showProblem('')
    composer.setBusy(true)
    announcer.sayWhenSlow('Réponse en cours.')

    const turnId = fields.get('turnId') ?? ''
    const slot = newSlot(turnId)
    last = { fields, said, slot }
    const waiting = { kind: 'waiting' } as const
    const show = showLiveTurn(slot, { turnId, said, blocks: [], state: waiting }, host)
    if (moveFocus) slot.querySelector('article')?.focus({ preventScroll: true })
    bringIntoView(slot)

    const { progress, end } = await ask(host.send, fields, controller.signal, ({ blocks }) =>
      show({ turnId, said, blocks, state: waiting }),
    )
    const turn = { turnId, said, blocks: progress.blocks, state: end }
    show(turn)
    running = null
    composer.setBusy(false)
    announcer.say(end.kind === 'finished' ? spokenReply(turn.blocks) : end.message)
    if (end.kind !== 'finished') return
    if (fields.get('command') === 'forget') return forgetAll(slot)
    host.remember(turn, progress.conversationId)
    showTools(tools, { answers: progress.answers, hasStarted: true, canShare: host.base === '' })
  }

  /** Turns that nobody asked for: an advisor's answers. The keyboard stays where it is, unless its button goes. */
  function showNews(turns: ShownTurn[]) {
    if (running) return
    const isAtEnd = isInSight(log.lastElementChild)
    const hadFocus = log.querySelector('[data-question] :focus') !== null
    for (const turn of turns) {
      settleTurns(log)
      const slot = newSlot(turn.turnId)
      showLiveTurn(slot, turn, host)
      host.remember(turn, null)
      if (hadFocus) slot.querySelector('article')?.focus({ preventScroll: true })
      if (isAtEnd) bringIntoView(slot, 'center')
    }
    announcer.say(turns.map(({ blocks }) => spokenReply(blocks)).join(' '))
  }

  function newSlot(turnId: string): HTMLElement {
    const slot = document.createElement('div')
    slot.dataset.turn = turnId
    log.appendChild(slot)
    return slot
  }

  function forgetAll(slot: HTMLElement) {
    host.forget()
    log.replaceChildren(slot)
    showTools(tools, { answers: [], hasStarted: false, canShare: false })
  }

  /** The person reads from what they said downwards; nothing scrolls while the reply grows. */
  function bringIntoView(slot: HTMLElement, block: 'start' | 'center' = 'start') {
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    const behavior = isCalm ? 'instant' : 'smooth'
    if (log.scrollHeight > log.clientHeight) log.scrollTo({ top: slot.offsetTop, behavior })
    else slot.scrollIntoView({ block, behavior })
  }
}

function isInSight(element: Element | null): boolean {
  return element !== null && element.getBoundingClientRect().top < innerHeight
}

/** `crypto.randomUUID` is missing on hosts without https. */
function newTurnId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(36).padStart(2, '0'))
    .join('')
}
