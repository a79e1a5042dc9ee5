import { describe, expect, test } from 'vitest'
import { factsOf } from '../../src/knowledge/facts.ts'
import { sentencesOf } from '../support/read-reply.ts'
import { askOnce } from '../support/talk.ts'
import { createTestCore } from '../support/test-core.ts'

const core = createTestCore()
const { knowledge, routes } = core.library

/** What people ask of any job, and the facet that it is. */
const asked: [facet: string, ask: (job: string) => string][] = [
  ['salaire', (job) => `Quel est le salaire : ${job} ?`],
  ['duree', (job) => `${job} : combien de temps dure la formation ?`],
  ['diplome', (job) => `quel diplôme pour ${job}`],
  ['conditions', (job) => `${job}, quelles conditions de travail ?`],
  ['sans-diplome', (job) => `${job} sans diplôme c possible`],
  ['vae', (job) => `${job} par la VAE ?`],
]

const cases = knowledge.jobs.flatMap((job) =>
  asked.map(([facet, ask]) => ({ job, facet, q: ask(job.short) })),
)

describe('each point of each job', () => {
  test.each(cases)('$q', async ({ job, facet, q }) => {
    const reply = await askOnce(core, q)
    const place = routes.facets[facet]?.job
    if (!place) throw new Error(`${facet} is told of no job.`)
    const wanted: readonly string[] = place.facts
    const facts = factsOf(job).flatMap(([key, list]) =>
      wanted.includes(key) ? list.map(({ say }) => say) : [],
    )
    const sourced = sentencesOf(reply).filter(({ sources }) => sources.length > 0)
    if (facts.length > 0) {
      expect(reply.status).toBe('answered')
      expect(sourced.length).toBeGreaterThan(0)
      for (const { text } of sourced) expect(facts).toContain(text)
    } else {
      // Nothing typed: the section of the sheet, or an honest "not found".
      const sections = new Set(sourced.flatMap(({ sources }) => sources))
      expect([...sections].every((section) => section.startsWith(`${job.topic}#`))).toBe(true)
      if (sourced.length === 0) expect(reply.status).toBe('not_found')
    }
  })
})
