import type { ConversationStore } from './conversation-store.ts'

/** How often it is tried on top of what others saved in between. */
const attempts = 4

/**
 * Saves what is made of the document that is there.
 * @param make given null when there is none; called again when somebody else wrote first
 * @returns false when others wrote first each time
 */
export async function updateDocument<Document>(
  store: ConversationStore<Document>,
  id: string,
  make: (current: Document | null) => Document,
): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const stored = await store.load(id)
    const made = make(stored?.document ?? null)
    if ((await store.save(id, made, stored?.version ?? 0)) === 'saved') return true
  }
  return false
}
