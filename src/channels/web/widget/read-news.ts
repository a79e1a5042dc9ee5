import type { PastTurn } from '../../../assistant/assistant.ts'
import { shownTurn } from '../view/shown-turn.ts'
import type { ShownTurn } from '../view/turn-view.tsx'

/** The turns of a conversation's record; none when it is gone or the service does not answer. */
export async function readNews(response: Response): Promise<ShownTurn[]> {
  const record: unknown = response.ok ? await response.json() : null
  return hasTurns(record) ? record.turns.map(shownTurn) : []
}

/** Our own server's record, of the same build: its outline is enough; a schema library would triple the script. */
function hasTurns(value: unknown): value is { turns: PastTurn[] } {
  return typeof value === 'object' && value !== null && 'turns' in value && Array.isArray(value.turns)
}
