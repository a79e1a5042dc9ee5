import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SourcePassage } from '../../../src/answer/passages.ts'
import {
  createVerifier,
  type DraftSentence,
  type Verdict,
} from '../../../src/answer/verify/verify-sentence.ts'
import { seededRandom } from '../../../src/dialogue/seeded-random.ts'
import { additionsTo, kindsOfMutation, type MutationKind, mutantsOf } from '../../support/mutations.ts'
import { readRealPassages } from '../../support/real-passages.ts'
import { type RewordingKind, rewordingsOf } from '../../support/rewordings.ts'

type Real = { passage: SourcePassage; sentences: string[]; verify: (draft: DraftSentence) => Verdict }

/** A sentence with a web address is ours, but a model may never write one. */
const hasAddress = /\.(?:fr|com|org|gouv)\b|https?:/

let real: Real[]
beforeAll(() => {
  real = readRealPassages().map((passage) => ({
    passage,
    sentences: passage.quotes.map(({ text }) => text),
    verify: createVerifier([passage]),
  }))
})

const releases = ({ verify }: Real, text: string) => verify({ text, extracts: [1] }).released

it('releases every sentence of the sheets, word for word', () => {
  const held = real.flatMap((each) =>
    each.sentences.filter((sentence) => !hasAddress.test(sentence) && !releases(each, sentence)),
  )
  expect(held).toEqual([])
})

it('never releases a sentence in which a digit was changed', () => {
  const withFigures = real.flatMap((each) =>
    each.sentences.filter((sentence) => /\d/.test(sentence)).map((sentence) => ({ each, sentence })),
  )
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9 }), (which, place, step) => {
      const chosen = withFigures[which % withFigures.length]
      const digits = [...(chosen?.sentence ?? '').matchAll(/\d/g)]
      const digit = digits[place % digits.length]
      if (!chosen || !digit) throw new Error('The sheets hold no figure.')
      const { each, sentence } = chosen
      const { 0: old, index } = digit
      const changed = `${sentence.slice(0, index)}${(Number(old) + step) % 10}${sentence.slice(index + 1)}`
      fc.pre(!each.sentences.includes(changed))
      expect(releases(each, changed), changed).toBe(false)
    }),
    { numRuns: 3000 },
  )
})

it('never releases a sentence of one section as the word of another', () => {
  const released = real.flatMap(({ sentences }, at) => {
    const other = real[(at + 37) % real.length]
    return other
      ? sentences.filter((sentence) => !other.sentences.includes(sentence) && releases(other, sentence))
      : []
  })
  expect(released).toEqual([])
})

it('never releases a sentence to which a telephone number, a link or an address was added', () => {
  const added = real.flatMap((each) =>
    each.sentences.flatMap(additionsTo).map((text) => ({ text, isReleased: releases(each, text) })),
  )
  expect(added.length).toBeGreaterThan(10_000)
  expect(added.filter(({ isReleased }) => isReleased).map(({ text }) => text)).toEqual([])
})

describe('mutants of every sentence of the sheets', () => {
  const mutants = new Map<MutationKind, { count: number; released: string[] }>()
  beforeAll(() => {
    const random = seededRandom(11)
    for (const kind of kindsOfMutation) mutants.set(kind, { count: 0, released: [] })
    for (const each of real)
      for (const sentence of each.sentences)
        for (const { kind, text } of mutantsOf(sentence, { sentences: each.sentences, random })) {
          const ofKind = mutants.get(kind)
          if (ofKind) ofKind.count += 1
          if (releases(each, text)) ofKind?.released.push(text)
        }
  }, 60_000)

  it.each(kindsOfMutation)('are caught: %s', (kind) => {
    expect(mutants.get(kind)?.count).toBeGreaterThan(20)
    expect(mutants.get(kind)?.released).toEqual([])
  })
})

describe('rewordings of every sentence of the sheets', () => {
  const least: Record<RewordingKind, number> = {
    'function words': 0.85,
    figures: 0.95,
    'head moved to the end': 0.8,
    'end moved to the head': 0.9,
    shortened: 0.7,
    opened: 0.95,
  }
  it('are released for the most part', () => {
    const shares = new Map<string, { all: number; released: number }>()
    for (const each of real)
      for (const sentence of each.sentences)
        for (const { kind, text } of rewordingsOf(sentence)) {
          const share = shares.get(kind) ?? { all: 0, released: 0 }
          shares.set(kind, { all: share.all + 1, released: share.released + (releases(each, text) ? 1 : 0) })
        }
    const tooFew = Object.entries(least).filter(([kind, share]) => {
      const { all, released } = shares.get(kind) ?? { all: 1, released: 0 }
      return released / all < share
    })
    expect(tooFew).toEqual([])
  })
})
