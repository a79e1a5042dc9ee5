import { type Hire, simulate } from '../aids/simulation.ts'
import type { Situation, Value } from '../aids/situation.ts'
import { variableNamed } from '../aids/variables.ts'
import type { Understanding } from '../answer/understand.ts'
import { type ReplyPart, TurnError } from './assistant.ts'
import type { Core, TurnResponse } from './core.ts'
import { hireOutcomeParts } from './employer-outcome.ts'
import { hireAnswerOf, hireQuestion, toldBack } from './hire-question.ts'
import { isTalk } from './message-kind.ts'
import { block, say } from './parts.ts'
import type { ConversationState } from './state.ts'
import type { Command, Turn } from './turn.ts'
import { wording } from './wording.ts'

type HireAnswers = ConversationState['hire']

/** What the answers say of the hire. */
export function hireOf(answers: HireAnswers): Hire {
  const situation: Record<string, Value> = {}
  for (const { variable, value } of answers) if (value !== null) situation[variable] = value
  return {
    situation,
    passed: answers.flatMap(({ variable, value }) => (value === null ? [variable] : [])),
  }
}

/** The next question, or the outcome when none is left. */
function continueHire(core: Core, hire: HireAnswers, lead: ReplyPart[], today: string): TurnResponse {
  const change = (fresh: ConversationState): ConversationState => ({ ...fresh, hire, dialogue: 'employer' })
  const simulation = simulate(core.aids, hireOf(hire), today)
  const question = hireQuestion(core.aids, simulation, hireOf(hire), today)
  return question
    ? { status: 'question', mode: 'quote', parts: [...lead, block(question)], change, holds: false }
    : {
        status: 'outcome',
        mode: 'quote',
        parts: [...lead, ...hireOutcomeParts(core, hireOf(hire), simulation, today)],
        change,
        holds: false,
      }
}

/** The pending question of the employer path, to come back to after a digression. */
export function pendingHireQuestion(core: Core, { hire }: ConversationState, today: string) {
  return hireQuestion(core.aids, simulate(core.aids, hireOf(hire), today), hireOf(hire), today)
}

/**
 * A pressed answer about a hire, or a changed one.
 * @returns null when the question is none of this path
 * @throws TurnError for a value that the question does not take
 */
export function respondToHireChoice(
  core: Core,
  state: ConversationState,
  { question, option }: NonNullable<Turn['choice']>,
  today: string,
): TurnResponse | null {
  const given = typeof option === 'string' ? option : option[0]
  const answer = hireAnswerOf(core.aids, question, given)
  if (!answer) return null
  if (answer.value === null)
    throw new TurnError('unknown_option', `La réponse « ${given} » ne va pas avec « ${question} ».`)
  return continueHire(core, withAnswers(state.hire, { [answer.variable]: answer.value }), [], today)
}

/**
 * What a message tells of a hire, when it does: in the path, the answer to its question or anything else that its
 * rules need; outside, a message that says who hires and whom.
 */
export function respondToHireText(
  core: Core,
  state: ConversationState,
  text: string,
  read: Understanding,
  today: string,
): TurnResponse | null {
  // Most messages have nothing to do with a hire: their words are not searched for one.
  if (state.dialogue !== 'employer' && !read.hires) return null
  const jobs = read.sheets.filter((sheet) => sheet.kind === 'job')
  const said = core.readSituation.read(text, jobs, today)
  if (state.dialogue !== 'employer') {
    const describesHire =
      said['contrat . type'] !== undefined &&
      Object.keys(said).length >= enoughToStart &&
      (!text.includes('?') || asksForAids.test(text))
    return describesHire
      ? continueHire(core, withAnswers(state.hire, said), understood(core, said, today), today)
      : null
  }
  const pending = pendingHireQuestion(core, state, today)
  const name = pending ? variableNamed(core.aids.vocabulary, pending.id) : undefined
  const answer = name === undefined ? null : core.readSituation.answer(name, text, jobs, today)
  const all = name !== undefined && answer !== null ? { ...said, [name]: answer } : said
  const asksSomething = read.isQuestion && text.includes('?')
  if (Object.keys(all).length > 0 && !(asksSomething && answer === null))
    return continueHire(
      core,
      withAnswers(state.hire, all),
      isMoreThan(name, all) ? understood(core, all, today) : [],
      today,
    )
  if (!pending || read.isQuestion || read.sheets.length > 0 || isTalk(read)) return null
  const parts = [say(wording.notUnderstoodAnswer), block(pending)]
  return { status: 'question', mode: 'quote', parts, change: (fresh) => fresh, holds: false }
}

/** Whether a message tells more than what was asked: only then it is worth telling back. */
function isMoreThan(asked: string | undefined, said: Situation): boolean {
  return Object.keys(said).some((name) => name !== asked)
}

/** A question that only the whole path answers. */
const asksForAids = /quelles? (?:sont les )?aides|combien d.aides|droit à quoi|touche quoi|quoi comme aides?/i

/** A hire, and two more things about it: then the path is worth more than an answer from a sheet. */
const enoughToStart = 3

/** Back, skip, restart, results and the start of the path. */
export function moveHire(
  core: Core,
  state: ConversationState,
  command: Extract<Command, 'back' | 'skip' | 'restart' | 'results' | 'start:employer'>,
  today: string,
): TurnResponse {
  const { hire } = state
  switch (command) {
    case 'start:employer':
      return continueHire(core, hire, [say(wording.employerStart)], today)
    case 'restart':
      return continueHire(core, [], hire.length > 0 ? [say(wording.restarted)] : [], today)
    case 'back': {
      const lead = hire.length === 0 ? [say(wording.nothingToGoBackTo)] : []
      return continueHire(core, hire.slice(0, -1), lead, today)
    }
    case 'skip': {
      const pending = pendingHireQuestion(core, state, today)
      const name = pending ? variableNamed(core.aids.vocabulary, pending.id) : undefined
      return continueHire(
        core,
        name === undefined ? hire : [...hire, { variable: name, value: null }],
        [],
        today,
      )
    }
    case 'results': {
      const simulation = simulate(core.aids, hireOf(hire), today)
      const question = hireQuestion(core.aids, simulation, hireOf(hire), today)
      const lead = question && hire.length > 0 ? [say(wording.aidsProvisional)] : []
      if (question && hire.length === 0) return continueHire(core, hire, [say(wording.noAnswersYet)], today)
      const parts = [
        ...lead,
        ...hireOutcomeParts(core, hireOf(hire), simulation, today),
        ...(question ? [say(wording.backToQuestion), block(question)] : []),
      ]
      const change = (fresh: ConversationState): ConversationState => ({ ...fresh, dialogue: 'employer' })
      return { status: 'outcome', mode: 'quote', parts, change, holds: false }
    }
  }
}

/** New answers after the earlier ones; one that changes an earlier answer takes its place. */
function withAnswers(answers: HireAnswers, said: Situation): HireAnswers {
  const changed = answers.map((answer) => {
    const value = said[answer.variable]
    return value === undefined ? answer : { ...answer, value }
  })
  const known = new Set(answers.map(({ variable }) => variable))
  const added = Object.entries(said).filter(([variable]) => !known.has(variable))
  return [...changed, ...added.map(([variable, value]) => ({ variable, value }))]
}

function understood(core: Core, said: Situation, today: string): ReplyPart[] {
  const told = Object.entries(said).map(([variable, value]) =>
    toldBack(core.aids, { variable, value }, today),
  )
  return [say(`J’ai compris : ${told.join(', ')}.`), say(wording.correctAnytime)]
}
