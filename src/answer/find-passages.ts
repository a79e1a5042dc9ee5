import type { Sheet } from '../knowledge/knowledge.ts'
import type { Hit } from '../knowledge/search/search-index.ts'
import type { AnswerLibrary } from './plan-answer.ts'
import { withoutMarks } from './read-words.ts'
import type { Understanding } from './understand.ts'

/** The sections that may answer a question, best first. */
export function findPassages(
  question: string,
  read: Pick<Understanding, 'hires' | 'sheets'>,
  library: AnswerLibrary,
  limit: number,
): Hit[] {
  return library.index.search(withoutMarks(question), limit, favourOf(read, library))
}

/** What sections are worth beside others; set on the questions of `test/eval` that may be tuned on. */
const favours = { named: 1.25, forEmployers: 1.5, jobWhenHiring: 0.6 }

/**
 * The jobs and aids that are named answer before others; for somebody who hires, the aids for employers, and the job
 * that is named last. A guide is named by everyday words ("salaire", "vaccin"): they find it well enough.
 */
function favourOf(
  { hires, sheets }: Pick<Understanding, 'hires' | 'sheets'>,
  { knowledge }: AnswerLibrary,
): (section: string) => number {
  const named = preciseTopics(sheets)
  return (section) => {
    const topic = topicOf(section)
    if (!hires) return named.has(topic) ? favours.named : 1
    const sheet = knowledge.sheet(topic)
    if (sheet?.kind === 'job') return favours.jobWhenHiring
    const isForEmployers = sheet?.kind === 'aid' && sheet.audience.includes('employer')
    return (
      (isForEmployers ? favours.forEmployers : 1) * (sheet?.kind === 'aid' && named.has(topic) ? 1.05 : 1)
    )
  }
}

/** Jobs and aids among sheets that are named. */
export function preciseTopics(sheets: readonly Sheet[]): ReadonlySet<string> {
  return new Set(sheets.filter(({ kind }) => kind !== 'guide').map(({ topic }) => topic))
}

/** `job:aide-soignant#salaire` to `job:aide-soignant`. */
export function topicOf(section: string): string {
  return section.split('#')[0] ?? section
}
