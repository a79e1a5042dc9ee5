import { describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { createUpstashStore } from '../../src/store/upstash-store.ts'

const schema = z.object({ text: z.string() })
const options = { schema, retentionSeconds: 60, budgetMilliseconds: 20_000 }

/** The whole contract runs in Node; here, that the client's requests pass in the runtime of Workers too. */
describe('upstash store in workerd', () => {
  it('saves, reads and deletes a large document with accents and emoji', async () => {
    const store = createUpstashStore({ ...inject('upstash'), ...options })
    const document = { text: 'é€👵 '.repeat(20_000) }
    expect(await store.save('workerd', document, 0)).toBe('saved')
    const stored = await store.load('workerd')
    expect(stored?.document).toEqual(document)
    expect(await store.save('workerd', document, 0)).toBe('stale')
    expect(await store.save('workerd', document, stored?.version ?? 0)).toBe('saved')
    await store.delete('workerd')
    expect(await store.load('workerd')).toBeNull()
  })

  it('throws when the budget is spent: a silent database never reads as a document', async () => {
    const store = createUpstashStore({ ...inject('silentUpstash'), ...options, budgetMilliseconds: 50 })
    await expect(store.load('silent')).rejects.toThrow(/^Upstash Redis did not answer: TimeoutError/)
  })
})
