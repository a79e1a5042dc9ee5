import { describe, expect, test } from 'vitest'
import { readContent } from '../../scripts/read-content.ts'
import { longestSentence, wordsIn } from '../../src/knowledge/compile/prose.ts'
import { kandelMoles, leastReadable, readabilityOf } from '../../src/knowledge/compile/readability.ts'
import { factsOf } from '../../src/knowledge/facts.ts'
import { findingsOn } from '../../src/knowledge/freshness.ts'
import { loadKnowledge } from '../../src/knowledge/knowledge.ts'
import { findPathway, stagesFrom, stagesTo } from '../../src/knowledge/pathways.ts'
import type { JobFactKey } from '../../src/knowledge/schema/job.ts'

const { content } = readContent()
const today = '2026-11-27'
const knowledge = loadKnowledge(content.knowledge, today)
const { jobs, aids, guides } = knowledge
const sheets = [...jobs, ...aids, ...guides]
const sentences = sheets.flatMap((sheet) => [
  ...factsOf(sheet).flatMap(([, facts]) => facts.map(({ say }) => say)),
  ...sheet.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => paragraph.sentences.map(({ text }) => text)),
  ),
])

describe('the whole sector is there', () => {
  test('43 jobs, 60 aids and 18 guides at least', () => {
    expect(jobs.length).toBeGreaterThanOrEqual(43)
    expect(aids.length).toBeGreaterThanOrEqual(60)
    expect(guides.length).toBeGreaterThanOrEqual(18)
  })

  test.each([
    'immersion',
    'apprentissage',
    'contrat-pro',
    'vae',
    'financement',
    'bourses',
    'parcoursup',
    'admission',
    'reconversion',
    'demission',
    'passerelles',
    'salaires',
    'vaccination-casier',
    'handicap',
    'aidants',
    'recruter-apprenti',
    'accueillir-immersion',
    'usure-professionnelle',
    'qvct',
    'diplome-etranger',
    'secteur',
  ])('the guide %s', (id) => {
    expect(knowledge.guide(id)?.sections.length).toBeGreaterThanOrEqual(3)
  })

  const everyJobTells: JobFactKey[] = [
    'pay',
    'diploma.name',
    'training.duration',
    'entry',
    'tasks',
    'immersion',
  ]
  test.each(jobs.map((job) => [job.id, job] as const))('the job %s', (_, job) => {
    for (const key of everyJobTells) expect(job.facts[key]?.length, key).toBeGreaterThan(0)
    expect(stagesTo(knowledge, job.id).length + stagesFrom(knowledge, job.id).length).toBeGreaterThan(0)
  })
})

describe('every fact can be traced', () => {
  test('each has a source that exists and is dated', () => {
    for (const sheet of sheets)
      for (const [key, facts] of factsOf(sheet))
        for (const { source } of facts)
          expect(sheet.sources[source]?.date, `${sheet.topic} ${key}`).toMatch(/^\d{4}/)
  })

  test('no sheet is without an official source', () => {
    expect(findingsOn(knowledge, today).filter(({ kind }) => kind === 'not-official')).toEqual([])
  })

  test('an amount of the SMIC of today is never typed, only computed', () => {
    const typed = JSON.stringify(content.knowledge).match(/1 867,02|12,31 €|802,82|989,52|504,10|952,18/g)
    expect(typed).toBeNull()
  })

  test('no placeholder is left for a person to read', () => {
    expect(sentences.filter((text) => /[{}]/.test(text))).toEqual([])
  })
})

describe('every sheet reads well', () => {
  const measured = readabilityOf(sheets)

  test('none is hard to read, and the median is easy', () => {
    expect(measured.filter(({ score }) => score < leastReadable)).toEqual([])
    const scores = measured.map(({ score }) => score).sort((a, b) => a - b)
    expect(scores[Math.floor(scores.length / 2)]).toBeGreaterThanOrEqual(75)
    expect(kandelMoles(sentences)).toBeGreaterThanOrEqual(75)
  })

  test('no sentence is longer than 25 words', () => {
    expect(longestSentence).toBe(25)
    expect(sentences.filter((text) => wordsIn(text) > longestSentence)).toEqual([])
  })
})

describe('pathways', () => {
  test('from agent de service to nurse in two steps, through aide-soignant', () => {
    const stages = findPathway(knowledge, 'agent-de-service-hospitalier', 'infirmier') ?? []
    expect(stages.map(({ to }) => to.id)).toEqual(['aide-soignant', 'infirmier'])
    expect(stages.every(({ source }) => source !== null)).toBe(true)
  })

  test('a bac leads to every job of three years of study or more, in one step or several', () => {
    const long = jobs.filter(
      ({ profile }) =>
        profile.requires.some((id) => /^formation-[35]-ans$/.test(id)) &&
        !profile.routes.some(({ requires }) => requires.some((id) => /^diplome-/.test(id))),
    )
    expect(long.length).toBeGreaterThan(5)
    for (const { id } of long) expect(findPathway(knowledge, 'bac', id), id).not.toBeNull()
  })
})
