import { expect, test } from 'vitest'
import { z } from 'zod'
import { createMemoryStore } from '../../src/store/memory-store.ts'
import { updateDocument } from '../../src/store/update-document.ts'

const count = z.object({ count: z.number() })
const now = new Date('2026-11-30T10:00:00Z')
const storeOf = () => createMemoryStore({ schema: count, retentionSeconds: 60, now: () => now })
const oneMore = (current: { count: number } | null) => ({ count: (current?.count ?? 0) + 1 })

test('what several make at once of one document is all kept', async () => {
  const store = storeOf()
  const updates = Array.from({ length: 3 }, () => updateDocument(store, 'a', oneMore))
  expect(await Promise.all(updates)).toEqual([true, true, true])
  expect((await store.load('a'))?.document).toEqual({ count: 3 })
})

test('others that write first each time are told of', async () => {
  const store = storeOf()
  const busy = { load: store.load, delete: store.delete, save: async () => 'stale' as const }
  expect(await updateDocument(busy, 'a', oneMore)).toBe(false)
})
