import * as z from 'zod'
import type { Job } from '../../../knowledge/schema/job.ts'

/** The people a job is about: the traits of `intents/orientation.yaml` that jobs are grouped by, in this order. */
export const publics = {
  ages: 'Auprès de personnes âgées',
  'petits-enfants': 'Auprès de bébés et de jeunes enfants',
  jeunes: 'Auprès d’enfants d’âge scolaire et d’adolescents',
  handicap: 'Auprès de personnes en situation de handicap',
  malades: 'Auprès de patients',
  familles: 'Auprès de familles ou d’adultes en difficulté',
} as const

export type Public = keyof typeof publics
const publicIds = [
  'ages',
  'petits-enfants',
  'jeunes',
  'handicap',
  'malades',
  'familles',
] as const satisfies Public[]

const ticked = z.literal('oui').optional().catch(undefined)

/** The GET parameters of the job list; what is not understood is left out rather than refused. */
export const jobFilterSchema = z.object({
  avec: z.enum(publicIds).optional().catch(undefined),
  'sans-diplome': ticked,
  alternance: ticked,
  vae: ticked,
})
export type JobFilter = z.infer<typeof jobFilterSchema>

export function matchingJobs(jobs: Job[], filter: JobFilter): Job[] {
  return jobs.filter(
    (job) =>
      (!filter.avec || job.profile.traits[filter.avec] !== undefined) &&
      (!filter['sans-diplome'] || isTrue(job, 'entry.without-diploma')) &&
      (!filter.alternance || isTrue(job, 'entry.apprenticeship')) &&
      (!filter.vae || isTrue(job, 'vae')),
  )
}

function isTrue(job: Job, key: 'entry.without-diploma' | 'entry.apprenticeship' | 'vae'): boolean {
  return job.facts[key]?.some(({ value }) => value === true) ?? false
}

export type JobGroup = { title: string; jobs: Job[] }

/** Jobs by the people they are most about; each job once, groups without job left out. */
export function groupJobs(jobs: Job[]): JobGroup[] {
  const groups = publicIds.map((id) => ({
    title: publics[id],
    jobs: jobs.filter((job) => mainPublic(job) === id),
  }))
  const others = {
    title: 'Pour faire tourner les lieux de soin',
    jobs: jobs.filter((job) => !mainPublic(job)),
  }
  return [...groups, others].filter((group) => group.jobs.length > 0)
}

function mainPublic({ profile: { traits } }: Job): Public | undefined {
  const [main] = publicIds
    .filter((id) => traits[id] !== undefined)
    .toSorted((one, other) => (traits[other] ?? 0) - (traits[one] ?? 0))
  return main
}
