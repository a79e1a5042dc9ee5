import type { Turn } from '../../../assistant/turn.ts'

/** A turn that has its ids, so that every outcome can name them. */
export type IdentifiedTurn = Turn & { conversationId: string; turnId: string }

export function identify(turn: Turn, newId: () => string): IdentifiedTurn {
  return { ...turn, conversationId: turn.conversationId ?? newId(), turnId: turn.turnId ?? newId() }
}
