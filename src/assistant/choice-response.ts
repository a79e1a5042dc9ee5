import { commands } from '../answer/commands.ts'
import { type AnswerPlan, definition, facetAnswer } from '../answer/plan-answer.ts'
import { parisDay } from '../knowledge/paris-day.ts'
import { answerPlan, overviewOf } from './answer-reply.ts'
import { type ReplyPart, type TurnContext, TurnError } from './assistant.ts'
import { respondToCommand } from './command-response.ts'
import type { Core, TurnResponse } from './core.ts'
import { respondToHireChoice } from './employer-response.ts'
import { opportunityChoiceResponse } from './opportunity-response.ts'
import { answerPlace, answerQuestion, correctAnswer, isEditable, readChoice } from './orientation-response.ts'
import { withPendingQuestion } from './pending-question.ts'
import type { ConversationState } from './state.ts'
import type { Turn } from './turn.ts'

type Choice = NonNullable<Turn['choice']>

/**
 * A pressed button: an answer of the orientation, or what was asked back.
 * @throws TurnError for an unknown question or option
 */
export async function respondToChoice(
  core: Core,
  state: ConversationState,
  choice: Choice,
  isEdit: boolean,
  context: TurnContext,
): Promise<TurnResponse> {
  const today = parisDay(context.now)
  const hire = respondToHireChoice(core, state, choice, today)
  if (hire) return hire
  if (choice.question === 'clarify') return respondToClarified(core, state, oneOption(choice), context)
  if (choice.question === 'opportunities') {
    const response = await opportunityChoiceResponse(core, state, oneOption(choice))
    if (response) return withPendingQuestion(core, state, response, today)
    throw new TurnError('unknown_option', `Le métier « ${oneOption(choice)} » n’existe pas.`)
  }
  const answer = readChoice(core, choice)
  const question = core.orientation.questions.find(({ id }) => id === answer.question)
  if (!question || !isEditable(question, state.answers))
    throw new TurnError(
      'unknown_question',
      `La question « ${choice.question} » ne se pose pas avec ces réponses.`,
    )
  if (answer.kind === 'place') return answerPlace(core, state, question, answer.label)
  return isEdit ? correctAnswer(core, state, answer) : answerQuestion(core, state, answer)
}

function oneOption({ option }: Choice): string {
  return typeof option === 'string' ? option : (option[0] ?? '')
}

/** Which meaning was meant: a sheet, a word of the glossary, or a command. */
async function respondToClarified(
  core: Core,
  state: ConversationState,
  option: string,
  context: TurnContext,
): Promise<TurnResponse> {
  const command = commands.find((name) => name === option)
  const today = parisDay(context.now)
  if (command) return respondToCommand(core, state, command, today)
  const plan = clarifiedPlan(core, state, option)
  if (!plan) throw new TurnError('unknown_option', `La réponse « ${option} » n’existe pas.`)
  const parts: ReplyPart[] = []
  const result = await answerPlan(
    plan,
    {
      question: '',
      askedBefore: [],
      today,
      writer: null,
      signal: AbortSignal.abort(),
    },
    core.library,
    (part) => parts.push(part),
  )
  const topic = 'topic' in plan ? plan.topic : null
  const change = (fresh: ConversationState) => ({ ...fresh, topic: topic ?? fresh.topic })
  return withPendingQuestion(core, state, { ...result, parts, change, holds: true }, today)
}

/** The facet that was asked before the clarification is answered; else the sheet from its beginning. */
function clarifiedPlan(
  { library }: Core,
  { facet: facetId }: ConversationState,
  option: string,
): AnswerPlan | null {
  const [, name, index] = /^term:(.+):(\d+)$/.exec(option) ?? []
  const term = library.knowledge.glossary.find((candidate) => candidate.term === name)
  const meaning = term?.meanings[Number(index)]
  if (term && meaning) return definition({ ...term, meanings: [meaning] })
  const sheet = library.knowledge.sheet(option)
  const answered = sheet && facetId ? facetAnswer(sheet, facetId, library) : null
  return answered ?? overviewOf(option, library)
}
