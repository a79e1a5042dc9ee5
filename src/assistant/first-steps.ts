import type { AnswerLibrary } from '../answer/plan-answer.ts'
import type { Job } from '../knowledge/schema/job.ts'
import type { ReplyPart } from './assistant.ts'
import { say, sayQuote, sourcesOf } from './parts.ts'

/** What to do first towards a job: try it, and the way in, in the sheet's own words. */
export function firstSteps(job: Job, { passage, knowledge }: AnswerLibrary): ReplyPart[] {
  const quotes = ['essayer', 'acces'].flatMap(
    (section) => passage(`${job.topic}#${section}`)?.quotes.slice(0, 1) ?? [],
  )
  return [say('Pour commencer :'), ...quotes.map(sayQuote), ...sourcesOf(quotes, knowledge)]
}
