import { describe, expect, test } from 'vitest'
import { createEntityFinder } from '../../src/answer/entities.ts'
import { readWords } from '../../src/answer/read-words.ts'
import { type Knowledge, loadKnowledge } from '../../src/knowledge/knowledge.ts'
import { fixtureKnowledge } from '../support/fixture-knowledge.ts'

function knowledgeWith(glossary: Knowledge['glossary']): Knowledge {
  return loadKnowledge({ ...fixtureKnowledge(), glossary }, '2026-11-22')
}

const meaning = (name: string, topic?: string) => ({
  name,
  explains: `${name}.`,
  context: [],
  ...(topic && { topic }),
})
const find = createEntityFinder(
  knowledgeWith([
    {
      term: 'AS',
      also: [],
      meanings: [meaning('aide-soignant', 'job:aide-soignant'), meaning('assistant social')],
    },
    { term: 'ME', also: ['moniteur éduc'], meanings: [meaning('moniteur-éducateur')] },
    { term: 'SSIAD', also: [], meanings: [meaning('service de soins')] },
    { term: 'aide-soignant de nuit', also: [], meanings: [meaning('qui veille')] },
  ]),
)

function found(text: string): string[] {
  return find(readWords(text, (word) => word)).map((entity) =>
    entity.kind === 'sheet' ? entity.sheet.topic : `term:${entity.term.term}`,
  )
}

describe('names in a message', () => {
  test.each([
    ['un aide-soignant', ['job:aide-soignant']],
    ['les Aides Soignants', ['job:aide-soignant']],
    ['aide-soignant de nuit', ['term:aide-soignant de nuit']],
    ['SSIAD et ssiads', ['term:SSIAD', 'term:SSIAD']],
    ['un moniteur éduc', ['term:ME']],
    ['aide soignant, puis auxiliaire de puériculture', ['job:aide-soignant', 'job:puericulture']],
    ['rien de tout cela', []],
  ])('« %s »', (text, names) => {
    expect(found(text)).toEqual(names)
  })

  test.each([
    ['AS', true],
    ['as', true],
    ['je veux devenir as', true],
    ['salaire AS', true],
    ['tu as le temps', false],
  ])(
    'an acronym that is an everyday word needs capitals, an article, or to stand alone: « %s » %s',
    (text, isMeant) => {
      expect(found(text)).toEqual(isMeant ? ['term:AS'] : [])
    },
  )

  test.each([
    ['ME', true],
    ['me', true],
    ['ME en alternance', true],
    ['il me faut', false],
    ['le me', false],
  ])('one that is grammar needs capitals or to stand alone: « %s » %s', (text, isMeant) => {
    expect(found(text)).toEqual(isMeant ? ['term:ME'] : [])
  })

  test('each word is used once, and the positions are those of the words', () => {
    const entities = find(readWords('quel aide soignant ou SSIAD', (word) => word))
    expect(entities.map(({ start, end }) => [start, end])).toEqual([
      [1, 3],
      [4, 5],
    ])
  })
})

describe('both genders of a title', () => {
  test('the first is completed with what only stands after the second', () => {
    const knowledge = fixtureKnowledge()
    const jobs = knowledge.jobs.map((job, index) =>
      index === 0
        ? {
            ...job,
            title: 'Éducateur ou éducatrice de rue (ER)',
            short: 'éducateur de rue',
            become: 'éducateur ou éducatrice de rue',
            also: [],
          }
        : job,
    )
    const finder = createEntityFinder(loadKnowledge({ ...knowledge, jobs }, '2026-11-22'))
    const count = (text: string) => finder(readWords(text, (word) => word)).length
    expect([
      count('un éducateur de rue'),
      count('une éducatrice de rue'),
      count('un éducateur'),
      count('une éducatrice'),
    ]).toEqual([1, 1, 0, 0])
  })
})
