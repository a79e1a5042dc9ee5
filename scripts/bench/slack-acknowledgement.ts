import { startFakeOpenAi } from '../../test/support/fake-openai.ts'
import { signedBySlack, startFakeSlack } from '../../test/support/fake-slack.ts'
import { startWorker } from '../../test/support/start-worker.ts'
import { timed } from './statistics.ts'

const secret = 'bench-signing-secret'
const warmUp = 10

/**
 * Times how long Slack waits for its 200 while a model hangs, through both Workers and wrangler's proxy.
 * @param questions that a model is asked
 * @returns milliseconds, one for each question
 */
export async function timeAcknowledgements(questions: readonly string[]): Promise<number[]> {
  const slack = await startFakeSlack()
  const model = await startFakeOpenAi({ mode: 'hang-before-headers' })
  try {
    const worker = await startWorker(
      {
        SLACK_SIGNING_SECRET: secret,
        SLACK_BOT_TOKEN: 'xoxb-bench',
        SLACK_API_URL: slack.apiUrl,
        OPENAI_API_KEY: model.apiKey,
        OPENAI_BASE_URL: model.url,
      },
      ['workers/slack/wrangler.toml'],
    )
    try {
      const times = await timed([...questions.entries()], async ([index, text]) => {
        const body = eventOf(text, index)
        const response = await fetch(`${worker.url}/slack/events`, {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/json', ...signedBySlack(body, secret) },
        })
        if (response.status !== 200) throw new Error(`Slack's event was answered with ${response.status}.`)
      })
      return times.slice(warmUp)
    } finally {
      await worker.stop()
    }
  } finally {
    await model.close()
    await slack.close()
  }
}

function eventOf(text: string, index: number): string {
  const ts = `${1_700_000_000 + index}.000100`
  return JSON.stringify({
    type: 'event_callback',
    team_id: 'T1',
    api_app_id: 'A1',
    event_id: `bench-${index}`,
    authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true }],
    event: { type: 'message', channel: 'D1', channel_type: 'im', user: 'U1', text, ts },
  })
}
