import { passagesOf } from '../answer/passages.ts'
import type { AnswerLibrary } from '../answer/plan-answer.ts'
import { loadKnowledge } from '../knowledge/knowledge.ts'
import { loadIndex } from '../knowledge/search/search-index.ts'
import type { Content } from './content.ts'

/**
 * Puts the compiled content and its index together, with the figures of a day.
 * @param today ISO day
 */
export function loadLibrary(
  { knowledge: compiled, routes }: Content,
  index: ArrayBuffer,
  today: string,
): AnswerLibrary {
  const knowledge = loadKnowledge(compiled, today)
  const passages = new Map(passagesOf(knowledge).map((passage) => [passage.id, passage]))
  return { knowledge, routes, index: loadIndex(index), passage: (id) => passages.get(id) }
}
