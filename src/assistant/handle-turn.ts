import { topicOf } from '../answer/find-passages.ts'
import { parisDay } from '../knowledge/paris-day.ts'
import { StoreError } from '../store/conversation-store.ts'
import { turnsAt } from './advisor-talk.ts'
import {
  type Assistant,
  type ConversationRecord,
  type ReplyPart,
  type TurnContext,
  TurnError,
} from './assistant.ts'
import { attempts } from './change-state.ts'
import { respondToChoice } from './choice-response.ts'
import { respondToCommand } from './command-response.ts'
import type { Core, TurnResponse } from './core.ts'
import { forget } from './forget.ts'
import { relayResponse, respondToHandoverChoice, talkOf } from './handover-response.ts'
import { block, blocksOf, partsOf } from './parts.ts'
import type { BlockOf, Reply } from './reply.ts'
import { safetyAfterword, safetyPreface, safetyResponse } from './safety-response.ts'
import { saidBy } from './said-by.ts'
import { answerSuggestion, revokeCase, shareCase } from './shared-case.ts'
import { type ConversationState, newConversation, withTurn } from './state.ts'
import { share, summaryOf } from './summary.ts'
import { respondToText } from './text-response.ts'
import { toldAnswers } from './told-answers.ts'
import { type IdentifiedTurn, identify, type Turn } from './turn.ts'
import { wording } from './wording.ts'

type Emit = (part: ReplyPart) => void

/** The assistant over its ports. */
export function createAssistant(core: Core): Assistant {
  return {
    handle(given, context, emit = () => {}) {
      const turn = identify(given, core.newId)
      let hasTold = false
      const tell: Emit = (part) => {
        hasTold = true
        emit(part)
      }
      return handleTurn(core, turn, context, tell).catch((error: unknown) =>
        helpWithoutStore(core, turn, context, error, hasTold ? () => {} : emit),
      )
    },
    recall: (id, now) => recall(core, id, now),
    forget: (id) => forget(core, id),
    share: (id) => share(core, id),
    summary: (token) => summaryOf(core, token),
    shareCase: (id, now) => shareCase(core, id, now),
    revokeCase: (id, now) => revokeCase(core, id, now),
    answerSuggestion: (id, suggestion, answer, now) => answerSuggestion(core, id, suggestion, answer, now),
  }
}

/**
 * The way of a turn: recognise a retry, respond, save. A save that comes too late is replayed on top of what was saved
 * in between, so that no turn is lost and none counts twice.
 */
async function handleTurn(
  core: Core,
  turn: IdentifiedTurn,
  context: TurnContext,
  emit: Emit,
): Promise<Reply> {
  const { conversationId: id, turnId } = turn
  let response: TurnResponse | null = null
  let wasKept = false
  for (let attempt = 0; attempt < attempts; attempt++) {
    const stored = await core.store.load(id)
    const before = stored?.document ?? newConversation(id, context.now)
    // Erased in between: nothing of it is kept.
    if (!stored && response !== null && wasKept) return replyOf(id, turnId, response)
    wasKept = stored !== null
    const repeated = before.turns.find((past) => past.turnId === turnId)
    if (repeated) return replay(repeated.reply, response === null ? emit : () => {})

    const state = await withPlace(core, before, turn)
    if (!response?.holds)
      response = await respond(core, state, turn, context, response === null ? emit : () => {})
    const reply = replyOf(id, turnId, response)
    if (response.forgets) return reply
    const moved = response.change(state)
    const after = withTurn(moved, {
      turnId,
      at: context.now.toISOString(),
      said: saidBy(core, turn, state, parisDay(context.now)),
      reply,
    })
    if ((await core.store.save(id, after, stored?.version ?? 0)) === 'saved') {
      if (reply.status === 'not_found' || reply.status === 'out_of_scope')
        core.reportUnanswered({ status: reply.status, nearest: nearestIn(reply) })
      return reply
    }
  }
  throw new TurnError(
    'busy',
    'Plusieurs messages arrivent en même temps. Attendez un instant, puis réessayez.',
  )
}

/** The sheet that is shown first, or none. */
function nearestIn({ blocks }: Reply): string {
  const [nearest] = blocks.flatMap((value) => (value.type === 'sources' ? value.items : []))
  return nearest ? topicOf(nearest.id) : 'none'
}

/** A cry for help is answered even when nothing can be kept. */
async function helpWithoutStore(
  core: Core,
  turn: IdentifiedTurn,
  context: TurnContext,
  error: unknown,
  emit: Emit,
): Promise<Reply> {
  const isDanger =
    error instanceof StoreError && turn.text !== undefined && core.safety.inspect(turn.text).kind === 'danger'
  if (!isDanger) throw error
  const { conversationId, turnId } = turn
  const state = newConversation(conversationId, context.now)
  return replyOf(conversationId, turnId, await respond(core, state, turn, context, emit))
}

/** Tells a reply again that was made before. */
function replay(reply: Reply, emit: Emit): Reply {
  for (const part of partsOf(reply.blocks)) emit(part)
  return reply
}

function replyOf(conversationId: string, turnId: string, { status, mode, parts }: TurnResponse): Reply {
  return { conversationId, turnId, status, mode, blocks: blocksOf(parts) }
}

/** Responds and emits every part once: at once for sentences that stream, else when the response is made. */
async function respond(
  core: Core,
  state: ConversationState,
  turn: IdentifiedTurn,
  context: TurnContext,
  emit: Emit,
): Promise<TurnResponse> {
  const parts: ReplyPart[] = []
  const tell: Emit = (part) => {
    parts.push(part)
    emit(part)
  }
  let welcome = state.turns.length === 0 ? [block(welcomeOf(turn))] : []
  const greet = () => {
    for (const part of welcome) tell(part)
    welcome = []
  }
  let streamed = 0
  const stream: Emit = (part) => {
    streamed += 1
    // Nothing stands before help.
    if (!isHelp(part)) greet()
    tell(part)
  }
  const response = await respondTo(core, state, turn, context, stream)
  for (const part of response.parts.slice(streamed)) stream(part)
  greet()
  return { ...response, parts }
}

function isHelp(part: ReplyPart): boolean {
  return part.type === 'block' && part.block.type === 'notice' && part.block.kind === 'crisis'
}

/** An advisor's tool keeps a copy of its own: what is said of the seven days is not of it. */
function welcomeOf({ audience }: Turn): BlockOf<'notice'> {
  const text = audience === 'advisor' ? `${wording.ai} ${wording.aiAtWork}` : wording.ai
  return { type: 'notice', kind: 'ai', text }
}

async function respondTo(
  core: Core,
  state: ConversationState,
  turn: IdentifiedTurn,
  context: TurnContext,
  emit: Emit,
): Promise<TurnResponse> {
  if (turn.command) return respondToCommand(core, state, turn.command, parisDay(context.now))
  const choice = turn.choice ?? turn.edit
  if (choice?.question === 'handover')
    return respondToHandoverChoice(
      { core, state, turnId: turn.turnId, audience: turn.audience, context },
      String(choice.option),
    )
  if (choice) return respondToChoice(core, state, choice, turn.edit !== undefined, context)
  return respondToSafeText(core, state, turn, context, emit)
}

/** Safety first; then the advisor who is there, or the answer, between what safety says before and after it. */
async function respondToSafeText(
  core: Core,
  state: ConversationState,
  turn: IdentifiedTurn,
  context: TurnContext,
  emit: Emit,
): Promise<TurnResponse> {
  const { text = '', turnId, audience } = turn
  const verdict = core.safety.inspect(text)
  const talk = talkOf(core, state, context.now)
  if (talk) {
    const said = { core, state, turnId, audience, context }
    const { handover, command } = core.read(verdict.text)
    if (handover === 'close') return respondToHandoverChoice(said, handover)
    // "Efface ma conversation" is said to the program, whoever else listens.
    if (command !== 'forget') return relayResponse(said, talk, verdict, emit)
  }
  const taken = safetyResponse(verdict)
  if (taken) return taken
  const preface = safetyPreface(verdict)
  for (const part of preface) emit(part)
  const response = await respondToText({
    core,
    state,
    text: verdict.text,
    turnId,
    audience,
    context,
    emit,
  })
  return { ...response, parts: [...preface, ...response.parts, ...safetyAfterword(verdict)] }
}

/** A place sent along with a turn is kept for the offers that follow; one that is not found changes nothing. */
async function withPlace(core: Core, state: ConversationState, { place }: Turn): Promise<ConversationState> {
  if (!place || place === state.place?.label) return state
  const match = await core.places.find(place)
  if (match.kind === 'unknown') return state
  return { ...state, place: match.kind === 'found' ? match.place : (match.places[0] ?? null) }
}

async function recall(core: Core, id: string, now: Date): Promise<ConversationRecord | null> {
  const stored = await core.store.load(id)
  if (!stored) return null
  const { createdAt, updatedAt, place } = stored.document
  return {
    id,
    createdAt,
    expiresAt: new Date(Date.parse(updatedAt) + core.retentionSeconds * 1000).toISOString(),
    place: place?.label ?? null,
    answers: toldAnswers(core, stored.document),
    turns: turnsAt(core, stored.document, now),
    case: stored.document.case,
    suggestions: stored.document.suggestions,
  }
}
