import {
  evictDurableObject,
  listDurableObjectIds,
  runDurableObjectAlarm,
  runInDurableObject,
} from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { StoreError } from '../../src/store/conversation-store.ts'
import { createDurableObjectStore } from '../../src/store/durable-object-store.ts'
import { describeStoreContract, retentionSeconds } from './store-contract.ts'

const namespace = env.CONVERSATIONS
const schema = z.object({ text: z.string() })
let time = Date.now()
const now = () => new Date(time)
const store = createDurableObjectStore({ namespace, schema, retentionSeconds, now })

describeStoreContract('durable object', () => ({
  createStore: (documentSchema) =>
    createDurableObjectStore({ namespace, schema: documentSchema, retentionSeconds, now }),
  letTimePass: async (seconds) => {
    time += seconds * 1000
  },
}))

describe('durable object store', () => {
  const alarmOf = (id: string) =>
    runInDurableObject(namespace.getByName(id), (_, state) => state.storage.getAlarm())
  const keysOf = (id: string) =>
    runInDurableObject(namespace.getByName(id), async (_, state) => [...(await state.storage.list()).keys()])

  it('has one object per conversation', async () => {
    await store.save('mine', { text: 'à moi' }, 0)
    const ids = await listDurableObjectIds(namespace)
    expect(ids.map(String)).toContain(String(namespace.idFromName('mine')))
  })

  it('empties the object when the alarm rings at the end of the retention', async () => {
    await store.save('ringing', { text: 'passager' }, 0)
    expect(await alarmOf('ringing')).toBe(time + retentionSeconds * 1000)
    expect(await runDurableObjectAlarm(namespace.getByName('ringing'))).toBe(true)
    expect(await store.load('ringing')).toBeNull()
    expect(await keysOf('ringing')).toEqual([])
  })

  it('puts the alarm off at each save', async () => {
    await store.save('later', { text: 'un' }, 0)
    const first = await store.load('later')
    time += 60_000
    await store.save('later', { text: 'deux' }, first?.version ?? 0)
    expect(await alarmOf('later')).toBe(time + retentionSeconds * 1000)
  })

  it('leaves neither record nor alarm behind when deleted', async () => {
    await store.save('deleted', { text: 'à oublier' }, 0)
    await store.delete('deleted')
    expect(await keysOf('deleted')).toEqual([])
    expect(await alarmOf('deleted')).toBeNull()
  })

  it('finds its document again after the object was evicted from memory', async () => {
    await store.save('evicted', { text: 'sur disque' }, 0)
    await evictDurableObject(namespace.getByName('evicted'))
    expect((await store.load('evicted'))?.document).toEqual({ text: 'sur disque' })
  })

  it('reads a record that another release wrote in another shape as absent, and replaces it', async () => {
    await runInDurableObject(namespace.getByName('old'), (_, state) => {
      state.storage.kv.put('conversation', { schemaVersion: 0, document: '{}' })
    })
    expect(await store.load('old')).toBeNull()
    expect(await store.save('old', { text: 'neuf' }, 0)).toBe('saved')
    expect((await store.load('old'))?.document).toEqual({ text: 'neuf' })
  })

  it('throws a StoreError when a call to the object fails', async () => {
    const tooLargeForOneCall = 'x'.repeat(33 * 2 ** 20)
    const failure = store.save('large', { text: tooLargeForOneCall }, 0)
    await expect(failure).rejects.toThrow(StoreError)
    expect(await store.load('large')).toBeNull()
  })
})
