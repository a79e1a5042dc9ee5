import { hasEnded } from '../knowledge/freshness.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Aid } from '../knowledge/schema/aid.ts'
import { frenchDate } from '../language/french-date.ts'
import { topicOf } from './find-passages.ts'
import type { Quote } from './passages.ts'

/**
 * For one answer: what has to be said before a sentence that stands on a section, when the section is about an aid
 * that has ended or has not begun. Each aid is told once; nothing is said of what exists today.
 * @param today ISO day
 */
export function createWindowTeller(
  knowledge: Pick<Knowledge, 'sheet' | 'aid'>,
  today: string,
): (section: string) => Quote[] {
  const told = new Set<string>()
  return (section) => {
    const sheet = knowledge.sheet(topicOf(section))
    if (sheet?.kind !== 'aid' || told.has(sheet.topic)) return []
    told.add(sheet.topic)
    return [
      ...windowSentences(sheet, today).map((text) => ({ text, section, source: null })),
      ...replacement(sheet, knowledge, today),
    ]
  }
}

function windowSentences({ title, window, afterEnd }: Aid, today: string): string[] {
  const { from, until } = window
  if (until && hasEnded(window, today))
    return [`« ${title} » a pris fin le ${frenchDate(until)}.`, ...(afterEnd ? [afterEnd] : [])]
  return from && from > today ? [`« ${title} » ne commence que le ${frenchDate(from)}.`] : []
}

function replacement({ window, replacedBy }: Aid, { aid }: Pick<Knowledge, 'aid'>, today: string): Quote[] {
  const next = replacedBy && hasEnded(window, today) ? aid(replacedBy) : undefined
  if (!next) return []
  return [
    { text: `Cette aide est remplacée par « ${next.title} ».`, section: `${next.topic}#bref`, source: null },
  ]
}
