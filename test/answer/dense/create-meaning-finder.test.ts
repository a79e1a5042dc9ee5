import { expect, test } from 'vitest'
import { createMeaningFinder } from '../../../src/answer/dense/create-meaning-finder.ts'
import { packVectors } from '../../../src/answer/dense/vector-index.ts'

const vectors = new Map([
  ['job:a#bref', [1, 0]],
  ['job:b#bref', [0, 1]],
])

function finder(readVectors: () => Response, embedded: number[][] | null = [[0.1, 1]]) {
  const [reads, reported]: [string[], string[]] = [[], []]
  const find = createMeaningFinder({
    model: 'vecteurs',
    embed: async () => embedded,
    readVectors: async () => {
      reads.push('read')
      return readVectors()
    },
    report: (model) => reported.push(model),
  })
  return { find, reads, reported }
}

test('the nearest passages come first, and vectors are read once', async () => {
  const { find, reads, reported } = finder(() => new Response(packVectors('vecteurs', vectors)))
  expect(await find('permis')).toEqual(['job:b#bref', 'job:a#bref'])
  await find('salaire')
  expect([reads.length, reported]).toEqual([1, []])
})

test('without vectors, or with those of another model, none is found and it is reported once', async () => {
  for (const answer of [
    () => new Response(null, { status: 404 }),
    () => new Response(packVectors('autre', vectors)),
  ]) {
    const { find, reported } = finder(answer)
    expect([await find('permis'), await find('salaire')]).toEqual([[], []])
    expect(reported).toEqual(['vecteurs'])
  }
})

test('a model that does not answer finds none', async () => {
  const { find } = finder(() => new Response(packVectors('vecteurs', vectors)), null)
  expect(await find('permis')).toEqual([])
})
