import { expect, test } from 'vitest'
import { answerPress } from '../../../src/channels/teams/answer-press.ts'
import { unreachableAssistant } from '../../support/unreachable-assistant.ts'

const parts = { assistant: unreachableAssistant, origin: 'https://cap.example', idOf: async () => 'id' }
const activity = (conversationType: string) => ({
  type: 'invoke',
  serviceUrl: 'https://smba.trafficmanager.net/',
  from: { id: '29:ada' },
  recipient: { id: '28:bot' },
  conversation: { id: 'c', conversationType },
})

test('a case that was forwarded to others takes no suggestion, which would show it to them', async () => {
  const data = { code: 'ABCDEFG2', kind: 'appointment', text: 'Mardi' }
  for (const kind of ['groupChat', 'channel'])
    expect(await answerPress(activity(kind), { verb: 'suggest', data }, parts)).toMatchObject({
      kind: 'word',
      word: expect.stringContaining('conversation privée'),
    })
})

test('a button of another card says so', async () => {
  const pressed = await answerPress(activity('personal'), { verb: 'other', data: { x: 1 } }, parts)
  expect(pressed).toEqual({ kind: 'word', word: 'Ce bouton ne sert plus.' })
})
