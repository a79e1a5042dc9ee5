import type { Answer } from './answers.ts'
import { optionsOf, putAnswer } from './answers.ts'
import { proposals } from './next-question.ts'
import type { Choice, Orientation, Question } from './schema.ts'
import {
  type Blocker,
  type Candidate,
  chosen,
  contribution,
  type RankedJob,
  rankJobs,
  reachable,
} from './scoring.ts'

export type Reason = { question: string; option: string; weight: number; text: string }
export type Change = { question: string; option: string; text: string }

export type Proposal = {
  job: Candidate
  reasons: Reason[]
  /** For a job that is out of reach today: what is missing. */
  blockers: Change[]
  /** For a job within reach: answers that would take it away. */
  wouldChange: Change[]
}

export type Outcome = {
  /** At most three, best first. */
  now: Proposal[]
  /** Jobs that would have been among them, were it not for an answer. */
  later: Proposal[]
  /** The next ones: "autres pistes". */
  others: Candidate[]
}

const [reasonsShown, changesShown, laterShown, othersShown] = [4, 2, 2, 3]

/** Proposals for these answers, with their reasons; the same for the same answers in any order. */
export function outcomeOf(
  orientation: Orientation,
  jobs: readonly Candidate[],
  answers: readonly Answer[],
): Outcome {
  const ranking = rankJobs(orientation, jobs, answers)
  const open = reachable(ranking)
  const now = open.slice(0, proposals)
  const last = now.length < proposals ? undefined : now.at(-1)
  const lastProposed = last ? ranking.indexOf(last) : ranking.length
  const later = ranking.slice(0, lastProposed).filter(({ blockers }) => blockers.length > 0)
  const explain = (ranked: RankedJob): Proposal => ({
    job: ranked.job,
    reasons: reasonsFor(orientation, ranked.job, answers),
    blockers: ranked.blockers.map((blocker) => blockerText(orientation, blocker)),
    wouldChange: ranked.blockers.length > 0 ? [] : changesFor(orientation, jobs, ranked.job, answers),
  })
  return {
    now: now.map(explain),
    later: later.slice(0, laterShown).map(explain),
    others: open.slice(proposals, proposals + othersShown).map(({ job }) => job),
  }
}

/** The answers that count most for a job. */
function reasonsFor(orientation: Orientation, job: Candidate, answers: readonly Answer[]): Reason[] {
  return chosen(orientation, answers)
    .map(({ question, choice }) => ({
      question: question.id,
      option: choice.id,
      weight: Math.round(contribution(choice, job) * 10) / 10,
      text: choice.because ? sentence(choice.because) : `Vous avez répondu « ${choice.label} ».`,
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, reasonsShown)
}

function blockerText(orientation: Orientation, { requirement, question, option }: Blocker): Change {
  const asked = orientation.questions.find(({ id }) => id === question)
  const label = asked?.choices.find(({ id }) => id === option)?.label ?? option
  const demand = orientation.requirements[requirement] ?? requirement
  return {
    question,
    option,
    text: `Ce métier demande ${demand}. À « ${asked?.ask ?? question} », vous avez répondu « ${label} ».`,
  }
}

/** Single answers that, given otherwise, would take the job out of the proposals. */
function changesFor(
  orientation: Orientation,
  jobs: readonly Candidate[],
  job: Candidate,
  answers: readonly Answer[],
): Change[] {
  const changes: Change[] = []
  for (const question of orientation.questions) {
    const given = optionsOf(answers, question.id)
    if (given.length === 0 || !question.choosable) continue
    for (const choice of question.choices) {
      if (given.includes(choice.id)) continue
      const text = changeText(orientation, jobs, job, answers, question, choice)
      if (!text) continue
      changes.push({ question: question.id, option: choice.id, text })
      break
    }
    if (changes.length === changesShown) break
  }
  return changes
}

function changeText(
  orientation: Orientation,
  jobs: readonly Candidate[],
  job: Candidate,
  answers: readonly Answer[],
  question: Question,
  choice: Choice,
): string | null {
  const edited = putAnswer(orientation, answers, {
    kind: 'chosen',
    question: question.id,
    options: [choice.id],
  })
  const ranking = rankJobs(orientation, jobs, edited.answers)
  const blocker = ranking.find((ranked) => ranked.job.id === job.id)?.blockers[0]
  const start = `Si vous répondiez « ${choice.label} » à « ${question.ask} »`
  if (blocker)
    return `${start}, ce métier ne serait plus proposé : il demande ${orientation.requirements[blocker.requirement] ?? blocker.requirement}.`
  const proposed = reachable(ranking).slice(0, proposals)
  if (proposed.some((ranked) => ranked.job.id === job.id)) return null
  const before = reachable(rankJobs(orientation, jobs, answers)).slice(0, proposals)
  const newcomer = proposed.find((ranked) => !before.some((known) => known.job.id === ranked.job.id))
  return newcomer ? `${start}, « ${newcomer.job.title} » passerait devant.` : null
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
