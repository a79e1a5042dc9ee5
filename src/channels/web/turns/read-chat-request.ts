import * as z from 'zod'
import type { Turn } from '../../../assistant/turn.ts'
import { check } from '../french-issue.ts'
import { Problem } from '../problem.ts'
import { readTurn } from './read-turn.ts'

const messageSchema = z.looseObject({
  id: z.string().optional(),
  role: z.string(),
  parts: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })).default([]),
})

/**
 * What `useChat` sends through its default transport, with what its `body` option may add:
 * the id of the chat is the conversation's, the id of the last user message is the turn's.
 */
export const chatRequestSchema = z.looseObject({
  id: z.string(),
  messages: z.array(messageSchema).min(1),
  audience: z.unknown().optional(),
  choice: z.unknown().optional(),
  edit: z.unknown().optional(),
  command: z.unknown().optional(),
  place: z.unknown().optional(),
  date: z.unknown().optional(),
})

/**
 * Reads a turn from either shape: the AI SDK's chat request, or our own turn.
 * A choice, an edit or a command beside the messages says what the person did better than their text.
 * @throws Problem 422
 */
export function readChatRequest(body: unknown, allowDateOverride: boolean): Turn {
  if (typeof body !== 'object' || body === null || !('messages' in body))
    return readTurn(body, allowDateOverride)
  const { id, messages, audience, choice, edit, command, place, date } = check(chatRequestSchema, body)
  const message = messages.findLast(({ role }) => role === 'user')
  if (!message)
    throw new Problem(422, 'no_message', 'Champ « messages » : il manque un message de rôle « user ».')
  const text = message.parts.flatMap((part) => (part.type === 'text' ? [part.text ?? ''] : [])).join('\n')
  const isAction = choice !== undefined || edit !== undefined || command !== undefined
  const given = { audience, choice, edit, command, place, date, turnId: message.id }
  return readTurn(
    { conversationId: id, ...(isAction ? {} : { text }), ...withoutAbsent(given) },
    allowDateOverride,
  )
}

function withoutAbsent(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
