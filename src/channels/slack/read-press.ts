import * as z from 'zod'
import type { Place, Said } from './advisor-turn.ts'
import { readPressed } from './pressed.ts'

/** What a press on a button of a question means; `said` is null when no box is ticked. */
export type Press = { place: Place; turnId: string; said: Said | null }

const messageSchema = z.looseObject({ ts: z.string(), thread_ts: z.string().optional() })
const bodySchema = z.looseObject({
  user: z.looseObject({ id: z.string() }),
  channel: z.looseObject({ id: z.string() }),
  message: messageSchema.optional(),
  trigger_id: z.string().optional(),
  state: z
    .looseObject({
      values: z.record(
        z.string(),
        z.record(
          z.string(),
          z.looseObject({ selected_options: z.array(z.looseObject({ value: z.string() })).optional() }),
        ),
      ),
    })
    .optional(),
})
const actionSchema = z.looseObject({ value: z.string(), action_ts: z.string() })

/** Reads a press as Slack sends it; null when the button is none of ours. */
export function readPress(sentBody: unknown, sentAction: unknown): Press | null {
  const body = bodySchema.safeParse(sentBody).data
  const action = actionSchema.safeParse(sentAction).data
  const pressed = readPressed(action?.value)
  if (!body || !action || !pressed) return null
  const { user, channel, message, trigger_id } = body
  const place = placeOf(pressed.key, user.id, channel.id, message)
  if (place === null) return null
  return {
    place,
    turnId: trigger_id ?? `${channel.id}:${action.action_ts}`,
    said: 'command' in pressed ? { command: pressed.command } : choiceOf(pressed, body.state?.values ?? {}),
  }
}

function placeOf(
  key: string | undefined,
  user: string,
  channel: string,
  message: z.infer<typeof messageSchema> | undefined,
): Place | null {
  if (key !== undefined) return { kind: 'private', user, key }
  return message ? { kind: 'thread', channel, thread: message.thread_ts ?? message.ts } : null
}

function choiceOf(
  { question, option }: { question: string; option: string },
  values: NonNullable<z.infer<typeof bodySchema>['state']>['values'],
): Said | null {
  if (option !== '') return { choice: { question, option } }
  const ticked = Object.values(values)
    .flatMap((block) => Object.values(block))
    .flatMap(({ selected_options = [] }) => selected_options.map(({ value }) => value))
  return ticked.length > 0 ? { choice: { question, option: ticked } } : null
}
