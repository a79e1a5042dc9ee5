import type { SafetyVerdict } from '../safety/safety.ts'
import { updateDocument } from '../store/update-document.ts'
import type { AdvisorDesk, PersonRequest } from './advisor-desk.ts'
import { type ReplyPart, type TurnContext, TurnError } from './assistant.ts'
import { answered, type Core, type TurnResponse, unchanged } from './core.ts'
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
  audience: Turn['audience']
  context: TurnContext
}

/** Requests in an hour: each one calls somebody away from their work. A school or an agency shares one address. */
const requestsOfConversation = 3
const requestsOfAddress = 30

/** Answers somebody who wants a person: an offer to pass the request on where advisors answer now, else who does. */
export function personResponse(turn: Asking): TurnResponse {
  const desk = openDesk(turn)
  if (!desk) return elsewhere(turn)
  const { core, state } = turn
  return { ...answered(offer(requestOf(core, state, desk.waitMinutes))), status: 'question' }
}

type Asking = Pick<HandoverTurn, 'core' | 'state' | 'audience' | 'context'>

/** The advisors of this site, when they answer now; those who advise are not passed on to their colleagues. */
function openDesk({ core: { desk }, audience, context: { now } }: Asking): AdvisorDesk | null {
  return desk !== null && audience !== 'advisor' && isOpen(desk, now) ? desk : null
}

/** Where else somebody can talk to a person, when nobody answers here. */
function elsewhere({ core: { desk }, state, audience }: Asking): TurnResponse {
  if (audience === 'advisor') return answered([say(wording.personForAdvisor)])
  return answered([say(desk === null ? wording.person : closedNow(desk)), ...personParts(state)])
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
export async function respondToHandoverChoice(turn: HandoverTurn, option: string): Promise<TurnResponse> {
  const { core, state, context } = turn
  switch (readHandoverOption(option)) {
    case 'ask':
      return talkOf(core, state, context.now) ? alreadyTalking : personResponse(turn)
    case 'send':
      return sendRequest(turn)
    case 'decline':
      return answered([say(wording.handoverDeclined), ...personParts(state)])
    case 'close':
      return closeTalk(turn)
    case null:
      throw new TurnError('unknown_option', `La réponse « ${option} » n’existe pas.`)
  }
}

const alreadyTalking = answered([handoverPart('sent', wording.handoverAlready)])

async function sendRequest(turn: HandoverTurn): Promise<TurnResponse> {
  const { core, state, context } = turn
  const { now } = context
  const desk = openDesk(turn)
  if (!desk) return elsewhere(turn)
  if (talkOf(core, state, now)) return alreadyTalking
  if (!(await mayRequest(core, state.id, context)))
    return answered([say(wording.handoverTooMany), ...personParts(state)])
  await claimTurn(turn)
  try {
    const thread = await desk.open(requestOf(core, state, desk.waitMinutes))
    await core.threads.save(threadKey(thread), { conversationId: state.id }, 0)
    if (state.handover?.closedAt === null)
      await desk.post(state.handover.thread, { kind: 'closed' }).catch(() => {})
    const handover = withLine({ thread, lines: [], closedAt: null }, 'person', now)
    return {
      ...answered([handoverPart('sent', wording.handoverSent(desk.waitMinutes))]),
      change: (fresh) => ({ ...fresh, dialogue: null, handover }),
    }
  } catch {
    return answered([handoverPart('not-sent', wording.handoverFailed), ...personParts(state)])
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

/** Keeps where the answers of a thread lead to for longer, while it is written in; the link of before lasts for a while. */
export async function followThread({ threads }: Core, thread: string, conversationId: string): Promise<void> {
  await updateDocument(threads, threadKey(thread), () => ({ conversationId })).catch(() => {})
}

function requestOf(core: Core, state: ConversationState, waitMinutes: number): PersonRequest {
  const { answers, place, constraints, blocks } = caseOf(core, state)
  const jobs = blocks.flatMap((value) =>
    value.type === 'job' && value.reachable === 'now' && !value.provisional ? [value.title] : [],
  )
  return { answers, place, constraints, jobs, waitMinutes }
}

async function closeTalk({ core, state, context }: HandoverTurn): Promise<TurnResponse> {
  const { handover } = state
  if (handover === null || handover.closedAt !== null)
    return answered([handoverPart('closed', wording.handoverClosed)])
  // An advisor who is not told finds out with the next answer: the person's wish holds in any case.
  await core.desk?.post(handover.thread, { kind: 'closed' }).catch(() => {})
  const closedAt = context.now.toISOString()
  return {
    ...answered([handoverPart('closed', wording.handoverClosed)]),
    change: (fresh) => ({ ...fresh, handover: fresh.handover && { ...fresh.handover, closedAt } }),
  }
}

/** The talk in which what the person writes goes to an advisor; null when it goes to the assistant. */
export function talkOf({ desk }: Core, { handover }: ConversationState, now: Date): Handover | null {
  return desk !== null && handover !== null && isTalking(handover, now, desk.waitMinutes) ? handover : null
}

/**
 * Passes a message on to the advisor, masked. A cry for help gets its helpline at once, and is passed on too; insults
 * are not.
 * @param emit given what is said before the message is on its way
 * @throws TurnError when the same turn is delivered twice at once
 */
export async function relayResponse(
  turn: HandoverTurn,
  { thread }: Handover,
  verdict: SafetyVerdict,
  emit: (part: ReplyPart) => void,
): Promise<TurnResponse> {
  const taken = safetyResponse(verdict)
  if (taken && (verdict.kind === 'clear' || verdict.kind === 'insult')) return taken
  const help = verdict.kind === 'danger' ? taken : null
  const first = help?.parts ?? safetyPreface(verdict)
  for (const part of first) emit(part)
  const { parts, change } = await relay(turn, thread, verdict.text)
  return {
    ...answered([...first, ...parts, ...safetyAfterword(verdict)]),
    status: help?.status ?? 'answered',
    change,
  }
}

async function relay(
  turn: HandoverTurn,
  thread: string,
  text: string,
): Promise<Pick<TurnResponse, 'parts' | 'change'>> {
  const { core, state, context } = turn
  await claimTurn(turn)
  try {
    await core.desk?.post(thread, { kind: 'person', text })
  } catch {
    return { parts: [handoverPart('not-relayed', wording.relayFailed)], change: unchanged }
  }
  await followThread(core, thread, state.id)
  return {
    parts: [handoverPart('sent', wording.relayed)],
    change: (fresh) => ({
      ...fresh,
      handover: fresh.handover && withLine(fresh.handover, 'person', context.now),
    }),
  }
}

/** What is posted elsewhere cannot be taken back: a turn that is under way is not begun a second time. */
async function claimTurn({ core: { claims }, state, turnId }: HandoverTurn): Promise<void> {
  if ((await claims.save(`claims/handover/${state.id}/${turnId}`, {}, 0)) !== 'saved')
    throw new TurnError('busy', 'Ce message est déjà en route. Attendez un instant.')
}

function isOpen({ hours }: AdvisorDesk, now: Date): boolean {
  return hours === null || isOpenAt(hours, now)
}

function closedNow({ hours }: AdvisorDesk): string {
  return `${wording.handoverClosedNow} Horaires : ${describeHours(hours ?? [])}, hors jours fériés.`
}

/** A word on the talk with an advisor, or from them. */
export function handoverPart(kind: BlockOf<'handover'>['kind'], text: string): ReplyPart {
  return block({ type: 'handover', kind, text })
}
