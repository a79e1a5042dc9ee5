import { describe, expect, test } from 'vitest'
import { topicOf } from '../../src/answer/find-passages.ts'
import { citedBy, textOf } from '../support/read-reply.ts'
import { askOnce } from '../support/talk.ts'
import { createTestCore } from '../support/test-core.ts'

const core = createTestCore()
const { knowledge } = core.library

/** Jobs whose facts are quoted in a reply, in order, and everything that is said. */
async function listed(question: string) {
  const reply = await askOnce(core, question)
  const topics = new Set(citedBy(reply).map(topicOf))
  return {
    status: reply.status,
    jobs: [...topics].flatMap((topic) => knowledge.job(topic.replace('job:', '')) ?? []),
    text: textOf(reply),
  }
}

describe('jobs by a criterion', () => {
  test('without a diploma: only jobs whose fact says so, each with that fact', async () => {
    const { jobs, text } = await listed('quels métiers sans diplôme ?')
    expect(jobs.length).toBeGreaterThan(4)
    for (const { facts } of jobs) {
      const open = (facts['entry.without-diploma'] ?? []).filter(({ value }) => value === true)
      expect(open.some(({ say }) => text.includes(say))).toBe(true)
    }
  })

  test('with children and less than a year of training: both hold of every job', async () => {
    const { jobs, text } = await listed("métiers avec les enfants, moins d'un an de formation")
    expect(text).toContain('un an de formation au plus')
    expect(jobs.map(({ id }) => id)).toContain('auxiliaire-de-puericulture')
    expect(jobs.map(({ id }) => id)).not.toContain('sage-femme')
  })

  test('at night: jobs that ask for it, and without night: none of them', async () => {
    const { jobs: atNight } = await listed('quels métiers de nuit ?')
    expect(atNight.map(({ id }) => id)).toContain('surveillant-de-nuit')
    for (const { profile } of atNight) expect(profile.requires).toContain('nuits')
    const { jobs: without } = await listed('quels métiers sans travailler la nuit ?')
    expect(without.length).toBeGreaterThan(2)
    for (const { profile } of without) expect(profile.requires).not.toContain('nuits')
  })

  test('what only one way in demands is neither promised nor excluded', async () => {
    const { jobs, text } = await listed('quels métiers auprès des personnes âgées sans toilettes ?')
    expect(jobs.map(({ id }) => id)).not.toContain('auxiliaire-de-vie')
    expect(text).not.toContain('auxiliaire de vie')
  })

  test('typed by a young person in a hurry', async () => {
    const { status, jobs } = await listed('c koi les métié ds le soin en alternence')
    expect(status).toBe('answered')
    expect(jobs.every(({ facts }) => facts['entry.apprenticeship'] !== undefined)).toBe(true)
  })

  test('by pay: falling, with a word of care about comparing', async () => {
    const { jobs, text } = await listed('quels sont les métiers les mieux payés ?')
    expect(jobs.length).toBeGreaterThan(4)
    expect(text).toContain('Comparez-les avec prudence')
  })

  test('by demand: figures that tell of different things are not said to be comparable', async () => {
    const { text } = await listed('quels métiers recrutent le plus ?')
    expect(text).toContain('Ces chiffres ne se comparent pas entre eux.')
    expect(text).not.toContain('Comparez-les avec prudence')
  })

  test('that no job meets together: said so, and a part is answered', async () => {
    const { text, jobs } = await listed(
      'quels métiers de nuit auprès des petits enfants en moins de 1 mois ?',
    )
    expect(text).toContain('Nous ne connaissons pas de métier qui réunit tout cela')
    expect(jobs.length).toBeGreaterThan(0)
  })
})

test('a job that is named is not a list', async () => {
  const { jobs } = await listed('le métier de surveillant de nuit, c’est quoi ?')
  expect(jobs.map(({ id }) => id)).toEqual(['surveillant-de-nuit'])
})
