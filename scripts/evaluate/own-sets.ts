import { findPassages, topicOf } from '../../src/answer/find-passages.ts'
import { passagesOf, searchable } from '../../src/answer/passages.ts'
import { loadKnowledge } from '../../src/knowledge/knowledge.ts'
import { parisDay } from '../../src/knowledge/paris-day.ts'
import { type Question, readQuestions } from '../../test/eval/questions.ts'
import { createTestCore, readCompiledContent } from '../../test/support/test-core.ts'
import type { ComparedSet } from './compare-engines.ts'
import type { Ranker } from './search-engines.ts'

/** Our sections and our questions: those that may be tuned on, those held back, then the held-back ones by style. */
export function ownSets(): ComparedSet[] {
  const knowledge = loadKnowledge(readCompiledContent().knowledge, parisDay(new Date()))
  const texts = passagesOf(knowledge).map(searchable)
  const questions = readQuestions()
  const core = createTestCore()
  const product: Ranker = (question) =>
    findPassages(question, core.read(question), core.library, 40).map(({ id }) => id)
  const set = (name: string, isIn: (question: Question) => boolean): ComparedSet => ({
    name,
    texts,
    unitOf: topicOf,
    rankers: { 'the product': product },
    queries: questions.filter(isIn).map(({ id, q, topics }) => ({ q, relevant: topics, topic: id })),
  })
  const styles = [...new Set(questions.map(({ style }) => style))]
  return [
    set('own questions, train', ({ split }) => split === 'train'),
    set('own questions, held back', ({ split }) => split === 'test'),
    ...styles.map((style) =>
      set(
        `own questions, held back, ${style}`,
        (question) => question.split === 'test' && question.style === style,
      ),
    ),
  ]
}
