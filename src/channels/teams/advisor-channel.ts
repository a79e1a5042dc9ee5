import type { AdvisorChannel } from '../../assistant/advisor-desk.ts'
import type { TeamsAdapter } from './adapter.ts'
import { requestActivity, threadActivity } from './handover-card.ts'

/** A channel of a team as the place where advisors answer; `channel` is its id, `19:...`, and a thread its conversation. */
export function createTeamsAdvisors({ startThread, thread: threadOf }: TeamsAdapter): AdvisorChannel {
  return {
    open: (channel, request) => startThread(channel, requestActivity(request)),
    post: async (thread, message) => {
      await threadOf(thread).post(threadActivity(message))
    },
  }
}
