import type { AnswerLibrary } from '../answer/plan-answer.ts'
import { regionQuotes } from '../answer/region-answer.ts'
import type { Job } from '../knowledge/schema/job.ts'
import type { Place } from '../places/place.ts'
import type { ReplyPart } from './assistant.ts'
import { say, sayQuote, sourcesOf } from './parts.ts'

/** What to do first towards a job: try it, the way in, and what the person's region pays, in our sheets' own words. */
export function firstSteps(
  job: Job,
  place: Place | null,
  { passage, knowledge }: AnswerLibrary,
): ReplyPart[] {
  const quotes = [
    ...['essayer', 'acces'].flatMap(
      (section) => passage(`${job.topic}#${section}`)?.quotes.slice(0, 1) ?? [],
    ),
    ...(place ? regionQuotes(place.department, knowledge) : []),
  ]
  return [say('Pour commencer :'), ...quotes.map(sayQuote), ...sourcesOf(quotes, knowledge)]
}
