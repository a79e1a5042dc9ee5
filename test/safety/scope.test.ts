import { describe, expect, it } from 'vitest'
import { content, injectionCases, safety, scopeCases } from './support.ts'

const cases = Object.entries(scopeCases.out).flatMap(([topic, texts]) => texts.map((text) => [topic, text]))

describe('left to others', () => {
  it.each(cases)('%s: %s', (topic, text) => {
    expect(safety.inspect(text)).toMatchObject({ kind: 'out-of-scope', topic })
  })
})

describe('ours', () => {
  it.each([...scopeCases.in, ...injectionCases.honest])('%s', (text) => {
    expect(safety.inspect(text).kind).toBe('clear')
  })
})

describe('each topic', () => {
  it.each(content.outOfScope)(
    '$id sends to an official service, in one or two sentences',
    ({ message, link }) => {
      expect(message.split(/[.!?](?:\s|$)/).filter(Boolean).length).toBeLessThanOrEqual(2)
      expect(new URL(link.url).hostname).toMatch(
        /(\.gouv\.fr|ameli\.fr|francetravail\.fr|lumni\.fr|vie-publique\.fr)$/,
      )
    },
  )
})

it('a sign of a job anywhere in the message makes the question ours', () => {
  expect(safety.inspect("J'ai mal au ventre depuis trois jours, que prendre ?").kind).toBe('out-of-scope')
  expect(safety.inspect("J'ai mal au ventre. Puis-je devenir aide-soignante ?").kind).toBe('clear')
})
