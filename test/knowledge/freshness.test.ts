import { describe, expect, test } from 'vitest'
import { compileAid, compileGuide, compileJob } from '../../src/knowledge/compile/compile-sheet.ts'
import { findingsOn, hasEnded } from '../../src/knowledge/freshness.ts'
import { edited, soundAid, soundGuide, soundJob } from '../support/sheet-text.ts'

type Replacement = [from: string, to: string]

/** Findings on a day, in a knowledge of one job (its source is due on 2027-06-30) and one aid (2027-01-31, ends 2026-12-31). */
function findings(today: string, inJob: Replacement[] = [], inAid: Replacement[] = []): string[] {
  const job = compileJob({ path: 'knowledge/jobs/aide-soignant.md', text: edited(soundJob, ...inJob) })
  const aid = compileAid({ path: 'knowledge/aids/mobilite.md', text: edited(soundAid, ...inAid) })
  const empty = {
    endedAids: [],
    glossary: [],
    pathways: { sources: {}, diplomas: {}, steps: [] },
    territories: { sources: {}, everywhere: [], regions: {} },
    constants: {},
  }
  return findingsOn({ jobs: [job], aids: [aid], guides: [], ...empty }, today).map(
    ({ kind, topic, detail }) => `${kind} ${topic} ${detail}`,
  )
}

const endsSoon = 'ends-soon aid:mobilite prend fin le 31 décembre 2026'
const ended = 'ended aid:mobilite a pris fin le 31 décembre 2026'
const dueAid = 'to-verify aid:mobilite source « Délibération du conseil » à revoir depuis le 31 janvier 2027'
const dueJob = 'to-verify job:aide-soignant source « Arrêté du 10 juin 2021 » à revoir depuis le 30 juin 2027'

describe('day by day', () => {
  test.each([
    ['2026-10-01', []],
    ['2026-10-02', [endsSoon]],
    ['2026-12-30', [endsSoon]],
    ['2026-12-31', [endsSoon]],
    ['2027-01-01', [ended]],
    ['2027-01-31', [ended]],
    ['2027-02-01', [dueAid, ended]],
    ['2027-06-30', [dueAid, ended]],
    ['2027-07-01', [dueJob, dueAid, ended]],
    ['2031-01-01', [dueJob, dueAid, ended]],
  ])('on %s: %j', (today, found) => {
    expect(findings(today)).toEqual(found)
  })
})

describe('what has to be looked at', () => {
  test('a fact past its own review date, whatever the date of its source', () => {
    const fact: Replacement = ['      source: arrete', '      source: arrete\n      review: "2026-01-15"']
    expect(findings('2026-01-15', [fact])).toEqual([])
    expect(findings('2026-01-16', [fact])).toEqual([
      'to-verify job:aide-soignant un fait de « Le salaire » à revoir depuis le 15 janvier 2026',
    ])
  })

  test('a fact or a source that can hardly be trusted, before it is due', () => {
    const fact: Replacement = ['      source: arrete', '      source: arrete\n      confidence: low']
    expect(findings('2026-01-01', [fact])).toEqual([
      'to-verify job:aide-soignant un fait de « Le salaire » à confirmer',
    ])
    const source: Replacement = ['confidence: high', 'confidence: low']
    expect(findings('2026-01-01', [source])).toEqual([
      'to-verify job:aide-soignant source « Arrêté du 10 juin 2021 » à confirmer',
    ])
  })

  test('once, when it is both due and hardly trusted', () => {
    expect(findings('2027-07-01', [['confidence: high', 'confidence: low']]).slice(0, 1)).toEqual([dueJob])
    expect(findings('2027-07-01', [['confidence: high', 'confidence: low']])).toHaveLength(3)
  })

  test('a sheet without any official source, a guide without any source included', () => {
    const hearsay: Replacement = ['official: true', 'official: false']
    expect(findings('2026-01-01', [hearsay])).toEqual([
      'not-official job:aide-soignant aucune source officielle',
    ])
    const guide = compileGuide({ path: 'knowledge/guides/immersion.md', text: soundGuide })
    const alone = {
      jobs: [],
      aids: [],
      guides: [guide],
      endedAids: [],
      glossary: [],
      pathways: { sources: {}, diplomas: {}, steps: [] },
      territories: { sources: {}, everywhere: [], regions: {} },
      constants: {},
    }
    expect(findingsOn(alone, '2026-01-01')).toEqual([
      { kind: 'not-official', topic: 'guide:immersion', detail: 'aucune source officielle' },
    ])
  })
})

describe('a window', () => {
  test.each([
    ['2024-12-31', '2024-12-30', false],
    ['2024-12-31', '2024-12-31', false],
    ['2024-12-31', '2025-01-01', true],
    ['2024-12-31', '2030-06-01', true],
  ])('until %s has ended on %s: %s', (until, today, isOver) => {
    expect(hasEnded({ until }, today)).toBe(isOver)
  })

  test('without an end never ends', () => {
    expect(hasEnded({}, '2099-12-31')).toBe(false)
    expect(hasEnded({ until: undefined }, '2099-12-31')).toBe(false)
  })
})
