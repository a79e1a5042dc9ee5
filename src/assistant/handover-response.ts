import type { SafetyVerdict } from '../safety/safety.ts'
import type { AdvisorDesk, PersonRequest } from './advisor-desk.ts'
import { type ReplyPart, type TurnContext, TurnError } from './assistant.ts'
import { type Core, type Response, told, unchanged } from './core.ts'
import { type Handover, isTalking, withLine } from './handover.ts'
import { handoverOptions, readHandoverOption } from './handover-options.ts'
import { takeOne } from './hourly-allowance.ts'
import { describeHours, isOpenAt } from './opening-hours.ts'
import { block, say } from './parts.ts'
import { personParts } from './person-parts.ts'
import type { BlockOf } from './reply.ts'
import { safetyAfterword, safetyPreface, safetyResponse } from './safety-response.ts'
import { caseOf } from './shared-case.ts'
import type { ConversationState } from './state.ts'
import type { Turn } from './turn.ts'
import { wording } from './wording.ts'

type HandoverTurn = {
  core: Core
  state: ConversationState
  turnId: string
  context: TurnContext
}

/** Requests in an hour: each one calls somebody away from their work. A school or an agency shares one address. */
const requestsOfConversation = 3
const requestsOfAddress = 30

/** Answers somebody who wants a person: an offer to pass the request on where advisors answer now, else who does. */
export function personResponse(
  core: Core,
  state: ConversationState,
  { now }: TurnContext,
  audience: Turn['audience'],
): Response {
  const { desk } = core
  if (desk === null || audience === 'advisor') return told([say(wording.person), ...personParts(state)])
  if (!isOpen(desk, now)) return told([say(closedNow(desk)), ...personParts(state)])
  return { ...told(offer(requestOf(core, state, desk.waitMinutes))), status: 'question' }
}

const offerId = 'handover'

/** What would be passed on is shown before it is: consent is to something. */
function offer({ answers, place, jobs }: PersonRequest): ReplyPart[] {
  const seen = [
    ...answers.map(({ ask, answer }) => `${ask} ${answer}`),
    ...(place === null ? [] : [`Lieu : ${place}`]),
    ...(jobs.length > 0 ? [`Métiers proposés : ${jobs.join(', ')}`] : []),
  ]
  return [
    say(wording.handoverOffer),
    say(seen.length > 0 ? wording.handoverSeen(seen) : wording.handoverNothingSeen),
    say(wording.handoverThen),
    block({
      type: 'question',
      dialogue: 'clarify',
      id: offerId,
      text: 'Est-ce que je transmets votre demande ?',
      choices: (['send', 'decline'] as const).map((id) => ({ id, label: handoverOptions[id] })),
      multiple: false,
      skippable: false,
    }),
  ]
}

/** Whether the last thing asked was if a request is to be passed on. */
export function isOffered({ turns }: ConversationState): boolean {
  const last = turns.at(-1)?.reply.blocks ?? []
  return last.some((value) => value.type === 'question' && value.id === offerId)
}

/**
 * What is pressed about a handover.
 * @throws TurnError for an unknown option, and for the same turn delivered twice at once
 */
export async function respondToHandoverChoice(
  turn: HandoverTurn,
  option: string,
  audience: Turn['audience'],
): Promise<Response> {
  const { core, state, context } = turn
  switch (readHandoverOption(option)) {
    case 'ask':
      if (talkOf(core, state, context.now)) return told([handoverPart('sent', wording.handoverAlready)])
      return personResponse(core, state, context, audience)
    case 'send':
      return sendRequest(turn)
    case 'decline':
      return told([say(wording.handoverDeclined), ...personParts(state)])
    case 'close':
      return closeTalk(turn)
    case null:
      throw new TurnError('unknown_option', `La réponse « ${option} » n’existe pas.`)
  }
}

async function sendRequest({ core, state, turnId, context }: HandoverTurn): Promise<Response> {
  const { desk } = core
  const { now } = context
  if (desk === null) return told([say(wording.person), ...personParts(state)])
  if (!isOpen(desk, now)) return told([say(closedNow(desk)), ...personParts(state)])
  if (talkOf(core, state, now)) return told([handoverPart('sent', wording.handoverAlready)])
  await once(core, state, turnId)
  if (!(await mayRequest(core, state.id, context)))
    return told([say(wording.handoverTooMany), ...personParts(state)])
  try {
    const thread = await desk.open(requestOf(core, state, desk.waitMinutes))
    await core.threads.save(threadKey(thread), { conversationId: state.id }, 0)
    if (state.handover?.closedAt === null)
      await desk.post(state.handover.thread, { kind: 'closed' }).catch(() => {})
    const handover = withLine({ thread, lines: [], closedAt: null }, 'person', now)
    return {
      ...told([handoverPart('sent', wording.handoverSent(desk.waitMinutes))]),
      change: (fresh) => ({ ...fresh, dialogue: null, handover }),
    }
  } catch {
    return told([handoverPart('failed', wording.handoverFailed, false), ...personParts(state)])
  }
}

async function mayRequest(core: Core, id: string, { now, caller }: TurnContext): Promise<boolean> {
  const ofConversation = { key: `handover/${id}`, most: requestsOfConversation }
  const ofAddress = { key: `handover/${caller}`, most: requestsOfAddress }
  return (
    (await takeOne(core, ofConversation, now)) && (caller === null || (await takeOne(core, ofAddress, now)))
  )
}

/** Where a thread's link lies, beside conversations. */
export const threadKey = (thread: string) => `fils/${thread}`

function requestOf(core: Core, state: ConversationState, waitMinutes: number): PersonRequest {
  const { answers, place, constraints, blocks } = caseOf(core, state)
  const jobs = blocks.flatMap((value) =>
    value.type === 'job' && value.reachable === 'now' && !value.provisional ? [value.title] : [],
  )
  return { answers, place, constraints, jobs, waitMinutes }
}

async function closeTalk({ core, state, context }: HandoverTurn): Promise<Response> {
  const { handover } = state
  if (handover === null || handover.closedAt !== null)
    return told([handoverPart('closed', wording.handoverClosed, false)])
  // An advisor who is not told finds out with the next answer: the person's wish holds in any case.
  await core.desk?.post(handover.thread, { kind: 'closed' }).catch(() => {})
  const closedAt = context.now.toISOString()
  return {
    ...told([handoverPart('closed', wording.handoverClosed, false)]),
    change: (fresh) => ({ ...fresh, handover: fresh.handover && { ...fresh.handover, closedAt } }),
  }
}

/** The talk in which what the person writes goes to an advisor; null when it goes to the assistant. */
export function talkOf({ desk }: Core, { handover }: ConversationState, now: Date): Handover | null {
  return desk !== null && handover !== null && isTalking(handover, now, desk.waitMinutes) ? handover : null
}

/**
 * Passes a message on to the advisor, masked. A cry for help gets its helpline first, and is passed on too; insults
 * are not.
 * @throws TurnError when the same turn is delivered twice at once
 */
export async function relayResponse(
  turn: HandoverTurn,
  { thread }: Handover,
  verdict: SafetyVerdict,
): Promise<Response> {
  const { core, state, turnId, context } = turn
  if (core.read(verdict.text).handover === 'close') return closeTalk(turn)
  const instead = verdict.kind === 'clear' || verdict.kind === 'insult' ? safetyResponse(verdict) : null
  const before = safetyPreface(verdict)
  if (instead) return { ...instead, parts: [...before, ...instead.parts] }
  const help = verdict.kind === 'danger' ? safetyResponse(verdict) : null
  const { parts, change } = await relay(core, state, turnId, thread, verdict.text, context.now)
  return {
    ...told([...before, ...(help?.parts ?? []), ...parts, ...safetyAfterword(verdict)]),
    status: help?.status ?? 'answered',
    change,
  }
}

async function relay(
  core: Core,
  state: ConversationState,
  turnId: string,
  thread: string,
  text: string,
  now: Date,
): Promise<Pick<Response, 'parts' | 'change'>> {
  await once(core, state, turnId)
  try {
    await core.desk?.post(thread, { kind: 'person', text })
  } catch {
    return { parts: [handoverPart('failed', wording.relayFailed)], change: unchanged }
  }
  return {
    parts: [handoverPart('sent', wording.relayed)],
    change: (fresh) => ({ ...fresh, handover: fresh.handover && withLine(fresh.handover, 'person', now) }),
  }
}

/** What is posted elsewhere cannot be taken back: a turn that is under way is not begun a second time. */
async function once({ claims }: Core, { id }: ConversationState, turnId: string): Promise<void> {
  if ((await claims.save(`claims/handover/${id}/${turnId}`, {}, 0)) !== 'saved')
    throw new TurnError('busy', 'Ce message est déjà en route. Attendez un instant.')
}

function isOpen({ hours }: AdvisorDesk, now: Date): boolean {
  return hours === null || isOpenAt(hours, now)
}

function closedNow({ hours }: AdvisorDesk): string {
  return `${wording.handoverClosedNow} Horaires : ${describeHours(hours ?? [])}, hors jours fériés.`
}

/** A word on the handover. `isOpen`: what is written next goes to the advisor. */
export function handoverPart(kind: BlockOf<'handover'>['kind'], text: string, isOpen = true): ReplyPart {
  return block({ type: 'handover', kind, text, isOpen })
}
