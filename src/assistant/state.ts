import * as z from 'zod'
import { answerSchema } from '../dialogue/answers.ts'
import { caseStateSchema } from './case-code.ts'
import { handoverSchema } from './handover.ts'
import { replySchema } from './reply.ts'
import { suggestionSchema } from './suggestion.ts'

const placeSchema = z.object({
  kind: z.enum(['commune', 'department']),
  label: z.string(),
  name: z.string(),
  code: z.string(),
  department: z.string(),
  postalCodes: z.array(z.string()),
  coordinates: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
})

const pastTurnSchema = z.object({ turnId: z.string(), at: z.string(), said: z.string(), reply: replySchema })

/** All that is kept about a conversation: what the person answered and said (masked), never a position in the tree. */
export const conversationStateSchema = z.object({
  id: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  answers: z.array(answerSchema),
  /** What is told of a hire, in order; null: asked, and not known. */
  hire: z
    .array(
      z.object({ variable: z.string(), value: z.union([z.string(), z.number(), z.boolean()]).nullable() }),
    )
    .default([]),
  /** Which dialogue is under way: its pending question comes back after a digression. */
  dialogue: z.enum(['orientation', 'employer']).nullable(),
  place: placeSchema.nullable(),
  /** The code under which an advisor sees it; null: nobody does. */
  case: caseStateSchema.nullable().default(null),
  /** What advisors have proposed. */
  suggestions: z.array(suggestionSchema).default([]),
  /** The talk with an advisor, open or over. */
  handover: handoverSchema.nullable().default(null),
  /** What the last answer was about: "et le salaire ?". */
  topic: z.string().nullable(),
  facet: z.string().nullable(),
  turns: z.array(pastTurnSchema),
})

export type ConversationState = z.infer<typeof conversationStateSchema>

/** Enough to show the conversation again and to recognise a retried turn; more would only be more to keep. */
const turnsKept = 60

export function newConversation(id: string, now: Date): ConversationState {
  const at = now.toISOString()
  return {
    id,
    createdAt: at,
    updatedAt: at,
    answers: [],
    hire: [],
    dialogue: null,
    place: null,
    case: null,
    suggestions: [],
    handover: null,
    topic: null,
    facet: null,
    turns: [],
  }
}

export function withTurn(
  state: ConversationState,
  turn: ConversationState['turns'][number],
): ConversationState {
  return { ...state, updatedAt: turn.at, turns: [...state.turns, turn].slice(-turnsKept) }
}
