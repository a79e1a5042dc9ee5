import type { Job } from '../knowledge/schema/job.ts'
import { type Answer, optionsOf } from './answers.ts'
import type { Choice, Orientation, Question } from './schema.ts'

/** What scoring needs of a job sheet. */
export type Candidate = Pick<Job, 'id' | 'topic' | 'title' | 'profile'>

/** A way in that today's answers close, and which answer closes it. */
export type Blocker = { requirement: string; question: string; option: string }

export type RankedJob = {
  job: Candidate
  score: number
  /** Empty: reachable now. */
  blockers: Blocker[]
}

/** Every job sheet has the same total weight, so that a job that is a little about everything is not favoured. */
const profileLength = 5

/**
 * How much one choice speaks for a job: the weights of the choice on the job's traits, the profile scaled to one length.
 */
export function contribution(choice: Choice, job: Candidate): number {
  let sum = 0
  for (const [trait, weight] of Object.entries(choice.weights))
    sum += weight * (job.profile.traits[trait] ?? 0)
  return sum === 0 ? 0 : (sum * profileLength) / lengthOf(job)
}

const lengths = new WeakMap<Candidate['profile'], number>()

function lengthOf({ profile }: Candidate): number {
  const known = lengths.get(profile)
  if (known !== undefined) return known
  const length = Math.hypot(...Object.values(profile.traits))
  lengths.set(profile, length)
  return length
}

/** The choices that were made, each with its question. */
export function chosen(
  orientation: Orientation,
  answers: readonly Answer[],
): { question: Question; choice: Choice }[] {
  return orientation.questions.flatMap((question) => {
    const options = optionsOf(answers, question.id)
    return question.choices.filter(({ id }) => options.includes(id)).map((choice) => ({ question, choice }))
  })
}

export type Exclusion = { question: string; option: string }

/** Requirements that the answers rule out, each with the first choice that does. */
export function exclusionsOf(orientation: Orientation, answers: readonly Answer[]): Map<string, Exclusion> {
  const exclusions = new Map<string, Exclusion>()
  for (const question of orientation.questions) {
    const options = optionsOf(answers, question.id)
    const choices = question.choices.filter(({ id }) => options.includes(id))
    const provided = new Set(choices.flatMap(({ provides }) => provides))
    for (const { id, excludes } of choices)
      for (const requirement of excludes)
        if (!provided.has(requirement) && !exclusions.has(requirement))
          exclusions.set(requirement, { question: question.id, option: id })
  }
  return exclusions
}

/**
 * Why a job is out of reach today: a requirement of every post that an answer excludes, or, when every way in is
 * closed, what closes the easiest one. Empty when it is reachable.
 */
export function blockersOf({ profile }: Candidate, exclusions: ReadonlyMap<string, Exclusion>): Blocker[] {
  const excluding = (requirement: string): Blocker[] => {
    const by = exclusions.get(requirement)
    return by ? [{ requirement, ...by }] : []
  }
  const always = profile.requires.flatMap(excluding)
  const byRoute = profile.routes.map(({ requires }) => requires.flatMap(excluding))
  const open = byRoute.some((blockers) => blockers.length === 0)
  const easiest = [...byRoute].sort((a, b) => a.length - b.length)[0] ?? []
  return open ? always : [...always, ...easiest]
}

/** All jobs, best first; the same answers in any order give the same ranking. */
export function rankJobs(
  orientation: Orientation,
  jobs: readonly Candidate[],
  answers: readonly Answer[],
): RankedJob[] {
  const choices = chosen(orientation, answers)
  const exclusions = exclusionsOf(orientation, answers)
  return jobs
    .map((job) => ({
      job,
      score: rounded(choices.reduce((sum, { choice }) => sum + contribution(choice, job), 0)),
      blockers: blockersOf(job, exclusions),
    }))
    .sort((a, b) => b.score - a.score || (a.job.id < b.job.id ? -1 : 1))
}

/** Sums of fractions depend on their order in the last digits: equal on paper has to be equal here. */
function rounded(score: number): number {
  return Math.round(score * 1e6) / 1e6
}

/** The jobs that can be proposed today, best first. */
export function reachable(ranking: readonly RankedJob[]): RankedJob[] {
  return ranking.filter(({ blockers }) => blockers.length === 0)
}
