import type * as z from 'zod'
import type { ConversationStore } from './conversation-store.ts'
import type { StoredText } from './document-medium.ts'
import { createValidatedStore } from './validated-store.ts'

/** Keeps conversations in memory, for tests and tools: what is in it is gone with the process. */
export function createMemoryStore<Document>({
  schema,
  retentionSeconds,
  now,
  entries = new Map(),
}: {
  schema: z.ZodType<Document>
  retentionSeconds: number
  now: () => Date
  /** Where the documents lie; given by a test that puts two stores over the same ones. */
  entries?: Map<string, StoredText & { expiresAt: number }>
}): ConversationStore<Document> {
  const current = (id: string) => {
    const entry = entries.get(id)
    return entry && entry.expiresAt > now().getTime() ? entry : null
  }
  return createValidatedStore({
    schema,
    medium: {
      async read(id) {
        return current(id)
      },
      async compareAndSet(id, next, expectedVersion) {
        if ((current(id)?.version ?? 0) !== expectedVersion) return false
        entries.set(id, { ...next, expiresAt: now().getTime() + retentionSeconds * 1000 })
        return true
      },
      async delete(id) {
        entries.delete(id)
      },
    },
  })
}
