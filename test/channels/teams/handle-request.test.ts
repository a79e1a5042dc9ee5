import { expect, test } from 'vitest'
import { handleTeamsRequest } from '../../../src/channels/teams/handle-request.ts'
import { readTeamsConfig } from '../../../src/config.ts'
import { unreachableAssistant } from '../../support/unreachable-assistant.ts'

const config = readTeamsConfig({
  MICROSOFT_APP_ID: 'app',
  MICROSOFT_APP_PASSWORD: 'secret',
  MICROSOFT_APP_TENANT_ID: 'tenant',
})

/** What is answered and sent while the assistant cannot be reached. */
async function deliver(activity: object) {
  if (!config) throw new Error('A bot is configured.')
  const sent: unknown[] = []
  const later: Promise<unknown>[] = []
  const post = async (message: unknown) => {
    sent.push(message)
    return 'm1'
  }
  const incidents: string[] = []
  const request = new Request('https://cap-soin.example/teams/messages', {
    method: 'POST',
    body: JSON.stringify({
      id: 'a1',
      channelId: 'msteams',
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      from: { id: '29:ada' },
      recipient: { id: '28:bot' },
      conversation: { id: 'c-ada', conversationType: 'personal' },
      channelData: { tenant: { id: 'tenant' } },
      ...activity,
    }),
  })
  const response = await handleTeamsRequest(
    request,
    {
      config,
      adapter: {
        authenticate: async () => ({ post, replace: async () => {} }),
        thread: () => ({ post }),
      },
      assistant: unreachableAssistant,
      origin: 'https://cap-soin.example',
      idOf: async (...place) => place.join('/'),
      report: ({ what }) => incidents.push(what),
    },
    (work) => later.push(work),
  )
  await Promise.all(later)
  return { response, sent, incidents }
}

test('a message is answered by a sentence', async () => {
  const { response, sent, incidents } = await deliver({ type: 'message', text: 'Combien gagne un AES ?' })
  expect(response.status).toBe(200)
  expect(sent.at(-1)).toMatchObject({ type: 'message', text: expect.stringContaining('Réessayez') })
  expect(incidents).toEqual(['claim-failed', 'teams-turn'])
})

test('a press is answered by a word that leaves the card', async () => {
  const { response } = await deliver({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { verb: 'command', data: { command: 'skip' } } },
  })
  expect(await response.json()).toMatchObject({
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: expect.stringContaining('Réessayez'),
  })
})

test('any other question is answered by a bare 500', async () => {
  const { response, incidents } = await deliver({
    type: 'invoke',
    name: 'composeExtension/query',
    value: { commandId: 'metier', parameters: [{ name: 'q', value: 'infirmier' }] },
  })
  expect(response.status).toBe(500)
  expect(await response.text()).toBe('')
  expect(incidents).toEqual(['teams-invoke'])
})
