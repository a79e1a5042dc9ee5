import { expect } from 'vitest'
import { type FakeOpenAi, startFakeOpenAi } from './fake-openai.ts'
import { type FakeSlack, type SlackCall, startFakeSlack } from './fake-slack.ts'
import { slackDelivery, unique } from './slack-delivery.ts'
import { otherWorkers, startWorker } from './start-worker.ts'

/** A message that somebody writes to the app alone. */
export function direct(text: string, thread?: string) {
  return {
    type: 'message',
    channel: 'D1',
    channel_type: 'im',
    user: 'U1',
    text,
    ts: `${Date.now() / 1000}`,
    ...(thread && { thread_ts: thread }),
  }
}

export type SlackStage = Awaited<ReturnType<typeof startSlackStage>>

/** The three Workers with a Slack and a model of their own. */
export async function startSlackStage(secret: string) {
  const slack: FakeSlack = await startFakeSlack()
  const model: FakeOpenAi = await startFakeOpenAi()
  const worker = await startWorker(
    {
      SLACK_SIGNING_SECRET: secret,
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_CLIENT_ID: 'client-1',
      SLACK_CLIENT_SECRET: 'client-secret',
      SLACK_API_URL: slack.apiUrl,
      OPENAI_API_KEY: model.apiKey,
      OPENAI_BASE_URL: model.url,
      OPENAI_MODEL: 'local-model',
    },
    otherWorkers,
  )
  const delivery = slackDelivery(() => worker.url, secret)

  /** The calls of a method, once there are enough. */
  async function called(method: string, count = 1): Promise<SlackCall[]> {
    const calls = () => slack.calls.filter((call) => call.method === method)
    await expect.poll(() => calls().length, { timeout: 15_000 }).toBeGreaterThanOrEqual(count)
    return calls()
  }

  /**
   * Everything that was asked of Slack, once a message that came after has its answer: what has not been asked by then
   * will not be.
   */
  async function callsBeforeNext(): Promise<SlackCall[]> {
    const channel = `D${unique()}`
    await delivery.sendEvent({ ...direct('Combien gagne un AES ?'), channel })
    const isOfNext = ({ body }: SlackCall) => body.channel === channel || body.channel_id === channel
    await expect
      .poll(() => slack.calls.some((call) => call.method === 'chat.postMessage' && isOfNext(call)), {
        timeout: 15_000,
      })
      .toBe(true)
    return slack.calls.filter((call) => !isOfNext(call))
  }

  /** What was sent to the `response_url` next, after what is done. */
  async function responseTo(action: () => Promise<Response>): Promise<Record<string, unknown>> {
    const before = slack.responses.length
    expect((await action()).status).toBe(200)
    await expect.poll(() => slack.responses.length, { timeout: 15_000 }).toBe(before + 1)
    return slack.responses.at(-1) ?? {}
  }

  const command = (name: string, text: string, who: { user?: string; team?: string } = {}) =>
    delivery.command(name, text, { ...who, responseUrl: slack.responseUrl })

  return {
    ...delivery,
    slack,
    model,
    worker,
    called,
    callsBeforeNext,
    responseTo,
    command,
    stop: async () => {
      await worker.stop()
      await slack.close()
      await model.close()
    },
  }
}
