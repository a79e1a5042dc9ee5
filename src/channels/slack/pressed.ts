import * as z from 'zod'
import { commands } from '../../answer/commands.ts'
import type { Command } from '../../assistant/turn.ts'

// What a button of ours holds: the answer or the command that it stands for, or the reply that it hands on.

/** The key of the private conversation that the button belongs to; none in a thread. */
const key = z.string().optional()
const choiceSchema = z.object({ question: z.string(), option: z.string(), key })
const commandSchema = z.object({ command: z.enum(commands), key })
const shareSchema = z.object({ share: z.string(), key: z.string() })

/** An option that is left empty is told by the boxes beside the button. */
export function choiceValue(question: string, option: string, key?: string): string {
  return JSON.stringify({ question, option, key })
}

export function commandValue(command: Command, key?: string): string {
  return JSON.stringify({ command, key })
}

/** @param turnId of the reply to show to everybody */
export function shareValue(turnId: string, key: string): string {
  return JSON.stringify({ share: turnId, key })
}

/** Reads the value of a button that answers or orders; null when it is none of ours. */
export function readPressed(
  value: string | undefined,
): z.infer<typeof choiceSchema> | z.infer<typeof commandSchema> | null {
  return z.union([choiceSchema, commandSchema]).safeParse(parsed(value)).data ?? null
}

/** Reads the value of a button that shares a reply; null when it is none of ours. */
export function readShare(value: string | undefined): z.infer<typeof shareSchema> | null {
  return shareSchema.safeParse(parsed(value)).data ?? null
}

function parsed(value: string | undefined): unknown {
  try {
    return JSON.parse(value ?? '')
  } catch {
    return null
  }
}
