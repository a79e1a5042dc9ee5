import type * as z from 'zod'
import type { ConversationStore } from './conversation-store.ts'
import type { DocumentMedium } from './document-medium.ts'

/**
 * A store of documents that fit a schema, over a medium that keeps text.
 * @param newVersion a number that was never drawn before. Versions are drawn, not counted: a turn that was under way
 *   while its conversation was deleted and begun anew meets another version, and brings nothing deleted back.
 */
export function createValidatedStore<Document>({
  medium,
  schema,
  newVersion = drawVersion,
}: {
  medium: DocumentMedium
  schema: z.ZodType<Document>
  newVersion?: () => number
}): ConversationStore<Document> {
  const parse = (json: string) => schema.safeParse(jsonOf(json))

  return {
    async load(id) {
      const stored = await medium.read(id)
      if (!stored) return null
      const document = parse(stored.json)
      return document.success ? { document: document.data, version: stored.version } : null
    },

    async save(id, document, expectedVersion) {
      const next = { json: JSON.stringify(document), version: newVersion() }
      if (await medium.compareAndSet(id, next, expectedVersion)) return 'saved'
      if (expectedVersion !== 0) return 'stale'
      // What no longer fits its schema reads as absent, so a first save must be able to replace it.
      const stored = await medium.read(id)
      if (!stored || parse(stored.json).success) return 'stale'
      return (await medium.compareAndSet(id, next, stored.version)) ? 'saved' : 'stale'
    },

    delete: (id) => medium.delete(id),
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** 52 random bits, never 0: two draws that meet are less likely than the loss of the database. */
function drawVersion(): number {
  return 1 + Math.floor(Math.random() * 2 ** 52)
}
