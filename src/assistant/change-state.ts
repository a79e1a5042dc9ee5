import type { Core } from './core.ts'
import type { ConversationState } from './state.ts'

const attempts = 8

/** Changes a conversation, again on top of whatever was saved in between; null when there is nothing to change. */
export async function changeState(
  { store }: Pick<Core, 'store'>,
  id: string,
  move: (state: ConversationState) => ConversationState | null,
): Promise<{ before: ConversationState; after: ConversationState } | null> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const stored = await store.load(id)
    const after = stored && move(stored.document)
    if (!stored || !after) return null
    if ((await store.save(id, after, stored.version)) === 'saved') return { before: stored.document, after }
  }
  return null
}
