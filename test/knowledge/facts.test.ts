import { describe, expect, test } from 'vitest'
import { compileAid, compileGuide, compileJob } from '../../src/knowledge/compile/compile-sheet.ts'
import { factsOf, factsOfSection, sectionOfFact } from '../../src/knowledge/facts.ts'
import { aidFactKeySchema, aidSectionIds } from '../../src/knowledge/schema/aid.ts'
import { jobFactKeySchema, jobSectionIds } from '../../src/knowledge/schema/job.ts'
import { edited, soundAid, soundGuide, soundJob } from '../support/sheet-text.ts'

const text = edited(soundJob, [
  'facts:\n',
  'facts:\n  training.hours:\n    - say: La formation dure 1 540 heures.\n      source: arrete\n  diploma.name:\n    - say: Le diplôme est un diplôme d’État.\n      source: arrete\n',
])
const job = compileJob({ path: 'knowledge/jobs/aide-soignant.md', text })

describe('where a fact is shown', () => {
  test('every fact of a job or an aid has a section that its sheet must have', () => {
    for (const key of jobFactKeySchema.options) expect(jobSectionIds, key).toContain(sectionOfFact(key))
    for (const key of aidFactKeySchema.options) expect(aidSectionIds, key).toContain(sectionOfFact(key))
  })

  test('pay under the salary, what a diploma is under the training', () => {
    expect(sectionOfFact('pay')).toBe('salaire')
    expect(sectionOfFact('diploma.name')).toBe('formation')
    expect(sectionOfFact('amount')).toBe('combien')
  })

  test('a key of no schema is shown in the summary', () => {
    expect(sectionOfFact('couleur')).toBe('bref')
  })
})

describe('the facts of a sheet', () => {
  test('come by key, in the order of the front matter', () => {
    expect(factsOf(job).map(([key]) => key)).toEqual(['training.hours', 'diploma.name', 'pay'])
    expect(factsOf(compileAid({ path: 'knowledge/aids/mobilite.md', text: soundAid }))).toMatchObject([
      ['amount', [{ say: 'Le montant est de 0,20 € par kilomètre.' }]],
    ])
  })

  test('are none in a guide', () => {
    expect(factsOf(compileGuide({ path: 'knowledge/guides/immersion.md', text: soundGuide }))).toEqual([])
  })

  test('of one section are those shown there, in their order', () => {
    expect(factsOfSection(job, 'formation').map(({ say }) => say)).toEqual([
      'La formation dure 1 540 heures.',
      'Le diplôme est un diplôme d’État.',
    ])
    expect(factsOfSection(job, 'salaire')).toHaveLength(1)
    expect(factsOfSection(job, 'equipe')).toEqual([])
  })
})
