import { describe, expect, test } from 'vitest'
import type { Job, JobFactKey } from '../../src/knowledge/schema/job.ts'
import { citedBy, sentencesOf, sourceIdsOf } from '../support/read-reply.ts'
import { askOnce } from '../support/talk.ts'
import { createTestCore } from '../support/test-core.ts'

const core = createTestCore()
const { jobs } = core.library.knowledge

/** What people ask of a job, in several spellings, and the typed facts that answer it. */
const facets: { facet: string; keys: JobFactKey[]; asks: ((job: string) => string)[] }[] = [
  {
    facet: 'salaire',
    keys: ['pay'],
    asks: [(job) => `Combien gagne un ${job} ?`, (job) => `salaire ${job}`, (job) => `c payé cb ${job}`],
  },
  {
    facet: 'durée',
    keys: ['training.duration', 'training.hours'],
    asks: [(job) => `Combien de temps dure la formation de ${job} ?`, (job) => `durée formation ${job}`],
  },
  {
    facet: 'diplôme',
    keys: ['diploma.name', 'diploma.level'],
    asks: [(job) => `Quel diplôme pour être ${job} ?`, (job) => `diplome ${job}`],
  },
  {
    facet: 'accès',
    keys: ['entry', 'entry.age', 'entry.without-diploma', 'entry.apprenticeship'],
    asks: [(job) => `Comment devenir ${job} ?`, (job) => `jfais koi pr devenir ${job}`],
  },
  {
    facet: 'sans diplôme',
    keys: ['entry.without-diploma', 'entry'],
    asks: [(job) => `On peut être ${job} sans diplôme ?`, (job) => `${job} sans le bac`],
  },
  {
    facet: 'VAE',
    keys: ['vae'],
    asks: [(job) => `VAE ${job}`, (job) => `Est-ce qu'il y a une VAE pour ${job} ?`],
  },
  {
    facet: 'conditions',
    keys: ['conditions'],
    asks: [
      (job) => `Quelles sont les conditions de travail d'un ${job} ?`,
      (job) => `Les horaires d'un ${job} ?`,
    ],
  },
  {
    facet: 'missions',
    keys: ['tasks'],
    asks: [(job) => `Quelles sont les missions d'un ${job} ?`, (job) => `${job}, on fait quoi ?`],
  },
  {
    facet: 'lieux',
    keys: ['places', 'people'],
    asks: [(job) => `Où travaille un ${job} ?`, (job) => `${job} travaille où`],
  },
  {
    facet: 'évolution',
    keys: ['career', 'demand'],
    asks: [(job) => `Quelles évolutions après ${job} ?`, (job) => `évoluer quand on est ${job}`],
  },
  {
    facet: 'immersion',
    keys: ['immersion'],
    asks: [(job) => `Faire une immersion comme ${job}`, (job) => `Comment tester le métier de ${job} ?`],
  },
  {
    facet: 'coût',
    keys: ['training.cost', 'training.pay'],
    asks: [(job) => `Combien coûte la formation de ${job} ?`, (job) => `formation ${job} prix`],
  },
  {
    facet: 'alternance',
    keys: ['entry.apprenticeship', 'training.pay'],
    asks: [(job) => `Peut-on devenir ${job} en alternance ?`, (job) => `${job} en apprentissage`],
  },
]

function saidOn({ facts }: Job, keys: JobFactKey[]): string[] {
  return keys.flatMap((key) => (facts[key] ?? []).map(({ say }) => say))
}

describe.each(facets)('$facet of every job', ({ keys, asks }) => {
  test.each(asks.map((ask) => ({ ask, example: ask('…') })))('« $example »', async ({ ask }) => {
    for (const job of jobs) {
      const question = ask(job.short)
      const reply = await askOnce(core, question)
      const facts = saidOn(job, keys)
      const texts = sentencesOf(reply).map(({ text }) => text)

      // Only this job's sheet is cited: no other job's figure can be there.
      const foreign = citedBy(reply).filter((section) => !section.startsWith(`${job.topic}#`))
      expect([question, foreign]).toEqual([question, []])
      // Its typed facts, when it has some on this point; else an honest answer.
      if (facts.length > 0)
        expect([question, texts.some((text) => facts.includes(text))]).toEqual([question, true])
      expect(['answered', 'not_found']).toContain(reply.status)
      if (reply.status === 'answered') expect(sourceIdsOf(reply)).toEqual(citedBy(reply))
    }
  })
})

test('every job has the facts that most people ask for', () => {
  const lacking = jobs.flatMap(({ id, facts }) =>
    (['pay', 'tasks', 'entry', 'conditions'] as const)
      .filter((key) => !facts[key]?.length)
      .map((key) => `${id}: ${key}`),
  )
  expect(lacking).toEqual([])
})
