import type { AdvisorChannel } from '../../assistant/advisor-desk.ts'
import type { Posted, TeamsAdapter } from './adapter.ts'
import { requestActivity, threadActivity } from './handover-card.ts'

/** A channel of a team as the place where advisors answer; `channel` is its id, `19:...`, and a thread its conversation. */
export function createTeamsAdvisors({ startThread, conversation }: TeamsAdapter): AdvisorChannel {
  return {
    open: async (channel, request) => idOf(await startThread(channel, requestActivity(request))),
    post: async (thread, message) => {
      idOf(await conversation(thread).post(threadActivity(message)))
    },
  }
}

/** @throws Error when the connector did not take the message */
function idOf({ status, id }: Posted): string {
  if (status >= 400 || id === null) throw new Error(`The connector answered ${status}.`)
  return id
}
