import { webApi } from '@slack/bolt'
import type { AdvisorChannel, ThreadMessage } from '../../assistant/advisor-desk.ts'
import { clientOptions, type SlackApi } from './client-options.ts'
import { requestMessage, threadMessage } from './handover-view.ts'

type ChannelParts = SlackApi & {
  /** The bot's token in a workspace. */
  tokenOf: (teamId: string) => Promise<string>
}

/** The thread of a message: its workspace, its channel, its time. No other workspace can name it. */
export function threadName(teamId: string, channel: string, ts: string): string {
  return [teamId, channel, ts].join('/')
}

/** A Slack channel as the place where advisors answer; `channel` is `T.../C...`, as the address in a browser shows it. */
export function createSlackAdvisors(parts: ChannelParts): AdvisorChannel {
  async function clientOf(teamId: string): Promise<webApi.WebClient> {
    return new webApi.WebClient(await parts.tokenOf(teamId), clientOptions(parts))
  }

  return {
    async open(place, request) {
      const [teamId = '', channel = ''] = place.split('/')
      const client = await clientOf(teamId)
      const { ts = '' } = await client.chat.postMessage({ channel, ...requestMessage(request) })
      return threadName(teamId, channel, ts)
    },

    async post(thread: string, message: ThreadMessage) {
      const [teamId = '', channel = '', thread_ts = ''] = thread.split('/')
      const client = await clientOf(teamId)
      await client.chat.postMessage({ channel, thread_ts, ...threadMessage(message), unfurl_links: false })
    },
  }
}
