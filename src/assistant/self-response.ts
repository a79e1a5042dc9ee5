import type { Understanding } from '../answer/understand.ts'
import { type Answer, putAnswer } from '../dialogue/answers.ts'
import { readAnswers } from '../dialogue/read-answers.ts'
import { spokenWordsOf, stem } from '../language/french.ts'
import { stemsOf } from '../language/phrase-match.ts'
import { stopWords } from '../language/stop-words.ts'
import type { Core, TurnResponse } from './core.ts'
import { pendingQuestion, proposalParts } from './orientation-reply.ts'
import { block, say } from './parts.ts'
import type { ConversationState } from './state.ts'
import { wording } from './wording.ts'

/** What a wish has to be about to propose jobs from it: the rest alone says too little. */
const tellingQuestions = ['public', 'gestes', 'cadre', 'horaires', 'niveau', 'rythme']

/**
 * Answers somebody who speaks of themselves, without naming a job or asking: care given to a relative, a wish, a
 * situation. It is taken as answers of the orientation. Null when nothing of that kind is said.
 */
export function selfResponse(
  core: Core,
  state: ConversationState,
  read: Understanding,
  text: string,
): TurnResponse | null {
  if (read.sheets.some(({ kind }) => kind !== 'guide')) return null
  if (read.informalCare && !text.includes('?')) return informalCareResponse(core, state, read.informalCare)
  const tells = read.wishes || (!read.isQuestion && (read.speaksOfSelf || state.dialogue === 'orientation'))
  if (!tells) return null
  const answers = readAnswers(core.orientation, state.answers, text)
  const told = answers.filter((answer) => !state.answers.includes(answer))
  const telling = told.some(({ question }) => tellingQuestions.includes(question))
  if (read.wishes && telling) return wishResponse(core, answers, text)
  return isMainly(core, told, text) && !read.isQuestion ? situationResponse(core, answers, text) : null
}

/** Whether a message says little else than these answers: "quitter mon apprentissage" asks something. */
function isMainly({ orientation }: Core, told: readonly Answer[], text: string): boolean {
  const phrases = told.flatMap((answer) => {
    const choices = orientation.questions.find(({ id }) => id === answer.question)?.choices ?? []
    const chosen = choices.filter(({ id }) => answer.kind === 'chosen' && answer.options.includes(id))
    return chosen.flatMap(({ label, says }) => [label, ...says])
  })
  const known = new Set(phrases.flatMap((phrase) => stemsOf(phrase)))
  const words = spokenWordsOf(text).filter((word) => !stopWords.has(word))
  return words.filter((word) => known.has(stem(word))).length * 2 > words.length
}

/** Looking after somebody counts: it is taken as an answer, and jobs close to it are shown. */
function informalCareResponse(core: Core, state: ConversationState, about: 'adult' | 'child'): TurnResponse {
  const { orientation, library } = core
  const experience: Answer = {
    kind: 'chosen',
    question: 'experience',
    options: [about === 'child' ? 'enfants' : 'proche'],
  }
  const put = (answers: readonly Answer[]) => putAnswer(orientation, answers, experience).answers
  return {
    status: 'answered',
    mode: 'quote',
    parts: [
      say(library.routes.informalCare.reply),
      ...proposalParts(orientation, library.knowledge, put(state.answers), true),
    ],
    change: (fresh) => ({ ...fresh, answers: put(fresh.answers) }),
    holds: false,
  }
}

/** "J'aime les enfants mais pas trois ans d'études": the jobs it leads to so far, then the next question. */
function wishResponse(core: Core, answers: readonly Answer[], text: string): TurnResponse {
  const { orientation, library } = core
  const pending = pendingQuestion(orientation, library.knowledge, answers)
  return {
    ...taken(core, answers, text),
    parts: [
      say(wording.wish),
      ...proposalParts(orientation, library.knowledge, answers, pending !== null),
      ...(pending ? [block(pending.block)] : []),
    ],
  }
}

/** "Je suis au lycée": noted, and the orientation goes on from there. */
function situationResponse(core: Core, answers: readonly Answer[], text: string): TurnResponse {
  const { orientation, library } = core
  const pending = pendingQuestion(orientation, library.knowledge, answers)
  return {
    ...taken(core, answers, text),
    parts: [
      say(wording.situation),
      ...(pending ? [block(pending.block)] : proposalParts(orientation, library.knowledge, answers, false)),
    ],
  }
}

/** Somebody who does not know what to choose: what they tell of themselves is noted, and the questions begin. */
export function undecidedResponse(core: Core, state: ConversationState, text: string): TurnResponse {
  const { orientation, library } = core
  const answers = readAnswers(orientation, state.answers, text)
  const pending = pendingQuestion(orientation, library.knowledge, answers)
  return {
    ...taken(core, answers, text),
    parts: [
      say(state.dialogue === 'orientation' ? wording.undecidedAnswer : wording.undecided),
      ...(pending ? [block(pending.block)] : proposalParts(orientation, library.knowledge, answers, false)),
    ],
  }
}

function taken(
  { orientation, library }: Core,
  answers: readonly Answer[],
  text: string,
): Omit<TurnResponse, 'parts'> {
  return {
    status: pendingQuestion(orientation, library.knowledge, answers) ? 'question' : 'outcome',
    mode: 'quote',
    change: (fresh) => ({
      ...fresh,
      answers: readAnswers(orientation, fresh.answers, text),
      dialogue: 'orientation',
    }),
    holds: false,
  }
}
