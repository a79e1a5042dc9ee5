import type { ConversationRecord } from '../../../assistant/assistant.ts'

/**
 * The record with what came after a turn only: what a page asks for that has shown the rest.
 * @param turnId of the last turn shown; one that is unknown or left out leaves the record whole
 */
export function turnsAfter(record: ConversationRecord, turnId: string | undefined): ConversationRecord {
  const index = record.turns.findIndex((turn) => turn.turnId === turnId)
  return { ...record, turns: record.turns.slice(index + 1) }
}
