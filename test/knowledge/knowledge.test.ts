import { expect, test } from 'vitest'
import { compileAid, compileGuide, compileJob } from '../../src/knowledge/compile/compile-sheet.ts'
import { loadKnowledge } from '../../src/knowledge/knowledge.ts'
import { soundAid, soundGuide, soundJob } from '../support/sheet-text.ts'

const job = compileJob({ path: 'knowledge/jobs/vae.md', text: soundJob })
const aid = compileAid({ path: 'knowledge/aids/vae.md', text: soundAid })
const guide = compileGuide({ path: 'knowledge/guides/vae.md', text: soundGuide })
const compiled = {
  jobs: [job],
  aids: [aid],
  guides: [guide],
  territories: { sources: {}, everywhere: [], regions: {} },
  constants: {},
  endedAids: [],
  glossary: [],
  pathways: { sources: {}, diplomas: {}, steps: [] },
}
const knowledge = loadKnowledge(compiled, '2026-11-22')

test('a sheet is found by its topic, and three sheets of one name are told apart', () => {
  expect(knowledge.sheet('job:vae')).toEqual(job)
  expect(knowledge.sheet('aid:vae')).toEqual(aid)
  expect(knowledge.sheet('guide:vae')).toEqual(guide)
})

test('a sheet of one kind is found by its id', () => {
  expect(knowledge.job('vae')).toEqual(job)
  expect(knowledge.aid('vae')).toEqual(aid)
  expect(knowledge.guide('vae')).toEqual(guide)
})

test('what does not exist is not found', () => {
  for (const name of ['vae', 'job:aes', '', 'constructor', '__proto__'])
    expect(knowledge.sheet(name)).toBeUndefined()
  expect(knowledge.job('constructor')).toBeUndefined()
})

test('what was compiled is left as it was', () => {
  expect(knowledge).toMatchObject(compiled)
})
