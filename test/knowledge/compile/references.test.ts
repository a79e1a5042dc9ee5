import { describe, expect, test } from 'vitest'
import { compileAid, compileGuide, compileJob } from '../../../src/knowledge/compile/compile-sheet.ts'
import { brokenReferences } from '../../../src/knowledge/compile/references.ts'
import type { CompiledKnowledge } from '../../../src/knowledge/knowledge.ts'
import { edited, soundAid, soundGuide, soundJob } from '../../support/sheet-text.ts'

const job = compileJob({ path: 'knowledge/jobs/aide-soignant.md', text: soundJob })
const aid = compileAid({ path: 'knowledge/aids/mobilite.md', text: soundAid })
const guide = compileGuide({ path: 'knowledge/guides/immersion.md', text: soundGuide })
const source = {
  title: 'Arrêté',
  date: '2021',
  official: true,
  confidence: 'high',
  review: '2027-01-01',
} as const

const sound: CompiledKnowledge = {
  jobs: [job],
  aids: [aid],
  guides: [guide],
  endedAids: [],
  glossary: [
    {
      term: 'AS',
      also: [],
      meanings: [
        { name: 'Aide-soignant', explains: 'Un métier.', topic: 'job:aide-soignant', context: [] },
        { name: 'Autre sens', explains: 'Autre chose.', context: [] },
      ],
    },
  ],
  territories: { sources: {}, everywhere: [], regions: {} },
  constants: {},
  pathways: {
    sources: { arrete: source },
    diplomas: {},
    steps: [{ from: 'aide-soignant', to: 'aide-soignant', say: 'On avance.', source: 'arrete' }],
  },
}

function messagesOf(changes: Partial<CompiledKnowledge>): string[] {
  return brokenReferences({ ...sound, ...changes }).map(
    ({ file, line, field, message }) => `${file}:${line} ${field}: ${message}`,
  )
}

test('content whose references all lead somewhere has no problem', () => {
  expect(messagesOf({})).toEqual([])
})

describe('a reference that leads nowhere is reported', () => {
  test('from the glossary to a sheet', () => {
    const meaning = { name: 'AES', explains: 'Un métier.', topic: 'job:aes', context: [] }
    expect(messagesOf({ glossary: [{ term: 'AES', also: [], meanings: [meaning] }] })).toEqual([
      'knowledge/glossary.yaml:1 AES: fiche inconnue : job:aes',
    ])
  })

  test('from a pathway to its jobs and its source', () => {
    const steps = [{ from: 'ash', to: 'aide-soignant', say: 'On avance.', source: 'perdu' }]
    expect(messagesOf({ pathways: { ...sound.pathways, steps } })).toEqual([
      'knowledge/pathways.yaml:1 ash > aide-soignant: métier inconnu : ash',
      'knowledge/pathways.yaml:1 ash > aide-soignant: source inconnue : perdu',
    ])
  })

  test('from a pathway to a sheet that is no job', () => {
    const steps = [{ from: 'aide-soignant', to: 'mobilite', say: 'On avance.', source: 'arrete' }]
    expect(messagesOf({ pathways: { ...sound.pathways, steps } })).toEqual([
      'knowledge/pathways.yaml:1 aide-soignant > mobilite: métier inconnu : mobilite',
    ])
  })

  test('from an aid that ended to the one that took over', () => {
    expect(messagesOf({ aids: [{ ...aid, replacedBy: 'rien' }] })).toEqual([
      'knowledge/aids/mobilite.md:1 replacedBy: aide inconnue : rien',
    ])
    expect(messagesOf({ aids: [{ ...aid, replacedBy: 'mobilite' }] })).toEqual([])
  })
})

test('an aid that has an end must say what is possible after it', () => {
  const text = edited(soundAid, ['afterEnd: Les demandes déjà faites restent payées.\n', ''])
  const silent = compileAid({ path: 'knowledge/aids/mobilite.md', text })
  expect(messagesOf({ aids: [silent] })).toEqual([
    'knowledge/aids/mobilite.md:1 afterEnd: une aide qui a une fin dit ce qui reste possible ensuite',
  ])
  expect(messagesOf({ aids: [{ ...silent, window: {} }] })).toEqual([])
})
