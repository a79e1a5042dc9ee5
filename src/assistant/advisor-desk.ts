import type { OpeningHours } from './opening-hours.ts'
import type { SharedCase } from './shared-case.ts'

/** What an advisor is shown of somebody who asks for a person, with their consent: no message of the conversation. */
export type PersonRequest = Pick<SharedCase, 'answers' | 'place' | 'constraints'> & {
  /** Titles of the three jobs, once the questions have settled them. */
  jobs: string[]
  /** After so long without an answer, the person is told so. */
  waitMinutes: number
}

/** What is added to the thread of a request. */
export type ThreadMessage = { kind: 'person'; text: string } | { kind: 'closed' } | { kind: 'erased' }

/** A channel of another service where advisors read and answer. Both throw when the service does not take it. */
export interface AdvisorChannel {
  /**
   * Posts a request.
   * @param channel as its service names it
   * @returns the thread in which answers come
   */
  open(channel: string, request: PersonRequest): Promise<string>
  post(thread: string, message: ThreadMessage): Promise<void>
}

/** The advisors of this site: where they are reached, and when. */
export type AdvisorDesk = {
  open: (request: PersonRequest) => Promise<string>
  post: AdvisorChannel['post']
  /** Null: at any time. */
  hours: OpeningHours | null
  waitMinutes: number
}
