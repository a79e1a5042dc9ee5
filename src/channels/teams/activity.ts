import * as z from 'zod'

const accountSchema = z.looseObject({
  id: z.string(),
  name: z.string().optional(),
  aadObjectId: z.string().optional(),
})

/** What we read of an activity of the Bot Framework (schema 3.1): nothing else of it is looked at. */
export const activitySchema = z.looseObject({
  type: z.string(),
  id: z.string().optional(),
  channelId: z.string().optional(),
  name: z.string().optional(),
  /** The message that this one answers, or whose card was pressed. */
  replyToId: z.string().optional(),
  action: z.string().optional(),
  text: z.string().optional(),
  serviceUrl: z.string(),
  from: accountSchema,
  recipient: accountSchema,
  conversation: z.looseObject({ id: z.string(), conversationType: z.string().optional() }),
  membersAdded: z.array(accountSchema).optional(),
  value: z.unknown().optional(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).optional(),
})
export type TeamsActivity = z.infer<typeof activitySchema>

/** What is pressed on a card of ours (`Action.Execute`). */
export const cardActionSchema = z.looseObject({
  action: z.looseObject({
    verb: z.string().default(''),
    data: z.record(z.string(), z.unknown()).default({}),
  }),
})

/** The same from a client that does not know `Action.Execute`: a message without text. */
export const submittedSchema = z.looseObject({ verb: z.string() })

/** What somebody thinks of an answer. */
export const opinionSchema = z.looseObject({
  actionValue: z.looseObject({ reaction: z.enum(['like', 'dislike']) }),
})

/** A search of the message extension. */
export const extensionQuerySchema = z.looseObject({
  commandId: z.string(),
  parameters: z.array(z.looseObject({ name: z.string(), value: z.unknown() })).default([]),
  queryOptions: z
    .looseObject({ skip: z.number().default(0), count: z.number().default(10) })
    .default({ skip: 0, count: 10 }),
})

/** What was written, without the mention of the bot that Teams puts before it, nor a card that was inserted. */
export function textOf({ text = '' }: Pick<TeamsActivity, 'text'>): string {
  return text
    .replace(/<span class="inline-compose-card".*<\/span>/s, ' ')
    .replace(/<at>.*?<\/at>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

export function tenantOf({ channelData }: Pick<TeamsActivity, 'channelData'>): string {
  return channelData?.tenant?.id ?? ''
}

/** One person and the bot: nobody else reads it. */
export function isPersonal({ conversation }: Pick<TeamsActivity, 'conversation'>): boolean {
  return conversation.conversationType === undefined || conversation.conversationType === 'personal'
}
