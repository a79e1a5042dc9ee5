import * as z from 'zod'
import { commands } from '../../answer/commands.ts'
import type { Command } from '../../assistant/turn.ts'

// What a button of ours holds: the answer or the command that it stands for.

const choiceSchema = z.object({ question: z.string(), option: z.string() })
const commandSchema = z.object({ command: z.enum(commands) })

export function choiceValue(question: string, option: string): string {
  return JSON.stringify({ question, option })
}

export function commandValue(command: Command): string {
  return JSON.stringify({ command })
}

/** Reads the value of a button; null when it is none of ours. */
export function readPressed(
  value: string | undefined,
): z.infer<typeof choiceSchema> | z.infer<typeof commandSchema> | null {
  try {
    return z.union([choiceSchema, commandSchema]).safeParse(JSON.parse(value ?? '')).data ?? null
  } catch {
    return null
  }
}
