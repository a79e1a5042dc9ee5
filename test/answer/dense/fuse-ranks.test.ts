import { describe, expect, test } from 'vitest'
import { fuseRanks } from '../../../src/answer/dense/fuse-ranks.ts'
import { startTalk } from '../../support/talk.ts'
import { createTestCore } from '../../support/test-core.ts'

const { index } = createTestCore().library
const question = 'quelle aide pour payer le permis'
const plain = index.search(question, 20)
const ids = (hits: readonly { id: string }[]) => hits.map(({ id }) => id)

describe('an order by words and by meaning', () => {
  test('is that of the words when nothing is near in meaning', () => {
    expect(ids(fuseRanks(index, []).search(question, 20))).toEqual(ids(plain))
  })

  test('puts forward what both know', () => {
    const [, second, third] = ids(plain)
    const fused = ids(fuseRanks(index, [third ?? '', second ?? '']).search(question, 20))
    expect(fused.slice(0, 2).sort()).toEqual([second, third].sort())
  })

  test('keeps what a passage covers of the question, and brings none that shares no word with it', () => {
    const fused = fuseRanks(index, ['job:sage-femme#bref', ...ids(plain).reverse()]).search(question, 20)
    const coverage = new Map(index.search(question, 500).map((hit) => [hit.id, hit.coverage]))
    for (const hit of fused) expect(hit.coverage).toBe(coverage.get(hit.id))
  })
})

describe('in a conversation', () => {
  test('the meaning is asked for once a question, and the answer stays one of our sentences', async () => {
    const asked: string[] = []
    const core = createTestCore({
      nearestInMeaning: async (text) => {
        asked.push(text)
        return ['aid:permis-france-travail#combien']
      },
    })
    const { status, blocks } = await startTalk(core).say('quelle aide pour payer le permis ?')
    expect(status).toBe('answered')
    expect(asked).toEqual(['quelle aide pour payer le permis ?'])
    expect(JSON.stringify(blocks)).toContain('aid:permis-france-travail')
  })

  test('nearness in meaning makes no answer of what is not ours', async () => {
    const core = createTestCore({ nearestInMeaning: async () => ids(plain) })
    expect((await startTalk(core).say('Est-ce que le cosmonaute travaille la nuit ?')).status).toBe(
      'not_found',
    )
  })
})
