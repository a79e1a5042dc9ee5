import type { StoredText } from '../../src/store/document-medium.ts'
import { createMemoryStore } from '../../src/store/memory-store.ts'
import { describeStoreContract, retentionSeconds } from './store-contract.ts'

const entries = new Map<string, StoredText & { expiresAt: number }>()
let time = Date.parse('2026-11-22T12:00:00Z')

describeStoreContract('memory', () => ({
  createStore: (schema) =>
    createMemoryStore({ schema, retentionSeconds, now: () => new Date(time), entries }),
  letTimePass: async (seconds) => {
    time += seconds * 1000
  },
}))
