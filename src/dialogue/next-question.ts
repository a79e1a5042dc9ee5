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
  const bounds = boundsOf(orientation, jobs)
  const contenders = contendersOf(reachable(rankJobs(orientation, jobs, answers)), open, excludes, bounds)
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
  bounds: Bounds,
): Candidate[] {
  const safe = ranked.filter(({ job }) => !open.some((question) => excludes(question, job)))
  return ranked
    .filter(({ job, score }) => {
      let beatenBy = 0
      for (const rival of safe) {
        if (rival.job === job || rival.score <= score) continue
        if (rival.score - score + bounds.worstGain(rival.job, job, open) > 1e-6) beatenBy += 1
        if (beatenBy === proposals) return false
      }
      return true
    })
    .map(({ job }) => job)
}

type Bounds = {
  /** The least that `job` gains on `rival` over all ways of answering these questions (skipping one gains nothing). */
  worstGain: (job: Candidate, rival: Candidate, open: readonly Question[]) => number
}

/** The bounds depend on the content alone: computed once for it. */
const known = new WeakMap<Orientation, WeakMap<readonly Candidate[], Bounds>>()

function boundsOf(orientation: Orientation, jobs: readonly Candidate[]): Bounds {
  const byJobs = known.get(orientation) ?? new WeakMap<readonly Candidate[], Bounds>()
  known.set(orientation, byJobs)
  const bounds = byJobs.get(jobs) ?? computeBounds(orientation, jobs)
  byJobs.set(jobs, bounds)
  return bounds
}

function computeBounds({ questions }: Orientation, jobs: readonly Candidate[]): Bounds {
  const position = new Map(jobs.map((job, index) => [job, index]))
  const gains = new Map(questions.map((question) => [question, worstGains(question, jobs)]))
  return {
    worstGain(job, rival, open) {
      const at = (position.get(job) ?? 0) * jobs.length + (position.get(rival) ?? 0)
      return open.reduce((sum, question) => sum + (gains.get(question)?.[at] ?? 0), 0)
    },
  }
}

/** For each pair of jobs, row by row, the least that the first gains on the second by one question. */
function worstGains({ choices, multiple }: Question, jobs: readonly Candidate[]): Float64Array {
  const worst = new Float64Array(jobs.length ** 2)
  for (const choice of choices) {
    const values = jobs.map((job) => contribution(choice, job))
    for (const [row, own] of values.entries())
      for (const [column, other] of values.entries()) {
        const at = row * jobs.length + column
        const gain = Math.min(0, own - other)
        worst[at] = multiple ? (worst[at] ?? 0) + gain : Math.min(worst[at] ?? 0, gain)
      }
  }
  return worst
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
