/** A document as JSON text under its version. */
export type StoredText = { json: string; version: number }

/**
 * What a database does for a store, each in one round trip: it keeps text, knows nothing of its meaning, and lets it
 * expire. Its own errors are thrown as `StoreError`, whose message holds nothing of the document.
 */
export interface DocumentMedium {
  /** Null when unknown, expired or deleted. */
  read(id: string): Promise<StoredText | null>
  /**
   * Writes `next` when the stored version is `expectedVersion` (0: nothing is stored), and starts the expiry anew.
   * True as well when `next.version` is what is stored: this very write came through, only its answer was lost.
   */
  compareAndSet(id: string, next: StoredText, expectedVersion: number): Promise<boolean>
  delete(id: string): Promise<void>
}
