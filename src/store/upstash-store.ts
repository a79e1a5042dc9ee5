import { Redis } from '@upstash/redis/cloudflare'
import * as z from 'zod'
import { type ConversationStore, StoreError } from './conversation-store.ts'
import { createValidatedStore } from './validated-store.ts'

/**
 * Compare and set. Without the flag Upstash takes one lock for the whole database while a script runs; with it, only
 * that of the key. KEYS: the conversation. ARGV: expected version, next version, JSON, seconds to live.
 */
const compareAndSetScript = `#!lua flags=allow-key-locking
local stored = redis.call('HGET', KEYS[1], 'version') or '0'
if stored == ARGV[2] then return 1 end
if stored ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'version', ARGV[2], 'json', ARGV[3])
redis.call('EXPIRE', KEYS[1], ARGV[4])
return 1`

const storedSchema = z.tuple([z.coerce.number().int().positive(), z.string()])
const absentSchema = z.tuple([z.null(), z.null()])
const readReplySchema = z.union([
  absentSchema.transform(() => null),
  storedSchema.transform(([version, json]) => ({ version, json })),
])
const writeReplySchema = z.union([z.literal(1), z.literal(0)]).transform((reply) => reply === 1)
const deleteReplySchema = z.number().transform(() => undefined)

/**
 * Keeps conversations in Upstash Redis over HTTP, each as a hash of version and JSON, in one round trip per operation.
 * @param budgetMilliseconds the most that one operation may take, its retry included. By default 300: a turn makes two
 *   operations, and Slack wants its answer within 3 s; a request from a Worker to a database on the same continent
 *   takes 5 to 50 ms, its first connection three times as much.
 */
export function createUpstashStore<Document>({
  url,
  token,
  schema,
  retentionSeconds,
  budgetMilliseconds = 300,
}: {
  url: string
  token: string
  schema: z.ZodType<Document>
  retentionSeconds: number
  budgetMilliseconds?: number
}): ConversationStore<Document> {
  const redis = new Redis({
    url,
    token,
    // By default five retries wait for 4.3 s in all.
    retry: { retries: 1, backoff: () => 20 },
    // As a function: after a plain signal the client makes up a reply, the text "Aborted".
    signal: () => AbortSignal.timeout(budgetMilliseconds),
    // Replies are checked here; the client would guess their types.
    automaticDeserialization: false,
    enableTelemetry: false,
  })
  return createValidatedStore({
    schema,
    medium: {
      read: (id) => send(() => redis.hmget(key(id), 'version', 'json'), readReplySchema),
      compareAndSet: (id, next, expectedVersion) =>
        send(
          () =>
            redis.eval(
              compareAndSetScript,
              [key(id)],
              [expectedVersion, next.version, next.json, retentionSeconds],
            ),
          writeReplySchema,
        ),
      delete: (id) => send(() => redis.del(key(id)), deleteReplySchema),
    },
  })
}

const key = (id: string) => `cap-soin:conversation:${id}`

async function send<Reply>(call: () => Promise<unknown>, replySchema: z.ZodType<Reply>): Promise<Reply> {
  let reply: unknown
  try {
    reply = await call()
  } catch (error) {
    throw new StoreError(`Upstash Redis did not answer: ${reasonOf(error)}`)
  }
  const checked = replySchema.safeParse(reply)
  if (!checked.success) throw new StoreError('Upstash Redis answered something else than was asked for')
  return checked.data
}

/**
 * The client's messages repeat the whole command, and with it what a person wrote: only what stands before the first
 * comma is kept, which is the database's own words, and the error itself is not handed on as a cause.
 */
function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message.split(',')[0]}` : 'unknown error'
}
