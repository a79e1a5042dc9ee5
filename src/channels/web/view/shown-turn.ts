import type { PastTurn } from '../../../assistant/assistant.ts'
import type { ShownTurn } from './turn-view.tsx'

/** A past turn as the view shows it. */
export function shownTurn({ turnId, said, reply }: Pick<PastTurn, 'turnId' | 'said' | 'reply'>): ShownTurn {
  return { turnId, said, blocks: reply.blocks, state: { kind: 'finished' } }
}
