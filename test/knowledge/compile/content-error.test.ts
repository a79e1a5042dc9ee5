import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { ContentError, parseYaml } from '../../../src/knowledge/compile/content-error.ts'

const schema = z.strictObject({
  title: z.string(),
  steps: z.array(z.strictObject({ id: z.string(), count: z.number() })),
})
const sound = 'title: Essai\nsteps:\n  - id: a\n    count: 1\n  - { id: b, count: 2 }\n'

function problemsOf(text: string, firstLine?: number) {
  try {
    parseYaml(schema, text, 'intents/essai.yaml', firstLine)
  } catch (error) {
    if (error instanceof ContentError) return error.problems
    throw error
  }
  throw new Error('The text was accepted.')
}

function placesOf(text: string, firstLine?: number): string[] {
  return problemsOf(text, firstLine).map(({ line, field }) => `${line} ${field}`)
}

test('what is right is read', () => {
  expect(parseYaml(schema, sound, 'intents/essai.yaml')).toEqual({
    title: 'Essai',
    steps: [
      { id: 'a', count: 1 },
      { id: 'b', count: 2 },
    ],
  })
})

describe('the place of a mistake', () => {
  test('is the line of the value, in lists and in maps', () => {
    expect(placesOf(sound.replace('count: 1', 'count: un'))).toEqual(['4 steps.0.count'])
    expect(placesOf(sound.replace('count: 2', 'count: deux'))).toEqual(['5 steps.1.count'])
  })

  test('is the line of the item from which a field is missing', () => {
    expect(placesOf(sound.replace('    count: 1\n', ''))).toEqual(['3 steps.0.count'])
  })

  test('is the first line when a field of the whole is missing, or when the whole is wrong', () => {
    expect(placesOf(sound.replace('title: Essai\n', ''))).toEqual(['1 title'])
    expect(placesOf('- a\n- b\n')).toEqual(['1 (racine)'])
    expect(placesOf('')).toEqual(['1 (racine)'])
  })

  test('is the line of the key that is unknown', () => {
    expect(placesOf(`${sound}tilte: x\n`)).toEqual(['6 tilte'])
  })

  test('is counted from the beginning of the file', () => {
    expect(placesOf(sound.replace('count: 1', 'count: un'), 2)).toEqual(['5 steps.0.count'])
    expect(placesOf('title: [a\n', 10)).toEqual(['11 (yaml)'])
  })
})

test('the message has one line per problem: file, line, field and what is wrong', () => {
  const error = new ContentError([
    { file: 'knowledge/a.md', line: 3, field: 'title', message: 'trop court' },
    { file: 'knowledge/b.md', line: 1, field: '(fichier)', message: 'vide' },
  ])
  expect(error.message).toBe('knowledge/a.md:3 title: trop court\nknowledge/b.md:1 (fichier): vide')
  expect(error.name).toBe('ContentError')
})
