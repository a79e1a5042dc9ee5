import { loadClassifier } from '../answer/classify/classifier.ts'
import { passagesOf } from '../answer/passages.ts'
import type { AnswerLibrary } from '../answer/plan-answer.ts'
import { loadKnowledge } from '../knowledge/knowledge.ts'
import { loadIndex } from '../knowledge/search/search-index.ts'
import { readSections } from '../language/packed-sections.ts'
import type { Content } from './content.ts'

/**
 * Puts the compiled content, its index and the classifiers together, with the figures of a day.
 * @param packed three sections: the index, the classifier of questions, that of messages
 * @param today ISO day
 */
export function loadLibrary(
  { knowledge: compiled, routes }: Content,
  packed: ArrayBuffer,
  today: string,
): AnswerLibrary {
  const knowledge = loadKnowledge(compiled, today)
  const passages = new Map(passagesOf(knowledge).map((passage) => [passage.id, passage]))
  const sections = readSections(new Uint8Array(packed))
  return {
    knowledge,
    routes,
    index: loadIndex(sections.bytes()),
    classify: loadClassifier(sections.bytes()),
    classifyMessage: loadClassifier(sections.bytes()),
    passage: (id) => passages.get(id),
  }
}
