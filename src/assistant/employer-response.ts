import type { AidOutcome } from '../aids/evaluate-aids.ts'
import { type Hire, type Simulation, simulate } from '../aids/simulation.ts'
import { optionOf, type Situation, type Value } from '../aids/situation.ts'
import { publicName, signatureDay, variableNamed } from '../aids/variables.ts'
import type { Understanding } from '../answer/understand.ts'
import { frenchDate } from '../language/french-date.ts'
import { aidBlock } from './aid-block.ts'
import { type ReplyPart, TurnError } from './assistant.ts'
import type { Core, Response } from './core.ts'
import { hireAnswerOf, hireQuestion, toldBack } from './hire-question.ts'
import { block, say, sayQuote, sourcesOf } from './parts.ts'
import { contractDays, worthDoing } from './simulate-aids.ts'
import type { ConversationState } from './state.ts'
import type { Command, Turn } from './turn.ts'
import { wording } from './wording.ts'

type HireAnswers = ConversationState['hire']

/** What the answers say of the hire. */
function hireOf(answers: HireAnswers): Hire {
  const situation: Record<string, Value> = {}
  for (const { variable, value } of answers) if (value !== null) situation[variable] = value
  return {
    situation,
    passed: answers.flatMap(({ variable, value }) => (value === null ? [variable] : [])),
  }
}

/** The next question, or the outcome when none is left. */
function continueHire(core: Core, hire: HireAnswers, lead: ReplyPart[], today: string): Response {
  const change = (fresh: ConversationState): ConversationState => ({ ...fresh, hire, dialogue: 'employer' })
  const simulation = simulate(core.aids, hireOf(hire), today)
  const question = hireQuestion(core.aids, simulation, hireOf(hire), today)
  return question
    ? { status: 'question', mode: 'quote', parts: [...lead, block(question)], change, holds: false }
    : {
        status: 'outcome',
        mode: 'quote',
        parts: [...lead, ...outcomeParts(core, hireOf(hire), simulation, today)],
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
): Response | null {
  const given = typeof option === 'string' ? option : option[0]
  const answer = hireAnswerOf(core.aids, question, given)
  if (!answer) return null
  if (answer.value === null)
    throw new TurnError('unknown_option', `La réponse « ${given} » ne va pas avec « ${question} ».`)
  return continueHire(core, told(state.hire, { [answer.variable]: answer.value }), [], today)
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
): Response | null {
  const jobs = read.sheets.filter((sheet) => sheet.kind === 'job')
  const said = core.readSituation.read(text, jobs, today)
  if (state.dialogue !== 'employer') {
    const describesHire =
      read.hires &&
      said['contrat . type'] !== undefined &&
      Object.keys(said).length >= enoughToStart &&
      (!text.includes('?') || asksForAids.test(text))
    return describesHire
      ? continueHire(core, told(state.hire, said), understood(core, said, today), today)
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
      told(state.hire, all),
      isMoreThan(name, all) ? understood(core, all, today) : [],
      today,
    )
  if (!pending || read.isQuestion || read.sheets.length > 0) return null
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
): Response {
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
        ...outcomeParts(core, hireOf(hire), simulation, today),
        ...(question ? [say(wording.backToQuestion), block(question)] : []),
      ]
      const change = (fresh: ConversationState): ConversationState => ({ ...fresh, dialogue: 'employer' })
      return { status: 'outcome', mode: 'quote', parts, change, holds: false }
    }
  }
}

/** New answers after the earlier ones; one that changes an earlier answer takes its place. */
function told(answers: HireAnswers, said: Situation): HireAnswers {
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

/** What a hire comes to now, whatever is still to be asked. */
export function hireOutcomeParts(core: Core, answers: HireAnswers, today: string): ReplyPart[] {
  const hire = hireOf(answers)
  return outcomeParts(core, hire, simulate(core.aids, hire, today), today)
}

/** How many possible aids are shown in a conversation; the page of the results has them all. */
const possibleShown = 4

function outcomeParts(core: Core, hire: Hire, simulation: Simulation, today: string): ReplyPart[] {
  const { knowledge } = core.library
  const { outcomes, stack } = simulation
  const days = contractDays(core.aids, hire, today)
  const show = (outcome: AidOutcome) => block(aidBlock(outcome, knowledge, days))
  const certain = outcomes.filter(({ aid }) => stack.ids.includes(aid.id))
  const possible = outcomes.filter(({ aid, status }) => status === 'possible' && aid.rules.scope === 'hire')
  const structure = outcomes.filter(
    ({ aid, status }) => status === 'possible' && aid.rules.scope === 'structure',
  )
  return [
    ...totalParts(core, simulation, today),
    ...certain.map(show),
    ...(possible.length > 0 ? [say(wording.aidsPossible)] : []),
    ...possible.slice(0, possibleShown).map(show),
    ...structureParts(core, structure, today),
    ...assumptionParts(hire),
    linksPart(
      hire,
      worthDoing(simulation).some(({ steps }) => steps.length > 0),
    ),
  ]
}

const euros = new Intl.NumberFormat('fr-FR')

function totalParts(core: Core, { stack, outcomes }: Simulation, today: string): ReplyPart[] {
  const title = (id: string) => core.library.knowledge.aid(id)?.title ?? id
  if (stack.ids.length === 0) return [say(wording.aidsNone)]
  const unknown = outcomes.some(
    (outcome) =>
      outcome.status === 'acquired' && stack.ids.includes(outcome.aid.id) && outcome.amount === null,
  )
  return [
    say(
      stack.total > 0
        ? `Pour cette embauche, vous pouvez compter sur environ ${euros.format(stack.total)} € la première année.`
        : 'Pour cette embauche, voici une aide dont nous ne connaissons pas le montant.',
    ),
    ...(unknown && stack.total > 0 ? [say('Une aide sans montant connu s’y ajoute.')] : []),
    say(`C’est un calcul du ${frenchDate(today)}, pas une décision.`),
    ...stack.leftOut.map(({ id, because }) =>
      say(`« ${title(id)} » ne s’ajoute pas à « ${title(because)} », qui est gardée.`),
    ),
  ]
}

function structureParts(core: Core, outcomes: readonly AidOutcome[], today: string): ReplyPart[] {
  const quotes = outcomes.map(({ aid }) => ({
    text: `${aid.title}.`,
    section: `${aid.topic}#bref`,
    source: null,
  }))
  if (quotes.length === 0) return []
  return [
    say(wording.aidsForStructure),
    ...quotes.map(sayQuote),
    ...sourcesOf(quotes, core.library.knowledge, today),
  ]
}

/** What was taken for granted and matters: a person can change it. */
function assumptionParts({ situation }: Hire): ReplyPart[] {
  const assumed = [
    ...(situation[signatureDay] === undefined ? ['un contrat signé aujourd’hui, ou à son début'] : []),
    ...(situation['contrat . duree mois'] === undefined && situation['contrat . type'] !== 'cdi'
      ? ['un contrat de 12 mois ou plus']
      : []),
    ...(situation['contrat . quotite'] === undefined ? ['un temps plein'] : []),
    'des cotisations à jour',
    'pas de licenciement économique depuis un an',
  ]
  return [say(`Nous avons supposé : ${assumed.join(', ')}. Dites-nous si c’est différent.`)]
}

function linksPart({ situation }: Hire, hasSteps: boolean): ReplyPart {
  const query = new URLSearchParams(
    Object.entries(situation).map(([name, value]) => [publicName(name), optionOf(value)]),
  )
  return block({
    type: 'notice',
    kind: 'to-verify',
    text: wording.aidsToVerify,
    links: [
      { label: 'Toutes les aides, refus compris, à imprimer', url: `/employeurs/bilan?${query}` },
      ...(hasSteps
        ? [{ label: 'Les étapes dans mon agenda (.ics)', url: `/employeurs/agenda.ics?${query}` }]
        : []),
    ],
  })
}
