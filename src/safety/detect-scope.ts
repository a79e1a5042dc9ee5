import type { PhraseBook, Reading } from './phrase-book.ts'
import type { SafetyContent, SafetyLink } from './schema.ts'

export type ForeignTopic = { topic: string; message: string; link: SafetyLink }

/**
 * Makes the detector of questions that others answer better. Null when the question is ours, or when a sign of a job,
 * a training or an aid stands anywhere in it: a doubtful question is ours.
 */
export function createScopeDetector(
  content: SafetyContent['outOfScope'],
  book: PhraseBook,
): (reading: Reading) => ForeignTopic | null {
  const topics = content.map((topic) => ({
    topic,
    says: book.add(topic.says),
    unless: book.add(topic.unless),
  }))
  return (reading) => {
    const met = topics.find(
      ({ says, unless }) => reading.hits(says).length > 0 && reading.hits(unless).length === 0,
    )
    return met ? { topic: met.topic.id, message: met.topic.message, link: met.topic.link } : null
  }
}
