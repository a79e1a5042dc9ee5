import * as z from 'zod'
import { commands } from '../answer/commands.ts'

const idSchema = z.string().regex(/^[\w.:-]{1,100}$/)
const choiceSchema = z.strictObject({
  question: z.string().max(60),
  /** One option id, or several for a question that takes several. */
  option: z.union([z.string().max(60), z.array(z.string().max(60)).min(1).max(12)]),
})

export const maxTextLength = 2000

/** What a person did, whatever the channel: exactly one of text, choice, edit, command. */
export const turnSchema = z
  .strictObject({
    conversationId: idSchema.optional(),
    turnId: idSchema.optional(),
    audience: z.enum(['candidate', 'advisor', 'employer']).optional(),
    text: z.string().trim().min(1).max(maxTextLength).optional(),
    choice: choiceSchema.optional(),
    edit: choiceSchema.optional(),
    command: z.enum(commands).optional(),
    place: z.string().trim().min(1).max(100).optional(),
    date: z.iso.date().optional(),
  })
  .refine(
    ({ text, choice, edit, command }) =>
      [text, choice, edit, command].filter((value) => value !== undefined).length === 1,
    { message: 'Il faut exactement un de ces champs : text, choice, edit, command.' },
  )

export type Turn = z.infer<typeof turnSchema>
export type Command = (typeof commands)[number]
