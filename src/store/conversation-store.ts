/** A stored document and the version that a later save must name. */
export type Versioned<Document> = { document: Document; version: number }

/**
 * Keeps one JSON document per conversation, for a limited time.
 * Errors of the medium are thrown as `StoreError`; a document that no longer fits its schema reads as absent.
 */
export interface ConversationStore<Document> {
  /** Null when unknown, expired or deleted. */
  load(id: string): Promise<Versioned<Document> | null>
  /**
   * Writes when the stored version is still `expectedVersion` (0: nothing is stored yet) and starts the expiry anew.
   * `stale` when somebody else wrote first: nothing was changed.
   */
  save(id: string, document: Document, expectedVersion: number): Promise<'saved' | 'stale'>
  /** Gone at once; deleting an unknown id is fine. */
  delete(id: string): Promise<void>
}

export class StoreError extends Error {
  override name = 'StoreError'
}
