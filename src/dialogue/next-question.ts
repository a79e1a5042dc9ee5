import { type Answer, answerTo, applies } from './answers.ts'
import type { Orientation, Question } from './schema.ts'
import { type Candidate, contribution, exclusionsOf, type RankedJob, rankJobs, reachable } from './scoring.ts'

/** How many jobs are proposed. */
export const proposals = 3

export type NextStep = {
  /** Null: nothing that could change the proposals is left to ask. */
  question: Question | null
  answered: number
  /** Most questions this conversation can have in all, those answered included. */
  atMost: number
}

/**
 * The next question: the first, in the order of the tree, that can still change which jobs are proposed, or that is
 * always asked. Depends on the answers only, never on the way they came.
 */
export function nextStep(
  orientation: Orientation,
  jobs: readonly Candidate[],
  answers: readonly Answer[],
): NextStep {
  const open = orientation.questions.filter((question) => mayBeAsked(orientation, question, answers))
  const useful = usefulQuestions(orientation, jobs, answers, open)
  return {
    question: useful.find((question) => applies(question, answers)) ?? null,
    answered: answers.length,
    atMost: answers.length + useful.length,
  }
}

/** Not answered yet, and its condition holds or may come to hold. */
function mayBeAsked(orientation: Orientation, question: Question, answers: readonly Answer[]): boolean {
  if (answerTo(answers, question.id)) return false
  if (!question.when || applies(question, answers)) return true
  const { when } = question
  const condition = orientation.questions.find(({ id }) => id === when.question)
  return condition !== undefined && mayBeAsked(orientation, condition, answers)
}

function usefulQuestions(
  orientation: Orientation,
  jobs: readonly Candidate[],
  answers: readonly Answer[],
  open: readonly Question[],
): Question[] {
  const excluded = exclusionsOf(orientation, answers)
  const excludes = (question: Question, job: Candidate) => canExclude(question, job, excluded)
  const contenders = contendersOf(reachable(rankJobs(orientation, jobs, answers)), open, excludes)
  const decided = contenders.length <= proposals
  const changes = (question: Question) =>
    contenders.some((job) => excludes(question, job)) || (!decided && tellsApart(question, contenders))
  const useful = new Set(open.filter((question) => question.always || changes(question)))
  for (const question of useful) {
    // A question that a useful one depends on is useful too; it joins the set that is being gone through.
    const condition = open.find(({ id }) => id === question.when?.question)
    if (condition) useful.add(condition)
  }
  return open.filter((question) => useful.has(question))
}

/**
 * Jobs that may be among the proposals in the end: all but those that at least three jobs surely beat, whatever is
 * answered from here on (a job that an open question can exclude beats nobody surely).
 */
function contendersOf(
  ranked: readonly RankedJob[],
  open: readonly Question[],
  excludes: (question: Question, job: Candidate) => boolean,
): Candidate[] {
  const safe = ranked.filter(({ job }) => !open.some((question) => excludes(question, job)))
  return ranked
    .filter(({ job, score }) => {
      const beatenBy = safe.filter(
        (rival) => rival.job !== job && rival.score - score + worstGain(rival.job, job, open) > 1e-6,
      )
      return beatenBy.length < proposals
    })
    .map(({ job }) => job)
}

/** The least that `job` gains on `rival` over all ways of answering the open questions (skipping one gains nothing). */
function worstGain(job: Candidate, rival: Candidate, open: readonly Question[]): number {
  return open.reduce((sum, { choices, multiple }) => {
    const gains = choices.map((choice) =>
      Math.min(0, contribution(choice, job) - contribution(choice, rival)),
    )
    return sum + (multiple ? gains.reduce((a, b) => a + b, 0) : Math.min(0, ...gains))
  }, 0)
}

/** Whether some answer to the question puts the job out of reach, given what is excluded already. */
function canExclude(
  { choices }: Question,
  { profile }: Candidate,
  excluded: ReadonlyMap<string, unknown>,
): boolean {
  const openRoutes = profile.routes.filter(({ requires }) => !requires.some((id) => excluded.has(id)))
  const closable = openRoutes.every(({ requires }) => requires.length > 0)
  return choices.some(
    ({ excludes }) =>
      profile.requires.some((id) => excludes.includes(id)) ||
      (closable && openRoutes.some(({ requires }) => requires.some((id) => excludes.includes(id)))),
  )
}

/** Whether some answer speaks more for one contender than for another. */
function tellsApart({ choices }: Question, contenders: readonly Candidate[]): boolean {
  return choices.some((choice) => {
    const values = contenders.map((job) => contribution(choice, job))
    return Math.max(...values) - Math.min(...values) > 1e-9
  })
}
