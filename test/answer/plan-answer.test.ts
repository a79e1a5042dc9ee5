import { describe, expect, test } from 'vitest'
import { topicOf } from '../../src/answer/find-passages.ts'
import {
  type AnswerContext,
  type AnswerPlan,
  definition,
  facetAnswer,
  overview,
  planAnswer,
} from '../../src/answer/plan-answer.ts'
import { createTestCore } from '../support/test-core.ts'

const { read, library } = createTestCore()
const { knowledge } = library
const nothingBefore: AnswerContext = { topic: null, facet: null }

function plan(question: string, context = nothingBefore): AnswerPlan {
  return planAnswer(question, read(question), context, library)
}

function sectionsOf(of: AnswerPlan): string[] {
  if (of.kind !== 'quoted' && of.kind !== 'retrieved') return []
  return [...new Set(of.parts.flatMap(({ quotes }) => quotes.map(({ section }) => section)))]
}

describe('how a question is answered', () => {
  test.each([
    ['Combien gagne un aide-soignant ?', 'quoted', ['job:aide-soignant#salaire']],
    ["C'est quoi un SSIAD ?", 'quoted', ['glossary:SSIAD']],
    [
      'Quelle différence de salaire entre AS et ASH ?',
      'quoted',
      ['job:aide-soignant#salaire', 'job:agent-de-service-hospitalier#salaire'],
    ],
    ['AVS', 'clarify', []],
    ['Comment réparer un moteur de fusée ?', 'not_found', []],
  ])('« %s » is %s', (question, kind, sections) => {
    expect([plan(question).kind, sectionsOf(plan(question))]).toEqual([kind, sections])
  })

  test('a question that facts do not answer is answered from passages, few and of more than one sheet', () => {
    const found = plan('Que faire quand le dos ne suit plus ?')
    if (found.kind !== 'retrieved') throw new Error(`Planned as ${found.kind}.`)
    expect(found.passages.length).toBeGreaterThan(1)
    expect(found.passages.length).toBeLessThanOrEqual(4)
    const topics = found.passages.map(({ id }) => topicOf(id))
    expect(new Set(topics).size).toBeGreaterThan(1)
    for (const topic of topics)
      expect(topics.filter((other) => other === topic).length).toBeLessThanOrEqual(2)
    expect(found.topic).toBe(topics[0])
    const given = found.passages.map(({ id }) => id)
    expect(sectionsOf(found).filter((id) => !given.includes(id))).toEqual([])
  })

  test('a passage without the rarest word of the question does not answer it', () => {
    expect(plan('Brancardier, c’est physique ?')).not.toMatchObject({
      kind: 'retrieved',
      topic: 'job:ambulancier',
    })
    expect(plan('Est-ce que le cosmonaute travaille la nuit ?').kind).toBe('not_found')
  })

  test('more said than we know of: the closest point of the sheet, and said so', () => {
    const found = plan('Combien gagne un AES à Zanzibar dans le secteur spatial ?')
    expect(sectionsOf(found)[0]).toMatch(/^job:accompagnant-educatif-et-social#/)
    if (found.kind === 'quoted') expect(found.parts[0]?.lead).toMatch(/^Je n’ai pas trouvé ce point précis\./)
  })

  test('a job and an aid named together: the point of the job', () => {
    expect(sectionsOf(plan('VAE ambulancier'))).toEqual(['job:ambulancier#formation'])
    expect(sectionsOf(plan('immersion aide-soignant'))).toEqual(['job:aide-soignant#essayer'])
  })
})

describe('what the conversation was about', () => {
  const about = { topic: 'job:ambulancier', facet: 'salaire' }

  test('completes a question without a subject', () => {
    expect(sectionsOf(plan('et la durée ?', about))).toEqual(['job:ambulancier#formation'])
    expect(sectionsOf(plan('et les horaires ?', about))).toEqual(['job:ambulancier#difficile'])
  })

  test('completes a subject without a question, after "et" only', () => {
    expect(sectionsOf(plan('et pour une ASH ?', about))).toEqual(['job:agent-de-service-hospitalier#salaire'])
    expect(sectionsOf(plan('une ASH', about))).toContain('job:agent-de-service-hospitalier#bref')
  })

  test('does not colour a question that stands alone', () => {
    expect(sectionsOf(plan('Quel diplôme pour être infirmier ?', about))).toEqual(['job:infirmier#formation'])
  })

  test('of an unknown sheet or facet is left aside', () => {
    expect(
      sectionsOf(plan('et pour une ASH ?', { topic: 'job:gone', facet: 'gone' })).length,
    ).toBeGreaterThan(0)
  })
})

describe('parts of an answer', () => {
  test('a facet of a sheet is its typed facts, of that sheet only, at most four', () => {
    for (const job of knowledge.jobs)
      for (const facet of Object.keys(library.routes.facets)) {
        const answer = facetAnswer(job, facet, library)
        if (answer?.kind !== 'quoted') continue
        const quotes = answer.parts.flatMap((part) => part.quotes)
        expect(quotes.length).toBeLessThanOrEqual(4)
        expect(quotes.filter(({ section }) => topicOf(section) !== job.topic)).toEqual([])
        expect([answer.topic, answer.facet]).toEqual([job.topic, facet])
      }
  })

  test('a facet that a kind of sheet does not have, or that does not exist, has no answer', () => {
    const cpf = knowledge.aid('cpf')
    const immersion = knowledge.guide('immersion')
    if (!cpf || !immersion) throw new Error('Sheets are missing.')
    expect([
      facetAnswer(cpf, 'diplome', library),
      facetAnswer(immersion, 'salaire', library),
      facetAnswer(cpf, 'gone', library),
    ]).toEqual([null, null, null])
  })

  test('an overview of any sheet says a few sentences of it', () => {
    for (const sheet of [...knowledge.jobs, ...knowledge.aids, ...knowledge.guides]) {
      const sections = sectionsOf(overview(sheet, library))
      expect(sections[0]).toBe(`${sheet.topic}#bref`)
      expect(sections.map(topicOf).filter((topic) => topic !== sheet.topic)).toEqual([])
    }
  })

  test('a definition is that of the first meaning, from the glossary', () => {
    const term = {
      term: 'XYZ',
      also: [],
      meanings: [{ name: 'un essai', explains: 'Pour voir.', context: [] }],
    }
    expect(definition(term)).toMatchObject({
      parts: [{ quotes: [{ text: 'XYZ veut dire « un essai ». Pour voir.', section: 'glossary:XYZ' }] }],
    })
  })
})
