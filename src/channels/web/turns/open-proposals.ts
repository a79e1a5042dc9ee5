import type { ConversationRecord } from '../../../assistant/assistant.ts'

/** How many of an advisor's proposals the person has not answered. */
export function openProposals({ suggestions }: Pick<ConversationRecord, 'suggestions'>): number {
  return suggestions.filter(({ answered }) => answered === null).length
}

/** The same, for where they are told; null while nobody can propose anything, and nothing waits. */
export function shownProposals(record: ConversationRecord | null): number | null {
  const count = record ? openProposals(record) : 0
  return count > 0 || record?.case ? count : null
}
