import { expect, test } from 'vitest'
import { lastQuestionOf } from '../../../src/answer/classify/features.ts'
import { createTestCore } from '../../support/test-core.ts'

const { read } = createTestCore()

test.each([
  ['Je suis ASH depuis dix ans. Combien gagne un AS ?', 'Combien gagne un AS ?'],
  ['Combien gagne un AS ? Merci beaucoup.', 'Combien gagne un AS ?'],
  ['combien gagne un as', 'combien gagne un as'],
  ['', ''],
])('of « %s » the question is « %s »', (text, question) => {
  expect(lastQuestionOf(text)).toBe(question)
})

test('the point that is asked does not depend on which job is named, nor in how many words', () => {
  const [one, other] = [
    'Combien gagne un ambulancier ?',
    'Combien gagne un éducateur de jeunes enfants ?',
  ].map((text) => read(text).features())
  expect(one).toEqual(other)
})

test('a misspelt word counts as the word', () => {
  expect(read('kel salere pr un ambulancier').features()).toContain('word salair')
})
