import * as z from 'zod'
import { commands } from '../answer/commands.ts'

/** The id of a conversation or a turn: without a slash, which the keys of everything else that is stored have. */
export const idSchema = z.string().regex(/^[\w.:-]{1,100}$/)
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

/** A turn that has its ids, so that every outcome can name them, and the same turn is known again. */
export type IdentifiedTurn = Turn & { conversationId: string; turnId: string }

export function identify(turn: Turn, newId: () => string): IdentifiedTurn {
  return { ...turn, conversationId: turn.conversationId ?? newId(), turnId: turn.turnId ?? newId() }
}

export type Command = (typeof commands)[number]
