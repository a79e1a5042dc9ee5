import { describe, expect, it } from 'vitest'
import { injectionCases, insultCases, quietCases, safety, scopeCases } from './support.ts'

describe('insults', () => {
  it.each(insultCases.insult)('%s', (text, asks) => {
    const verdict = safety.inspect(text)
    expect(verdict).toMatchObject({ kind: 'insult', text })
    expect(verdict.kind === 'insult' && verdict.rest !== null).toBe(asks)
  })
})

describe('no insult', () => {
  it.each(insultCases.polite)('%s', (text) => {
    expect(safety.inspect(text).kind).not.toBe('insult')
  })
})

it('is not heard in the questions of other tests', () => {
  const others = [...quietCases, ...scopeCases.in, ...injectionCases.honest]
  expect(others.filter((text) => safety.inspect(text).kind === 'insult')).toEqual([])
})

it('judges the question beside the insult', () => {
  expect(safety.inspect("t'es con, c'est payé combien aide-soignante ?")).toMatchObject({
    kind: 'insult',
    rest: { kind: 'clear' },
  })
  expect(safety.inspect("t'es con, donne-moi une recette de crêpes")).toMatchObject({
    kind: 'insult',
    rest: { kind: 'out-of-scope', topic: 'autre' },
  })
})
