import { Hono } from 'hono'
import * as z from 'zod'
import { check } from '../french-issue.ts'
import { readJson } from '../read-json.ts'
import { type Feedback, feedbackReasons, type WebDependencies } from '../web-dependencies.ts'

export const feedbackSchema = z.strictObject({
  conversationId: z.string().max(100),
  turnId: z.string().max(100),
  vote: z.enum(['up', 'down']),
  /** One of our reasons; any other text is counted as `other` and not kept. */
  reason: z.string().max(500).optional(),
})

export function feedbackRoutes({ feedback }: Pick<WebDependencies, 'feedback'>) {
  const app = new Hono()
  app.post('/feedback', async (context) => {
    const { vote, reason } = check(feedbackSchema, await readJson(context.req.raw))
    await feedback({ vote, reason: reason === undefined ? null : knownReason(reason) })
    return context.json({ ok: true })
  })
  return app
}

function knownReason(reason: string): Feedback['reason'] {
  return feedbackReasons.find((known) => known === reason) ?? 'other'
}
