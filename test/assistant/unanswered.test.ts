import { expect, test } from 'vitest'
import type { Unanswered } from '../../src/assistant/core.ts'
import { startTalk } from '../support/talk.ts'
import { createTestCore } from '../support/test-core.ts'

async function reportedAfter(...said: string[]): Promise<Unanswered[]> {
  const reported: Unanswered[] = []
  const talk = startTalk({ ...createTestCore(), reportUnanswered: (each) => reported.push(each) })
  for (const text of said) await talk.say(text)
  return reported
}

test('a question without an answer is counted once, by the sheet that comes nearest, without its text', async () => {
  const [unanswered, ...more] = await reportedAfter('Est-ce que le cosmonaute travaille la nuit ?')
  expect(unanswered?.status).toBe('not_found')
  expect(unanswered?.nearest).toMatch(/^(?:job|aid|guide):[a-z0-9-]+$/)
  expect(more).toEqual([])
  expect(JSON.stringify(unanswered)).not.toContain('cosmonaute')
})

test('a question about something else is counted as out of scope', async () => {
  expect(await reportedAfter('Comment devenir plombier ?')).toMatchObject([{ status: 'out_of_scope' }])
})

test('an answered question is not counted, nor one that was answered before and is sent again', async () => {
  expect(await reportedAfter('Combien gagne un ambulancier ?', 'merci')).toEqual([])
  const reported: Unanswered[] = []
  const talk = startTalk({ ...createTestCore(), reportUnanswered: (each) => reported.push(each) })
  const turn = { text: 'Est-ce que le cosmonaute travaille la nuit ?', turnId: 'once' }
  await talk.take(turn)
  await talk.take(turn)
  expect(reported.length).toBe(1)
})
