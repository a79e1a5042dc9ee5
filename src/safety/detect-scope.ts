import type { CompiledSafety } from './compile-safety.ts'
import type { Reading } from './read-message.ts'
import type { SafetyLink } from './schema.ts'

export type ForeignTopic = { topic: string; message: string; link: SafetyLink }

/**
 * Makes the detector of questions that others answer better. Null when the question is ours, or when a sign of a job,
 * a training or an aid stands anywhere in it: a doubtful question is ours.
 */
export function createScopeDetector(
  topics: CompiledSafety['outOfScope'],
): (reading: Reading) => ForeignTopic | null {
  return (reading) => {
    const met = topics.find(
      ({ says, unless }) => reading.hits(says).length > 0 && reading.hits(unless).length === 0,
    )
    return met ? { topic: met.id, message: met.message, link: met.link } : null
  }
}
