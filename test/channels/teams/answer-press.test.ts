import { expect, test } from 'vitest'
import { rateLimitedReply } from '../../../src/assistant/rate-limited-reply.ts'
import type { AssistantService } from '../../../src/assistant/service.ts'
import { answerPress } from '../../../src/channels/teams/answer-press.ts'
import { unreachableAssistant } from '../../support/unreachable-assistant.ts'

function press(verb: string, data: Record<string, unknown>, answers: Partial<AssistantService>) {
  const activity = {
    type: 'invoke',
    serviceUrl: 'https://smba.trafficmanager.net/',
    from: { id: '29:ada' },
    recipient: { id: '28:bot' },
    conversation: { id: 'c-ada' },
  }
  return answerPress(
    activity,
    { verb, data },
    {
      assistant: { ...unreachableAssistant, sheets: async () => [], ...answers },
      origin: 'https://cap-soin.example',
      idOf: async (...place) => place.join('/'),
    },
  )
}
const skip = { command: 'skip' }
const suggestion = { code: 'ABCD2345', kind: 'appointment', text: 'Mardi' }

test('a turn that is refused leaves the question, and says why', async () => {
  const message = 'Ce message est déjà en route. Attendez un instant.'
  const take = async () => ({ kind: 'refused' as const, message })
  expect(await press('command', skip, { take })).toEqual({ kind: 'word', word: message })
})

test('too many presses leave the question, with whom to reach in danger', async () => {
  const pressed = await press('command', skip, {
    take: async (turn) => ({ kind: 'reply', reply: rateLimitedReply(turn, 30) }),
  })
  expect(pressed).toEqual({ kind: 'word', word: expect.stringContaining('Réessayez dans 30 secondes') })
  expect(JSON.stringify(pressed)).toContain('3114')
})

test.each(['full', 'incomplete'] as const)(
  'a suggestion that is %s leaves the case, with what was written',
  async (kind) => {
    expect((await press('suggest', suggestion, { suggest: async () => ({ kind }) })).kind).toBe('word')
  },
)

test('a code that was taken back takes the case away', async () => {
  const pressed = await press('suggest', suggestion, { suggest: async () => ({ kind: 'unknown' }) })
  expect(pressed.kind).toBe('card')
  expect(JSON.stringify(pressed)).toContain('Ce code ne marche pas')
})

test('a button that nobody knows is said to be of no use any more', async () => {
  expect(await press('command', { command: 'dance' }, {})).toEqual({
    kind: 'word',
    word: 'Ce bouton ne sert plus.',
  })
})
