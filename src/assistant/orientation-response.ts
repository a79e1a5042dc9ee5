import { type Answer, answerTo, applies, putAnswer } from '../dialogue/answers.ts'
import type { Question } from '../dialogue/schema.ts'
import type { Place } from '../places/place.ts'
import { type ReplyPart, TurnError } from './assistant.ts'
import type { Core, TurnResponse } from './core.ts'
import { firstSteps } from './first-steps.ts'
import { opportunityParts } from './opportunity-parts.ts'
import {
  describeAnswer,
  droppedSentence,
  firstJob,
  outcomeLead,
  pendingQuestion,
  proposalParts,
} from './orientation-reply.ts'
import { block, say } from './parts.ts'
import type { ConversationState } from './state.ts'
import type { Command, Turn } from './turn.ts'
import { wording } from './wording.ts'

type Moved = { state: ConversationState; lead: ReplyPart[] }

/** The next question, or the outcome when none is left. */
async function continueOrientation(core: Core, { state, lead }: Moved): Promise<TurnResponse> {
  const { orientation, library } = core
  const change = (fresh: ConversationState): ConversationState => ({
    ...fresh,
    answers: state.answers,
    dialogue: state.dialogue,
    place: state.place,
  })
  const pending = pendingQuestion(orientation, library.knowledge, state.answers)
  if (pending)
    return { status: 'question', mode: 'quote', parts: [...lead, block(pending.block)], change, holds: false }
  return {
    status: 'outcome',
    mode: 'quote',
    parts: [...lead, ...(await outcomeParts(core, state))],
    change,
    holds: false,
  }
}

async function outcomeParts(core: Core, state: ConversationState): Promise<ReplyPart[]> {
  const { orientation, library } = core
  const job = firstJob(orientation, library.knowledge, state.answers)
  return [
    say(outcomeLead(orientation, library.knowledge, state.answers, false)),
    ...proposalParts(orientation, library.knowledge, state.answers, false),
    ...(job ? firstSteps(job, state.place, library) : []),
    ...(job ? await opportunityParts(core, job, state.place) : []),
  ]
}

/** Takes one answer in, as a new one or as an edit, and goes on. */
export async function answerQuestion(
  core: Core,
  state: ConversationState,
  answer: Answer,
  place: Place | null = null,
  lead: ReplyPart[] = [],
): Promise<TurnResponse> {
  const { answers, dropped } = putAnswer(core.orientation, state.answers, answer)
  const sentence = droppedSentence(core.orientation, dropped)
  return continueOrientation(core, {
    state: { ...state, answers, dialogue: 'orientation', place: place ?? state.place },
    lead: sentence ? [...lead, sentence] : lead,
  })
}

/** Changes an earlier answer, says so, and goes on. */
export function correctAnswer(core: Core, state: ConversationState, answer: Answer): Promise<TurnResponse> {
  const { ask, answer: label } = describeAnswer(core.orientation, answer)
  return answerQuestion(core, state, answer, null, [
    say(`C’est noté. À « ${ask} », votre réponse est maintenant « ${label} ».`),
  ])
}

/**
 * The answer that a choice or an edit means.
 * @throws TurnError for an unknown question or option
 */
export function readChoice(core: Core, { question: id, option }: NonNullable<Turn['choice']>): Answer {
  const question = core.orientation.questions.find((candidate) => candidate.id === id)
  if (!question) throw new TurnError('unknown_question', `La question « ${id} » n’existe pas.`)
  const options = [...new Set(typeof option === 'string' ? [option] : option)]
  if (question.kind === 'place') return { kind: 'place', question: id, label: options[0] ?? '' }
  const unknown = options.find((candidate) => !question.choices.some((choice) => choice.id === candidate))
  if (unknown !== undefined)
    throw new TurnError(
      'unknown_option',
      `La réponse « ${unknown} » n’existe pas pour la question « ${id} ».`,
    )
  if (options.length > 1 && !question.multiple)
    throw new TurnError('unknown_option', `La question « ${id} » attend une seule réponse.`)
  return { kind: 'chosen', question: id, options }
}

/** Looks a place up and takes it as the answer; asks back when it is unknown or has homonyms. */
export async function answerPlace(
  core: Core,
  state: ConversationState,
  question: Question,
  text: string,
): Promise<TurnResponse> {
  const match = await core.places.find(text)
  if (match.kind === 'found')
    return answerQuestion(
      core,
      state,
      { kind: 'place', question: question.id, label: match.place.label },
      match.place,
    )
  const pending = pendingQuestion(core.orientation, core.library.knowledge, state.answers)
  const choices = match.kind === 'ambiguous' ? match.places.map(({ label }) => ({ id: label, label })) : []
  const parts = [
    say(match.kind === 'ambiguous' ? wording.ambiguousPlace : wording.unknownPlace),
    ...(pending ? [block({ ...pending.block, choices })] : []),
  ]
  return { status: 'question', mode: 'quote', parts, change: (fresh) => fresh, holds: false }
}

/** Back, skip, restart, results and the start of the orientation. */
export async function moveOrientation(
  core: Core,
  state: ConversationState,
  command: Extract<Command, 'back' | 'skip' | 'restart' | 'results' | 'start:orientation'>,
): Promise<TurnResponse> {
  const { orientation, library } = core
  const active: ConversationState = { ...state, dialogue: 'orientation' }
  switch (command) {
    case 'start:orientation':
      return continueOrientation(core, { state: active, lead: [say(wording.orientationStart)] })
    case 'restart':
      return continueOrientation(core, {
        state: { ...active, answers: [], place: null },
        lead: state.answers.length > 0 ? [say(wording.restarted)] : [],
      })
    case 'back':
      return continueOrientation(core, {
        state: { ...active, answers: state.answers.slice(0, -1) },
        lead: state.answers.length === 0 ? [say(wording.nothingToGoBackTo)] : [],
      })
    case 'skip': {
      const pending = pendingQuestion(orientation, library.knowledge, state.answers)
      if (!pending) return continueOrientation(core, { state: active, lead: [] })
      return answerQuestion(core, state, { kind: 'skipped', question: pending.question.id })
    }
    case 'results':
      return results(core, active)
  }
}

async function results(core: Core, state: ConversationState): Promise<TurnResponse> {
  const { orientation, library } = core
  const pending = pendingQuestion(orientation, library.knowledge, state.answers)
  if (!pending || state.answers.length === 0)
    return continueOrientation(core, { state, lead: pending ? [say(wording.noAnswersYet)] : [] })
  return {
    status: 'outcome',
    mode: 'quote',
    parts: [
      say(outcomeLead(orientation, library.knowledge, state.answers, true)),
      ...proposalParts(orientation, library.knowledge, state.answers, true),
      say(wording.backToQuestion),
      block(pending.block),
    ],
    change: (fresh) => ({ ...fresh, dialogue: 'orientation' }),
    holds: false,
  }
}

/** Whether an edit may touch this question now: it was answered, or its condition holds. */
export function isEditable(question: Question, answers: readonly Answer[]): boolean {
  return answerTo(answers, question.id) !== undefined || applies(question, answers)
}
