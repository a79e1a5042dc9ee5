import { fuseRanks } from '../answer/dense/fuse-ranks.ts'
import { hasTopic, joinPlans } from '../answer/join-plans.ts'
import { type AnswerPlan, planAnswer } from '../answer/plan-answer.ts'
import { splitQuestions } from '../answer/split-questions.ts'
import type { Understanding } from '../answer/understand.ts'
import { matchChoice, matchEdit } from '../dialogue/match-choice.ts'
import { hasEnded } from '../knowledge/freshness.ts'
import { parisDay } from '../knowledge/paris-day.ts'
import { endedAidBlock } from './aid-block.ts'
import { answerPlan } from './answer-reply.ts'
import type { ReplyPart, TurnContext } from './assistant.ts'
import { respondToCommand } from './command-response.ts'
import { answered, type Core, type TurnResponse, unchanged } from './core.ts'
import { respondToHireText } from './employer-response.ts'
import { isOffered, personResponse, respondToHandoverChoice } from './handover-response.ts'
import { asksAPoint, isTalk, respondToKind } from './message-kind.ts'
import { opportunityResponse } from './opportunity-response.ts'
import { pendingQuestion } from './orientation-reply.ts'
import { answerPlace, answerQuestion, correctAnswer, isEditable } from './orientation-response.ts'
import { block, say } from './parts.ts'
import { withPendingQuestion } from './pending-question.ts'
import { placeToldResponse } from './place-told-response.ts'
import { pointedSheet } from './pointed-sheet.ts'
import type { BlockOf } from './reply.ts'
import { selfResponse } from './self-response.ts'
import type { ConversationState } from './state.ts'
import type { Turn } from './turn.ts'
import { wording } from './wording.ts'

/** "En fait j'ai le permis": what follows corrects an earlier answer. */
const correction =
  /^(?:non,? )?(?:en fait|finalement|en vrai|pardon|je me suis tromp\S+|je voulais dire|correction|oubliez?|oublie)\b/i

const modelTimeLimitMs = 25_000
/** Words from which on a message is long. */
const longMessage = 12

export type TextTurn = {
  core: Core
  state: ConversationState
  /** Personal data already masked. */
  text: string
  turnId: string
  audience: Turn['audience']
  context: TurnContext
  emit: (part: ReplyPart) => void
}

/** Decides what a message is: a command, an answer to the pending question, a correction, or a question. */
export async function respondToText(turn: TextTurn): Promise<TurnResponse> {
  const { core, state, text } = turn
  const read = core.read(text)
  const today = parisDay(turn.context.now)
  if (read.handover && read.handover !== 'close' && isOffered(state))
    return respondToHandoverChoice(turn, read.handover)
  if (read.command) return respondToCommand(core, state, read.command, today)
  const hire = respondToHireText(core, state, text, read, today)
  if (hire) return hire

  const pending =
    state.dialogue === 'orientation'
      ? pendingQuestion(core.orientation, core.library.knowledge, state.answers)
      : null
  if (state.answers.length > 0 && correction.test(text)) {
    // A question that does not apply to this person has no answer to correct.
    const questions = core.orientation.questions.filter((question) => isEditable(question, state.answers))
    const edit = matchEdit({ ...core.orientation, questions }, text)
    if (edit) return correctAnswer(core, state, { kind: 'chosen', ...edit })
  }
  if (pending?.question.kind === 'place' && !asksSomething(read) && !isTalk(read))
    return answerPlace(core, state, pending.question, text)
  const match = pending && !read.wantsPerson && matchChoice(pending.question, text)
  if (match && (!asksSomething(read) || match.share >= 0.6))
    return answerQuestion(core, state, {
      kind: 'chosen',
      question: pending.question.id,
      options: match.options,
    })

  if (pending && read.vague) return notUnderstood(pending.block)
  const taken = respondToKind(turn, read, false)
  if (taken) return withPendingQuestion(core, state, taken, today)
  // Whoever is asked and tells something without asking back is answering: a search would find what was not asked for.
  const isAnswer = pending !== null && !asksSomething(read) && !asksAPoint(read)
  const response = await respondOutsideTree(turn, read, isAnswer ? notUnderstood(pending.block) : null)
  const meant = response.status === 'not_found' ? respondToKind(turn, read, true) : null
  if (meant) return withPendingQuestion(core, state, meant, today)
  const isLost = response.status === 'not_found' && !response.holds
  return pending && isLost ? notUnderstood(pending.block) : withPendingQuestion(core, state, response, today)
}

/** A message that asks for something, as opposed to one that tells something. */
function asksSomething(read: Understanding): boolean {
  return read.isQuestion || read.sheets.some(({ kind }) => kind !== 'guide')
}

function notUnderstood(pending: BlockOf<'question'>): TurnResponse {
  return {
    status: 'question',
    mode: 'quote',
    parts: [say(wording.notUnderstoodAnswer), block(pending)],
    change: unchanged,
    holds: false,
  }
}

/** @param instead of a search in the sheets, when nothing else fits */
async function respondOutsideTree(
  turn: TextTurn,
  read: Understanding,
  instead: TurnResponse | null,
): Promise<TurnResponse> {
  const { core, state, text } = turn
  if (read.smallTalk) return answered([say(read.smallTalk.reply)])
  if (read.wantsPerson && read.sheets.length === 0) return personResponse(turn)
  if (read.vague) return vagueResponse(core)
  if (read.wantsOpportunities || read.seeksNear) {
    const opportunities = await opportunityResponse(core, state, read, text)
    if (opportunities) return opportunities
  }
  // A long message tells of oneself and may end in a question that our sheets answer: the answer comes before the
  // orientation that what is told could lead to.
  const isLong = text.split(/\s+/).length >= longMessage
  const plan = read.isQuestion && isLong ? planMessage(core, state, text, read) : null
  if ((read.list && !read.speaksOfSelf) || (plan && hasTopic(plan))) return questionResponse(turn, read, plan)
  return (
    selfResponse(core, state, read, text) ??
    (asksSomething(read) ? null : await placeToldResponse(core, state, text)) ??
    instead ??
    questionResponse(turn, read, plan)
  )
}

function vagueResponse({ library }: Core): TurnResponse {
  const { ask, choices } = library.routes.vague
  const question = block({
    type: 'question',
    dialogue: 'clarify',
    id: 'clarify',
    text: ask,
    choices: choices.map(({ id, label, command, topic }) => ({ id: command ?? topic ?? id, label })),
    multiple: false,
    skippable: false,
  })
  return { status: 'clarify', mode: 'quote', parts: [question], change: unchanged, holds: true }
}

/** The same parts, over an index that also goes by meaning when an embedding model is configured and answers. */
async function withMeaning(core: Core, text: string): Promise<Core> {
  const nearest = (await core.nearestInMeaning?.(text)) ?? []
  if (nearest.length === 0) return core
  return { ...core, library: { ...core.library, index: fuseRanks(core.library.index, nearest) } }
}

/** The plan of a question, or of both when a message asks two and each has an answer of its own. */
function planMessage(core: Core, state: ConversationState, text: string, read: Understanding): AnswerPlan {
  const { topic, facet } = state
  const whole = () => planAnswer(text, read, { topic, facet }, core.library)
  const pointed = pointedSheet(text, state, core.library.knowledge)
  if (pointed) {
    const rest = { ...core.read(pointed.rest), sheets: [pointed.sheet], unexplained: [] }
    return planAnswer(text, rest, { topic: pointed.sheet.topic, facet }, core.library)
  }
  const [first, second] = splitQuestions(text)
  const comparesJobs = read.sheets.filter(({ kind }) => kind === 'job').length > 1
  if (first === undefined || second === undefined || comparesJobs) return whole()
  const readFirst = core.read(first)
  const one = planAnswer(first, readFirst, { topic, facet }, core.library)
  if (!hasTopic(one) || !(readFirst.isQuestion || readFirst.facets.length > 0)) return whole()
  const two = planAnswer(second, core.read(second), one, core.library)
  return hasTopic(two) ? joinPlans(one, two) : whole()
}

/** An aid that is over is told to be so before what there is now. */
function endedAidParts({ library }: Core, { endedAid }: Understanding, today: string): ReplyPart[] {
  return endedAid && hasEnded(endedAid, today) ? [block(endedAidBlock(endedAid, library.knowledge))] : []
}

/** @param planned the plan by words alone, when it was made already */
async function questionResponse(
  { core: plain, state, text, context, emit }: TextTurn,
  read: Understanding,
  planned: AnswerPlan | null,
): Promise<TurnResponse> {
  const core = await withMeaning(plain, text)
  const plan = (core === plain ? planned : null) ?? planMessage(core, state, text, read)
  const writer =
    plan.kind === 'retrieved' && core.writer && (await core.admitModel(context.caller)) ? core.writer : null
  const today = parisDay(context.now)
  const parts = endedAidParts(core, read, today)
  if (writer) for (const part of parts) emit(part)
  const result = await answerPlan(
    plan,
    {
      question: text,
      askedBefore: state.turns.slice(-3).map(({ said }) => said),
      today,
      writer,
      signal: AbortSignal.timeout(modelTimeLimitMs),
    },
    core.library,
    (part) => {
      parts.push(part)
      // Only what a model writes is worth showing before the rest is there.
      if (writer) emit(part)
    },
  )
  if (writer) await core.spendModel()
  const about = plan.kind === 'quoted' || plan.kind === 'retrieved' ? plan : null
  const asked = plan.kind === 'clarify' ? (read.facets[0]?.id ?? null) : null
  return {
    ...result,
    parts,
    change: (fresh) => ({ ...fresh, topic: about?.topic ?? fresh.topic, facet: about?.facet ?? asked }),
    holds: plan.kind !== 'not_found' || asksSomething(read),
  }
}
