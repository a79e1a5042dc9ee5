import type { ConversationRecord } from '../../../assistant/assistant.ts'

/** How many of an advisor's proposals the person has not answered. */
export function openProposals({ suggestions }: Pick<ConversationRecord, 'suggestions'>): number {
  return suggestions.filter(({ answered }) => answered === null).length
}
