import { TurnError } from './assistant.ts'
import type { Core } from './core.ts'
import type { ConversationState } from './state.ts'

/** How often a change is made again on top of others that were saved in between, before whoever asked has to retry. */
export const attempts = 8

/** What a change came to; `gone`: there is no such conversation, or not any more. */
export type Changed<Reason> =
  | { kind: 'saved'; before: ConversationState; after: ConversationState }
  | { kind: 'declined'; reason: Reason; state: ConversationState }
  | { kind: 'gone' }

/**
 * Changes a conversation, again on top of whatever was saved in between.
 * @param move gives the conversation as it should be, or why it stays as it is
 * @throws TurnError `busy` when others were quicker each time
 */
export async function changeState<Reason>(
  { store }: Pick<Core, 'store'>,
  id: string,
  now: Date,
  move: (state: ConversationState) => { state: ConversationState } | { declined: Reason },
): Promise<Changed<Reason>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const stored = await store.load(id)
    if (!stored) return { kind: 'gone' }
    const before = stored.document
    const moved = move(before)
    if ('declined' in moved) return { kind: 'declined', reason: moved.declined, state: before }
    // It is kept for as long again, and says so.
    const after = { ...moved.state, updatedAt: now.toISOString() }
    if ((await store.save(id, after, stored.version)) === 'saved') return { kind: 'saved', before, after }
  }
  throw new TurnError(
    'busy',
    'Plusieurs changements arrivent en même temps. Attendez un instant, puis réessayez.',
  )
}
