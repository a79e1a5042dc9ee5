import { describe, expect, test } from 'vitest'
import { readQuestionSet } from '../support/read-question-set.ts'
import { askOnce } from '../support/talk.ts'
import { createTestCore } from '../support/test-core.ts'
import { judge } from './judge.ts'

const core = createTestCore()
const { knowledge } = core.library
const questions = readQuestionSet('test/eval/dev-sample.jsonl')
/** Questions about sheets that are not written yet cannot be answered. */
const answerable = questions.filter(
  ({ expect: { topics } }) => !topics || topics.some((topic) => knowledge.sheet(topic)),
)

describe('the development questions', () => {
  test('can mostly be answered with the sheets that there are', () => {
    expect(answerable.length).toBeGreaterThan(questions.length / 2)
  })

  test.each(answerable)('$id $kind « $q »', async (question) => {
    expect(judge(question, await askOnce(core, question.q))).toEqual({ right: true })
  })
})
