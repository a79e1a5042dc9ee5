import type { PastTurn, ReplyPart } from './assistant.ts'
import { changeState } from './change-state.ts'
import type { Core } from './core.ts'
import { type Handover, silences, withLine } from './handover.ts'
import { followThread, handoverPart, threadKey } from './handover-response.ts'
import type { Heard } from './heard.ts'
import { blocksOf } from './parts.ts'
import { personParts } from './person-parts.ts'
import { type ConversationState, withTurn } from './state.ts'
import { wording } from './wording.ts'

/** More than anybody reads in a chat; what a service lets through beyond it is cut. */
const longestAnswer = 4000

/**
 * Shows an advisor's answer to the person, as a turn of the conversation; an empty one only finds out who listens.
 * @param deliveryId the same when it is delivered again: it is shown once
 */
export function hearAdvisor(
  core: Core,
  thread: string,
  { text, deliveryId }: { text: string; deliveryId: string },
  now: Date,
): Promise<Heard> {
  const turnId = `advisor-${deliveryId}`
  return reach(core, thread, now, (state, handover) => {
    if (text === '' || state.turns.some((turn) => turn.turnId === turnId)) return { declined: 'delivered' }
    const parts = [handoverPart('message', text.slice(0, longestAnswer))]
    const turn = spontaneousTurn(state.id, turnId, now.toISOString(), parts)
    return { state: { ...withTurn(state, turn), handover: withLine(handover, 'advisor', now) } }
  })
}

/** Ends a talk from the advisor's side: the person is told, and speaks to the assistant again. */
export function endTalk(core: Core, thread: string, now: Date): Promise<Heard> {
  const closedAt = now.toISOString()
  return reach(core, thread, now, (state, handover) => {
    const parts = [handoverPart('closed', wording.handoverClosedByAdvisor)]
    const turn = spontaneousTurn(state.id, `closed-${now.getTime()}`, closedAt, parts)
    return { state: { ...withTurn(state, turn), handover: { ...handover, closedAt } } }
  })
}

async function reach(
  core: Core,
  thread: string,
  now: Date,
  move: (
    state: ConversationState,
    handover: Handover,
  ) => { state: ConversationState } | { declined: 'delivered' },
): Promise<Heard> {
  const link = await core.threads.load(threadKey(thread))
  if (!link) return 'unknown'
  const { conversationId } = link.document
  const changed = await changeState(core, conversationId, now, (state) => {
    const { handover } = state
    if (handover?.thread !== thread || handover.closedAt !== null) return { declined: 'over' as const }
    return move(state, handover)
  }).catch(() => ({ kind: 'declined', reason: 'failed' }) as const)
  switch (changed.kind) {
    case 'gone':
      return 'erased'
    case 'declined':
      return changed.reason
    case 'saved':
      await followThread(core, thread, conversationId)
      return 'delivered'
  }
}

/** A reply that nobody asked for. */
function spontaneousTurn(
  conversationId: string,
  turnId: string,
  at: string,
  parts: readonly ReplyPart[],
): PastTurn {
  const reply = {
    conversationId,
    turnId,
    status: 'answered' as const,
    mode: 'quote' as const,
    blocks: blocksOf(parts),
  }
  return { turnId, at, said: '', reply }
}

/** The turns of a conversation, with a word at each moment when nobody had answered for too long. */
export function turnsAt({ desk }: Core, state: ConversationState, now: Date): PastTurn[] {
  const { id, turns, handover } = state
  if (desk === null || handover === null) return turns
  const told = silences(handover, now, desk.waitMinutes).map((at) =>
    spontaneousTurn(id, `silence-${Date.parse(at)}`, at, [
      handoverPart('unanswered', wording.handoverUnanswered),
      ...personParts(state),
    ]),
  )
  return [...turns, ...told].sort((one, other) => one.at.localeCompare(other.at))
}
