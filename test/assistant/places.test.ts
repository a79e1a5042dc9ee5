import { describe, expect, test } from 'vitest'
import { wording } from '../../src/assistant/wording.ts'
import { opportunitiesOf, questionOf, textOf } from '../support/read-reply.ts'
import { startTalk } from '../support/talk.ts'
import { createTestCore, lille } from '../support/test-core.ts'

/** Skips everything up to the question of the place. */
async function atThePlace() {
  const core = createTestCore()
  const talk = startTalk(core)
  let reply = await talk.command('start:orientation')
  for (let turn = 0; turn < 25 && questionOf(reply)?.id !== 'lieu'; turn++) reply = await talk.command('skip')
  expect(questionOf(reply)?.choices).toEqual([])
  const place = async () => (await core.store.load(talk.id))?.document.place
  return { talk, place }
}

describe('the question of the place', () => {
  test.each(['Lille', '59000', 'vers Lille', 'à lille stp'])(
    'takes « %s » and shows links near it',
    async (text) => {
      const { talk, place } = await atThePlace()
      const outcome = await talk.say(text)
      expect(outcome.status).toBe('outcome')
      expect(await place()).toEqual(lille)
      const links = opportunitiesOf(outcome).map(({ link }) => link.url)
      expect(links.filter((url) => /59350|Lille/.test(url))).toHaveLength(3)
    },
  )

  test('asks back between homonyms, by words or by button', async () => {
    const { talk, place } = await atThePlace()
    const asked = await talk.say('Saint-Denis')
    expect([asked.status, textOf(asked)]).toEqual(['question', wording.ambiguousPlace])
    const choices = questionOf(asked)?.choices.map(({ label }) => label)
    expect(choices).toEqual(['Saint-Denis (974)', 'Saint-Denis (93)'])
    expect((await talk.choose('lieu', 'Saint-Denis (93)')).status).toBe('outcome')
    expect((await place())?.department).toBe('93')
  })

  test('says when it does not know a place, and asks again', async () => {
    const { talk, place } = await atThePlace()
    const reply = await talk.say('Ville-Imaginaire')
    expect([reply.status, textOf(reply), questionOf(reply)?.id]).toEqual([
      'question',
      wording.unknownPlace,
      'lieu',
    ])
    expect(await place()).toBeNull()
    expect((await talk.say('Lille')).status).toBe('outcome')
  })

  test('lets a question pass', async () => {
    const { talk } = await atThePlace()
    const reply = await talk.say('Combien gagne un aide-soignant ?')
    expect([reply.status, questionOf(reply)?.id]).toEqual(['answered', 'lieu'])
  })

  test('may be skipped: the links are for the whole country, and the place is asked for kindly', async () => {
    const { talk } = await atThePlace()
    const outcome = await talk.command('skip')
    expect(outcome.status).toBe('outcome')
    expect(textOf(outcome)).toContain(wording.askPlace)
  })
})

test('a place sent along with a turn is kept; one that is unknown changes nothing', async () => {
  const core = createTestCore()
  const talk = startTalk(core)
  await talk.take({ text: 'salut', place: '59000' })
  await talk.take({ text: 'salut', place: 'Ville-Imaginaire' })
  expect((await core.store.load(talk.id))?.document.place).toEqual(lille)
})
