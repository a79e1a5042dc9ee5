import { describe, expect, test } from 'vitest'
import { splitQuestions } from '../../src/answer/split-questions.ts'
import { citedBy } from '../support/read-reply.ts'
import { askOnce } from '../support/talk.ts'
import { createTestCore } from '../support/test-core.ts'

describe('two questions in one message', () => {
  test.each([
    ['c’est quoi un AES et combien ça gagne ?', 'c’est quoi un AES', 'combien ça gagne ?'],
    [
      'Comment devenir infirmière, combien de temps ça dure ?',
      'Comment devenir infirmière',
      'combien de temps ça dure ?',
    ],
    ['combien gagne un AS ? et les horaires ?', 'combien gagne un AS', 'les horaires ?'],
  ])('« %s » is two', (text, first, second) => {
    expect(splitQuestions(text)).toEqual([first, second])
  })

  test.each([
    'Quelle différence entre un AS et un ASH ?',
    'AES et après ?',
    'Combien gagne un aide-soignant de nuit et le dimanche ?',
    'c quoi, c combien, c où',
    '',
  ])('« %s » stays whole', (text) => {
    expect(splitQuestions(text)).toEqual([text])
  })

  test('are both answered, each from its own section', async () => {
    const reply = await askOnce(createTestCore(), 'Comment devenir infirmière et combien de temps ça dure ?')
    expect(new Set(citedBy(reply))).toEqual(new Set(['job:infirmier#acces', 'job:infirmier#formation']))
  })
})
