import { expect, it } from 'vitest'
import { createAssistant } from '../../src/assistant/handle-turn.ts'
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

it('says that it failed for anything else', async () => {
  await expect(assistant.handle({ text: 'combien gagne une AS ?' }, context)).rejects.toThrow(StoreError)
})
