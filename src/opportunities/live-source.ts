import type { Opportunity, OpportunityQuery } from './opportunity.ts'
import type { TimeLimit } from './time-limit.ts'

/** What a source found; `total` is how many it has, of which `items` are the first. */
export type LiveResults = { items: Opportunity[]; total: number }

/** Asks one source. @throws SourceError, or what `fetch`, JSON and the schema throw */
export type LiveSource = (query: OpportunityQuery, limit: TimeLimit) => Promise<LiveResults>

/** Enough to choose from in a conversation; the link shows the rest. */
export const mostItems = 5

/** The source answered, but not with results. `status` is HTTP's. */
export class SourceError extends Error {
  override name = 'SourceError'
  readonly status: number

  constructor(source: string, status: number, detail?: string) {
    super(`${source} answered ${status}${detail ? ` (${detail})` : ''}.`)
    this.status = status
  }
}
