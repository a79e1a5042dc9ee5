import { type Answer, putAnswer } from './answers.ts'
import { nextStep } from './next-question.ts'
import type { Choice, Orientation, Question } from './schema.ts'
import { type Candidate, contribution, rankJobs, reachable } from './scoring.ts'

export const longestWalk = 16

/** Picks one of a walk's answers; `null` skips. */
export type Walker = (question: Question) => readonly Choice[] | null

/**
 * Follows the tree from the first question to the end.
 * @throws Error when it does not end within `longestWalk` questions
 */
export function walk(orientation: Orientation, jobs: readonly Candidate[], pick: Walker): Answer[] {
  let answers: Answer[] = []
  for (let asked = 0; asked <= longestWalk; asked++) {
    const { question } = nextStep(orientation, jobs, answers)
    if (!question) return answers
    answers = putAnswer(orientation, answers, answerOf(question, pick(question))).answers
  }
  throw new Error(`The tree asks more than ${longestWalk} questions.`)
}

function answerOf(question: Question, choices: readonly Choice[] | null): Answer {
  if (question.kind === 'place') return { kind: 'place', question: question.id, label: 'Lille (59)' }
  if (!choices || choices.length === 0) return { kind: 'skipped', question: question.id }
  return { kind: 'chosen', question: question.id, options: choices.map(({ id }) => id) }
}

/** A walker that answers at random, skipping now and then. `random` gives numbers from 0 up to 1. */
export function randomWalker(random: () => number): Walker {
  return ({ choices, multiple }) => {
    if (choices.length === 0 || random() < 0.08) return null
    if (!multiple) return choices.slice(Math.floor(random() * choices.length)).slice(0, 1)
    const picked = choices.filter(() => random() < 0.3)
    return picked.length > 0 ? picked : choices.slice(Math.floor(random() * choices.length)).slice(0, 1)
  }
}

/**
 * A walker that always answers what speaks most for one job against the others, and never excludes it; where several
 * answers can be given, all that do.
 */
export function advocateOf(job: Candidate, jobs: readonly Candidate[]): Walker {
  const demands = new Set([
    ...job.profile.requires,
    ...job.profile.routes.flatMap(({ requires }) => requires),
  ])
  const gain = (choice: Choice) =>
    contribution(choice, job) -
    jobs.reduce((best, rival) => (rival === job ? best : Math.max(best, contribution(choice, rival))), 0)
  return ({ choices, multiple }) => {
    const allowed = choices.filter(({ excludes }) => !excludes.some((id) => demands.has(id)))
    const gaining = allowed.filter((choice) => gain(choice) > 0)
    if (multiple && gaining.length > 0) return gaining
    const [best] = [...allowed].sort((a, b) => gain(b) - gain(a))
    return best ? [best] : null
  }
}

/**
 * Proves the tree against the jobs: every id exists, every path ends, every question is asked on some path, every job
 * is the first proposal of some path.
 * @param random seeded, so that the same content always gives the same verdict
 * @returns one sentence per problem; empty when the tree holds
 */
export function proveOrientation(
  orientation: Orientation,
  jobs: readonly Candidate[],
  random: () => number,
  walks = 400,
): string[] {
  const problems = [
    ...brokenReferences(orientation),
    ...jobs.flatMap((job) => brokenProfile(orientation, job)),
  ]
  if (problems.length > 0) return problems
  const asked = new Set<string>()
  const first = new Set<string>()
  const walkers = [
    ...jobs.map((job) => advocateOf(job, jobs)),
    ...Array.from({ length: walks }, () => randomWalker(random)),
  ]
  for (const walker of walkers) {
    const answers = walk(orientation, jobs, walker)
    for (const { question } of answers) asked.add(question)
    const [best] = reachable(rankJobs(orientation, jobs, answers))
    if (best) first.add(best.job.id)
  }
  for (const { id } of orientation.questions)
    if (!asked.has(id)) problems.push(`La question « ${id} » n’est jamais posée.`)
  for (const { id } of jobs)
    if (!first.has(id)) problems.push(`Le métier « ${id} » n’est premier sur aucun chemin.`)
  return problems
}

function brokenReferences({ questions, traits, requirements }: Orientation): string[] {
  const problems: string[] = []
  const seen = new Map<string, Question>()
  for (const question of questions) {
    const { id, when, choices, kind } = question
    if (seen.has(id)) problems.push(`Deux questions s’appellent « ${id} ».`)
    const condition = when && seen.get(when.question)
    if (when && !condition)
      problems.push(`« ${id} » dépend de « ${when.question} », qui n’est pas posée avant.`)
    for (const option of when?.in ?? [])
      if (condition && !condition.choices.some((choice) => choice.id === option))
        problems.push(`« ${id} » dépend du choix « ${option} », qui n’existe pas dans « ${when?.question} ».`)
    if (kind === 'choice' && choices.length < 2) problems.push(`« ${id} » a moins de deux choix.`)
    if (new Set(choices.map((choice) => choice.id)).size < choices.length)
      problems.push(`Deux choix de « ${id} » ont le même nom.`)
    for (const choice of choices) {
      for (const trait of Object.keys(choice.weights))
        if (!traits[trait]) problems.push(`« ${id}.${choice.id} » : trait inconnu « ${trait} ».`)
      for (const requirement of [...choice.excludes, ...choice.provides])
        if (!requirements[requirement])
          problems.push(`« ${id}.${choice.id} » : exigence inconnue « ${requirement} ».`)
    }
    for (const { id: choice, not } of choices)
      if (not && !choices.some((other) => other.id === not))
        problems.push(`« ${id}.${choice} » : le choix contraire « ${not} » n’existe pas.`)
    seen.set(id, question)
  }
  return problems
}

function brokenProfile({ traits, requirements }: Orientation, { id, profile }: Candidate): string[] {
  const demands = [...profile.requires, ...profile.routes.flatMap(({ requires }) => requires)]
  return [
    ...Object.keys(profile.traits)
      .filter((trait) => !traits[trait])
      .map((trait) => `Métier « ${id} » : trait inconnu « ${trait} ».`),
    ...demands
      .filter((requirement) => !requirements[requirement])
      .map((requirement) => `Métier « ${id} » : exigence inconnue « ${requirement} ».`),
  ]
}
