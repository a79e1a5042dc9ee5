import type { App, Receiver } from '@slack/bolt'
import { errorName } from '../error-name.ts'

/** What Bolt is given of a request that Slack sent. */
export type SlackDelivery = { body: Record<string, unknown>; retryNum?: number; retryReason?: string }

export type FetchReceiver = Receiver & {
  /**
   * Hands a delivery to the app and answers as soon as it is acknowledged.
   * @param finishLater given the work that goes on after the response
   */
  deliver: (delivery: SlackDelivery, finishLater: (work: Promise<unknown>) => void) => Promise<Response>
}

/** Bolt's receiver for a fetch handler: no server of its own. */
export function createFetchReceiver(report: (name: string) => void): FetchReceiver {
  let app: App | null = null

  async function deliver(
    delivery: SlackDelivery,
    finishLater: (work: Promise<unknown>) => void,
  ): Promise<Response> {
    if (!app) throw new Error('The receiver has no app: pass it to Bolt first.')
    const acknowledged = Promise.withResolvers<Response>()
    const ack = async (answer?: unknown) => acknowledged.resolve(responseOf(answer))
    const done = app.processEvent({ ...delivery, ack }).catch((error: unknown) => {
      report(errorName(error))
    })
    finishLater(done)
    // What nobody listens to is answered too: Slack would send it again and again.
    return Promise.race([acknowledged.promise, done.then(() => new Response(null, { status: 200 }))])
  }

  return {
    init(given) {
      app = given
    },
    start: async () => {},
    stop: async () => {},
    deliver,
  }
}

function responseOf(answer: unknown): Response {
  if (answer === undefined || answer === '') return new Response(null, { status: 200 })
  return typeof answer === 'string' ? new Response(answer) : Response.json(answer)
}
