import type { Knowledge } from '../knowledge/knowledge.ts'
import { findPathway, pathwayAnchor, pathwayNode, type Stage } from '../knowledge/pathways.ts'
import type { Job } from '../knowledge/schema/job.ts'
import { quoteFact } from './passages.ts'
import type { AnswerLibrary, AnswerPlan, QuotedPart } from './plan-answer.ts'

/** Somebody is one thing and asks how to become another: ids of jobs, or of a diploma to begin with. */
export type Becoming = { from: string; to: string }

/** The steps from one job to another, each as our own sentence with its source; null when we know of no way. */
export function pathwayAnswer({ from, to }: Becoming, { knowledge }: AnswerLibrary): AnswerPlan | null {
  const stages = findPathway(knowledge, from, to)
  const start = pathwayNode(knowledge, from)
  const goal = knowledge.job(to)
  if (!stages || stages.length === 0 || !start || !goal) return null
  const steps = stages.length === 1 ? 'voici le chemin' : 'voici le chemin, étape par étape'
  const lead = `De « ${start.title} » à « ${goal.title} », ${steps}.`
  const when = stages.length > 1 ? ordinals : []
  const parts = stages.map((stage, index) => partOf(stage, when[index], knowledge))
  return { kind: 'quoted', parts: [{ lead, quotes: [] }, ...parts], topic: goal.topic, facet: 'acces' }
}

const ordinals = ['D’abord', 'Ensuite', 'Puis', 'Après cela', 'Plus tard']

/** The step in our words, then how long the training of its job takes, from the sheet. */
function partOf({ to, say, source }: Stage, when: string | undefined, knowledge: Knowledge): QuotedPart {
  const step = { text: say, section: `job:${to.id}#${pathwayAnchor}`, source }
  const job = knowledge.job(to.id)
  const durations = (job?.facts['training.duration'] ?? []).slice(0, 1)
  const lengths = job ? durations.map((fact) => quoteFact(job, 'training.duration', fact)) : []
  const name = job?.become ?? to.title
  return { lead: when ? `${when}, devenir ${name}.` : `Devenir ${name}.`, quotes: [step, ...lengths] }
}

/** What is said before the ways into a job, when no step from the other one is known. */
export function noPathway(from: string, to: Job, { knowledge }: AnswerLibrary): string {
  const start = pathwayNode(knowledge, from)?.title ?? from
  return `Nous ne connaissons pas de passerelle directe de « ${start} » vers « ${to.title} ». `
}
