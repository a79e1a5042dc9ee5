import type { IdentifiedTurn } from '../../assistant/turn.ts'
import { type TeamsActivity, tenantOf } from './activity.ts'
import type { TeamsParts } from './teams-answer.ts'

/** What somebody did, without where. */
export type Said = Pick<IdentifiedTurn, 'text' | 'choice' | 'command'>

/** A turn of the conversation that the activity belongs to: the same one when it is delivered again. */
export async function turnOf(
  activity: TeamsActivity,
  { idOf }: Pick<TeamsParts, 'idOf'>,
  said: Said,
): Promise<IdentifiedTurn> {
  return {
    conversationId: await idOf('conversation', tenantOf(activity), activity.conversation.id),
    turnId: (await idOf('turn', activity.conversation.id, activity.id ?? '')).slice(0, 60),
    audience: 'advisor',
    ...said,
  }
}

/** Who asks, as a hash. */
export function advisorOf(activity: TeamsActivity, { idOf }: Pick<TeamsParts, 'idOf'>): Promise<string> {
  return idOf('advisor', tenantOf(activity), activity.from.aadObjectId ?? activity.from.id)
}
