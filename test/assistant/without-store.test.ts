import { expect, it } from 'vitest'
import type { ReplyPart } from '../../src/assistant/assistant.ts'
import { createAssistant } from '../../src/assistant/handle-turn.ts'
import { blocksOf } from '../../src/assistant/parts.ts'
import { StoreError } from '../../src/store/conversation-store.ts'
import { createTestCore, now } from '../support/test-core.ts'

const broken = () => Promise.reject(new StoreError('The store is down.'))
const assistant = createAssistant(createTestCore({ store: { load: broken, save: broken, delete: broken } }))
const context = { now, caller: null }

it('answers a cry for help even when nothing can be kept', async () => {
  const reply = await assistant.handle({ text: 'jveux en finir' }, context)
  expect(reply.status).toBe('crisis')
  expect(JSON.stringify(reply.blocks[0])).toContain('3114')
})

it('tells that help to a stream as well, and once, wherever the store fails', async () => {
  const core = createTestCore()
  const halfBroken = createAssistant(
    createTestCore({ store: { ...core.store, load: async () => null, save: broken } }),
  )
  for (const helped of [assistant, halfBroken]) {
    const told: ReplyPart[] = []
    const reply = await helped.handle({ text: 'jveux en finir' }, context, (part) => told.push(part))
    expect(blocksOf(told)).toEqual(reply.blocks)
  }
})

it('says that it failed for anything else', async () => {
  await expect(assistant.handle({ text: 'combien gagne une AS ?' }, context)).rejects.toThrow(StoreError)
})
