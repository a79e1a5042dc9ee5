import { expect, test } from 'vitest'
import { endTalk, hearAdvisor } from '../../src/assistant/advisor-talk.ts'
import { changeState } from '../../src/assistant/change-state.ts'
import type { ConversationState } from '../../src/assistant/state.ts'
import { startTalk } from '../support/talk.ts'
import { createTestCore, now } from '../support/test-core.ts'

const later = new Date(now.getTime() + 60_000)
const desk = { open: async () => 'T1/C1/1', post: async () => {}, hours: null, waitMinutes: 10 }

test('a change is kept, from its moment on', async () => {
  const core = createTestCore()
  await startTalk(core).say('bonjour')
  const changed = await changeState(core, 'talk-1', later, (state) => ({
    state: { ...state, topic: 'job:aes' },
  }))
  expect(changed.kind).toBe('saved')
  expect((await core.store.load('talk-1'))?.document).toMatchObject({
    topic: 'job:aes',
    updatedAt: later.toISOString(),
  })
})

test('what is declined, or gone, is told apart, and nothing is saved', async () => {
  const core = createTestCore()
  await startTalk(core).say('bonjour')
  const decline = () => ({ declined: 'full' as const })
  expect(await changeState(core, 'talk-1', later, decline)).toMatchObject({
    kind: 'declined',
    reason: 'full',
  })
  expect(await changeState(core, 'unknown', later, decline)).toEqual({ kind: 'gone' })
  expect((await core.store.load('talk-1'))?.document.updatedAt).toBe(now.toISOString())
})

test('an advisor is not told that everything is erased when others are only quicker each time', async () => {
  const core = createTestCore({ desk })
  await startTalk(core).choose('handover', 'send')
  const store = {
    load: core.store.load.bind(core.store),
    delete: core.store.delete.bind(core.store),
    save: async () => 'stale' as const,
  }
  const busy = { ...core, store }
  const nothing = (state: ConversationState) => ({ state })
  await expect(changeState(busy, 'talk-1', now, nothing)).rejects.toThrow('en même temps')
  expect(await hearAdvisor(busy, 'T1/C1/1', { text: 'bonjour', deliveryId: 'd' }, now)).toBe('failed')
  expect(await endTalk(busy, 'T1/C1/1', now)).toBe('failed')
})
