import { describe, expect, test } from 'vitest'
import { wording } from '../../src/assistant/wording.ts'
import type { OpportunityQuery } from '../../src/opportunities/opportunity.ts'
import { jobsOf, opportunitiesOf, questionOf, textOf } from '../support/read-reply.ts'
import { startTalk } from '../support/talk.ts'
import { createTestCore } from '../support/test-core.ts'

/** A talk that notes what was looked for. */
function talkWithQueries() {
  const queries: OpportunityQuery[] = []
  const core = createTestCore()
  const { opportunities } = core
  const find: typeof opportunities.find = (query, kinds) => {
    queries.push(query)
    return opportunities.find(query, kinds)
  }
  return { talk: startTalk({ ...core, opportunities: { find } }), queries }
}

describe('asked for offers', () => {
  test('with a job and a place: links around it, and no promise', async () => {
    const { talk, queries } = talkWithQueries()
    const reply = await talk.say('Des offres d’aide-soignant vers Lille ?')
    expect(queries.map(({ job, place }) => [job.topic, place?.label])).toEqual([
      ['job:aide-soignant', 'Lille (59)'],
    ])
    expect(opportunitiesOf(reply).map(({ kind, live, items }) => [kind, live, items])).toEqual([
      ['offer', false, []],
      ['immersion', false, []],
      ['training', false, []],
    ])
    for (const { link } of opportunitiesOf(reply)) expect(link.url).toMatch(/^https:\/\//)
    expect(textOf(reply)).not.toMatch(/garanti|promet/i)
  })

  test.each([
    'taf aide soignant lille',
    'intérim aide soignant Lille',
    'où on cherche des aides-soignants à Lille',
  ])('in a few words: « %s »', async (text) => {
    const { talk, queries } = talkWithQueries()
    await talk.say(text)
    expect(queries.map(({ job, place }) => [job.topic, place?.label])).toEqual([
      ['job:aide-soignant', 'Lille (59)'],
    ])
  })

  test.each(['c’est quoi le boulot d’un AES ?', 'combien gagne un aide-soignant en intérim à Lille'])(
    'is not what everybody wants who speaks of work: « %s »',
    async (text) => {
      const { talk, queries } = talkWithQueries()
      await talk.say(text)
      expect(queries).toEqual([])
    },
  )

  test('with a job and no place: the whole country, and the place is asked for', async () => {
    const { talk, queries } = talkWithQueries()
    const reply = await talk.say('je cherche une immersion comme AES')
    expect(queries.map(({ job, place }) => [job.topic, place])).toEqual([
      ['job:accompagnant-educatif-et-social', null],
    ])
    expect(textOf(reply)).toContain(wording.askPlace)
  })

  test('with a place and no job: the job is asked back, and chosen', async () => {
    const { talk, queries } = talkWithQueries()
    const asked = await talk.say('Où postuler près de Lille ?')
    expect([asked.status, questionOf(asked)?.id, queries]).toEqual(['clarify', 'opportunities', []])
    const [first] = questionOf(asked)?.choices ?? []
    const reply = await talk.choose('opportunities', first?.id ?? '')
    expect(queries.map(({ job, place }) => [job.topic, place?.label])).toEqual([[first?.id, 'Lille (59)']])
    expect(opportunitiesOf(reply)).toHaveLength(3)
  })

  test.each(['boulot crèche lille', 'je cherche du travail à Lille'])(
    'with a word of work and a place, in short: « %s » has the job asked back',
    async (text) => {
      const { talk } = talkWithQueries()
      const asked = await talk.say(text)
      expect([asked.status, questionOf(asked)?.id]).toEqual(['clarify', 'opportunities'])
    },
  )

  test('after talking about a job: for that job', async () => {
    const { talk, queries } = talkWithQueries()
    await talk.say('Combien gagne un ambulancier ?')
    await talk.say('et des offres à Lille ?')
    expect(queries.map(({ job, place }) => [job.topic, place?.label])).toEqual([
      ['job:ambulancier', 'Lille (59)'],
    ])
  })

  test('after an orientation: for the first job proposed', async () => {
    const { talk, queries } = talkWithQueries()
    await talk.choose('situation', 'recherche')
    await talk.choose('public', ['petits-enfants'])
    await talk.choose('cadre', ['creche'])
    const [best] = jobsOf(await talk.command('results'))
    await talk.say('Des offres à Lille ?')
    expect(queries.map(({ job }) => job.topic)).toEqual([best?.topic])
  })

  test('a place stays known for the next time', async () => {
    const { talk, queries } = talkWithQueries()
    await talk.say('offres ASH à Lille')
    await talk.say('et des offres d’ambulancier ?')
    expect(queries.map(({ job, place }) => [job.topic, place?.label])).toEqual([
      ['job:agent-de-service-hospitalier', 'Lille (59)'],
      ['job:ambulancier', 'Lille (59)'],
    ])
  })

  test('with neither job nor place it is a question like any other', async () => {
    const { talk, queries } = talkWithQueries()
    const reply = await talk.say('Où trouver un stage ?')
    expect([['answered', 'not_found', 'clarify'].includes(reply.status), queries]).toEqual([true, []])
  })
})
