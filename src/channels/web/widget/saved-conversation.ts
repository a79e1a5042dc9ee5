import type { ShownTurn } from '../view/turn-view.tsx'

export type SavedConversation = { id: string; turns: ShownTurn[] }

const key = 'cap-soin-conversation'

/** Null when nothing was saved, or when the host page forbids storage. */
export function savedConversation(): SavedConversation | null {
  try {
    const saved: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    return isConversation(saved) ? saved : null
  } catch {
    return null
  }
}

/** Null erases. Where storage is forbidden, the conversation simply ends with the page. */
export function saveConversation(conversation: SavedConversation | null): void {
  try {
    if (conversation) sessionStorage.setItem(key, JSON.stringify(conversation))
    else sessionStorage.removeItem(key)
  } catch {
    // Nothing to do: the conversation goes on without being kept.
  }
}

/** Only we write under this key, so its outline is enough; a schema library would triple the script. */
function isConversation(value: unknown): value is SavedConversation {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'turns' in value &&
    Array.isArray(value.turns)
  )
}
