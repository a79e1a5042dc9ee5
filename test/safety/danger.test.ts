import { describe, expect, it } from 'vitest'
import { content, dangerCases, helpOf, injectionCases, quietCases, safety, scopeCases } from './support.ts'

const cases = [
  ...Object.entries(dangerCases.acute).map(([dangers, texts]) => ({ level: 'acute', dangers, texts })),
  ...Object.entries(dangerCases.concern).map(([dangers, texts]) => ({ level: 'concern', dangers, texts })),
]

describe.each(cases)('$level $dangers', ({ level, dangers, texts }) => {
  it.each(texts)('%s', (text) => {
    const help = helpOf(safety.inspect(text))
    expect(help?.dangers.toSorted()).toEqual(dangers.split('+').toSorted())
    expect(help?.level).toBe(level)
  })
})

describe('what only looks like a danger stays quiet', () => {
  it.each(quietCases)('%s', (text) => {
    expect(helpOf(safety.inspect(text))).toBeNull()
  })

  it('nor do the questions of other tests', () => {
    const others = [...scopeCases.in, ...injectionCases.honest, ...Object.values(scopeCases.out).flat()]
    expect(others.filter((text) => helpOf(safety.inspect(text)))).toEqual([])
  })
})

describe('the number that is given', () => {
  it.each([
    ['je veux mourir', 'tel:3114'],
    ['mon frère veut se suicider', 'tel:3114'],
    ['mon père ne respire plus', 'tel:15'],
    ['mon père ne respire plus', 'tel:112'],
    ['mon beau-père me touche la nuit', 'tel:119'],
    ['on me harcèle sur insta', 'tel:3018'],
    ['mon mari me frappe', 'tel:3919'],
    ['mon mari est en train de me frapper', 'tel:17'],
    ["quelqu'un essaie d'entrer chez moi", 'tel:17'],
    ["l'auxiliaire de vie frappe ma mère", 'tel:3977'],
  ])('%s: %s', (text, url) => {
    expect(helpOf(safety.inspect(text))?.links.map((link) => link.url)).toContain(url)
  })

  it('is the one of the danger, not all of them', () => {
    const links = helpOf(safety.inspect('je veux mourir'))?.links.map(({ url }) => url)
    expect(links).toEqual(['tel:3114', 'tel:15'])
  })
})

describe('the wording of each danger', () => {
  it.each(content.danger.list)('$id: number first, short, no question, and one may go on', ({ id, help }) => {
    const [first = ''] = help.acute.split(/[.:]/)
    expect(first).toMatch(/\d/)
    expect(help.acute.length).toBeLessThan(460)
    expect(help.concern.length).toBeLessThan(260)
    expect(`${help.acute} ${help.concern}`).not.toMatch(/\?/)
    expect(
      help.links.map(({ url }) => url).some((url) => url.startsWith('tel:')),
      id,
    ).toBe(true)
  })

  it('ends by saying that this is a machine, and that one may go on', () => {
    const verdict = safety.inspect('je veux mourir')
    expect(helpOf(verdict)?.text.endsWith(content.danger.closing)).toBe(true)
    expect(content.danger.closing).toMatch(/programme/)
    expect(content.danger.closing).toMatch(/continuer à écrire/)
  })

  it('sets several dangers one after the other, the closing once, no number twice', () => {
    const help = helpOf(safety.inspect('mon copain me tape et jai envie de mourir'))
    expect(help?.text).toContain('3114')
    expect(help?.text).toContain('3919')
    expect(help?.text.split(content.danger.closing)).toHaveLength(2)
    const urls = help?.links.map(({ url }) => url) ?? []
    expect(new Set(urls).size).toBe(urls.length)
  })
})

describe('doubt', () => {
  it('makes a joke a gentle offer', () => {
    const verdict = safety.inspect('je veux mourir mdr')
    expect(verdict.kind).toBe('clear')
    expect(helpOf(verdict)?.level).toBe('concern')
  })

  it('does not let a joke in one sentence quiet another', () => {
    expect(safety.inspect('trop drôle mdr. Je veux mourir.').kind).toBe('danger')
  })

  it('does not let a question about a job quiet a cry for help', () => {
    expect(safety.inspect('quel métier choisir ? de toute façon je veux mourir').kind).toBe('danger')
  })
})
