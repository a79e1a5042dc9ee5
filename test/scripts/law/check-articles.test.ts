import { describe, expect, test } from 'vitest'
import { lawFindings } from '../../../scripts/law/check-articles.ts'
import { citedArticles } from '../../../scripts/law/cited-articles.ts'
import { readLaw } from '../../../scripts/law/read-law.ts'
import { readCompiledContent } from '../../support/test-core.ts'

const { knowledge } = readCompiledContent()
const days = { travail: '2026-03-27', 'sécurité sociale': '2026-03-14' }
const cited = { code: 'travail' as const, number: 'L1', topic: 'aid:essai' }
const article = { code: 'travail' as const, number: 'L1', from: '2020-01-01', until: '2999-01-01' }

describe('an article that is cited', () => {
  test.each([
    ['is in force', [article], []],
    ['is not in the code', [], ['absent du code']],
    ['is of another code', [{ ...article, code: 'sécurité sociale' as const }], ['absent du code']],
    ['begins later', [{ ...article, from: '2026-07-01' }], ['n’est pas en vigueur le 27 mars 2026']],
    ['is over', [{ ...article, until: '2026-01-01' }], ['n’est pas en vigueur le 27 mars 2026']],
    [
      'will be over',
      [{ ...article, until: '2026-07-01' }],
      ['en vigueur jusqu’au 1er juillet 2026 seulement'],
    ],
  ])('%s', (_, articles, problems) => {
    expect(lawFindings([cited], articles, days).map(({ problem }) => problem)).toEqual(problems)
  })

  test('is found in the rules and in the titles of sources, by its code', () => {
    const all = citedArticles(knowledge)
    expect(all).toContainEqual({ code: 'sécurité sociale', number: 'D241-7', topic: 'aid:rgdu' })
    expect(all).toContainEqual({
      code: 'travail',
      number: 'L6243-1-1',
      topic: 'aid:apprentissage-aide-unique',
    })
  })
})

test('every article that the sheets cite is in force in the public copy of the law, but for one that is being replaced', () => {
  const law = readLaw()
  expect(law.articles.length).toBeGreaterThan(10_000)
  expect(
    lawFindings(citedArticles(knowledge), law.articles, law.days).map(
      ({ cited: { topic, number }, problem }) => `${topic} ${number}: ${problem}`,
    ),
  ).toEqual(['aid:lodeom L752-3-2: en vigueur jusqu’au 1er juillet 2026 seulement'])
}, 60_000)
