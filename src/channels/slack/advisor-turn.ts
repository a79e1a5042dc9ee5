import type { Command, IdentifiedTurn } from '../../assistant/turn.ts'
import { keyedId } from '../keyed-id.ts'

/** Where a conversation is held: in a thread, or between the assistant and one person, who opened it by a command. */
export type Place =
  | { kind: 'thread'; channel: string; thread: string }
  | { kind: 'private'; user: string; key: string }

/** What somebody did. */
export type Said =
  | { text: string }
  | { command: Command }
  | { choice: { question: string; option: string | string[] } }

/** Makes the ids of one app: keyed hashes, each with the workspace in it. */
export type SlackIds = ReturnType<typeof createSlackIds>

/** @param secret known to this channel alone */
export function createSlackIds(secret: string) {
  const idOf = (...parts: string[]) => keyedId('slack', secret, ...parts)
  return {
    /** The conversation of a place; a private one is never that of somebody else, whatever its key. */
    conversation: (team: string, place: Place) =>
      place.kind === 'thread'
        ? idOf(team, place.channel, place.thread)
        : idOf('private', team, place.user, place.key),
    /** Who opens a case. */
    advisor: (team: string, user: string) => idOf('advisor', team, user),
  }
}

/** What was done, as a turn: whoever writes to the app advises somebody. */
export async function advisorTurn(
  ids: SlackIds,
  { team, place, turnId, said }: { team: string | undefined; place: Place; turnId: string; said: Said },
): Promise<IdentifiedTurn> {
  return {
    conversationId: await ids.conversation(team ?? '', place),
    turnId,
    audience: 'advisor',
    ...said,
  }
}
