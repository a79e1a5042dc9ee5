import { DurableObject } from 'cloudflare:workers'
import * as z from 'zod'
import { type ConversationStore, StoreError } from './conversation-store.ts'
import type { StoredText } from './document-medium.ts'
import { createValidatedStore } from './validated-store.ts'

const recordKey = 'conversation'
const recordSchema = z.object({ json: z.string(), version: z.number(), expiresAt: z.number() })
type StoredRecord = z.infer<typeof recordSchema>

/**
 * One conversation: a single record in the key-value face of its SQLite database, so that there is no table to migrate.
 * It runs one call at a time, which makes the check of the version and the write one step. Times are in milliseconds.
 */
export class ConversationObject extends DurableObject {
  load(now: number): StoredText | null {
    const record = this.#current(now)
    return record && { json: record.json, version: record.version }
  }

  /** Writes unless the stored version is another one; false: nothing was changed. */
  async save(next: StoredRecord, expectedVersion: number, now: number): Promise<boolean> {
    if ((this.#current(now)?.version ?? 0) !== expectedVersion) return false
    this.ctx.storage.kv.put(recordKey, next)
    await this.ctx.storage.setAlarm(next.expiresAt)
    return true
  }

  async delete(): Promise<void> {
    await this.ctx.storage.deleteAll()
  }

  /** Each save puts the alarm off, so that when it rings the conversation has expired. */
  override async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll()
  }

  /** Null as well for a record of another shape, written by an earlier or later release. */
  #current(now: number): StoredRecord | null {
    const record = recordSchema.safeParse(this.ctx.storage.kv.get(recordKey))
    return record.success && record.data.expiresAt > now ? record.data : null
  }
}

/** Keeps each conversation in a Durable Object of its own: strongly consistent, and nothing else to run. */
export function createDurableObjectStore<Document>({
  namespace,
  schema,
  retentionSeconds,
  now,
}: {
  namespace: DurableObjectNamespace<ConversationObject>
  schema: z.ZodType<Document>
  retentionSeconds: number
  now: () => Date
}): ConversationStore<Document> {
  return createValidatedStore({
    schema,
    medium: {
      read: (id) => send(() => namespace.getByName(id).load(now().getTime())),
      compareAndSet: (id, next, expectedVersion) =>
        send(() => {
          const time = now().getTime()
          const record = { ...next, expiresAt: time + retentionSeconds * 1000 }
          return namespace.getByName(id).save(record, expectedVersion, time)
        }),
      delete: (id) => send(() => namespace.getByName(id).delete()),
    },
  })
}

async function send<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call()
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown error'
    throw new StoreError(`The Durable Object of the conversation failed: ${reason}`, { cause: error })
  }
}
