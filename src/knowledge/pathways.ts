import type { Knowledge } from './knowledge.ts'
import type { PathwayStep } from './schema/pathways.ts'
import { type Duration, durationSchema, type Source } from './schema/sheet.ts'

/** Where a job page draws its place in the graph: no section of the sheet, but an anchor to cite. */
export const pathwayAnchor = 'passerelles'

/** A job or a diploma of the graph; a diploma has no page. */
export type PathwayNode = { id: string; title: string; url: string | null }

/** A step with what the graph knows of its ends. */
export type Stage = {
  from: PathwayNode
  to: PathwayNode
  say: string
  exempts: string | null
  /** How long it takes; null when unknown. */
  length: Duration | null
  source: Source | null
}

/** Undefined for what is neither a job nor a diploma of the graph. */
export function pathwayNode({ job, pathways }: Knowledge, id: string): PathwayNode | undefined {
  const sheet = job(id)
  if (sheet) return { id, title: sheet.title, url: sheet.url }
  const diploma = pathways.diplomas[id]
  return diploma && { id, title: diploma.title, url: null }
}

export function stagesFrom(knowledge: Knowledge, id: string): Stage[] {
  return knowledge.pathways.steps
    .filter(({ from }) => from === id)
    .flatMap((step) => stageOf(knowledge, step))
}

export function stagesTo(knowledge: Knowledge, id: string): Stage[] {
  return knowledge.pathways.steps.filter(({ to }) => to === id).flatMap((step) => stageOf(knowledge, step))
}

/**
 * The way from one job or diploma to a job with the fewest steps, and among those the one that takes the least time (an
 * unknown length counts as a year).
 * @returns null when no chain of known steps leads there; empty when it is the same job
 */
export function findPathway(knowledge: Knowledge, from: string, to: string): Stage[] | null {
  if (from === to) return []
  type Way = { stages: Stage[]; months: number }
  let reached = new Map<string, Way>([[from, { stages: [], months: 0 }]])
  const settled = new Set(reached.keys())
  while (reached.size > 0) {
    const next = new Map<string, Way>()
    for (const [id, { stages, months }] of reached)
      for (const stage of stagesFrom(knowledge, id)) {
        if (settled.has(stage.to.id)) continue
        const way = { stages: [...stages, stage], months: months + (inMonths(stage.length) ?? 12) }
        const known = next.get(stage.to.id)
        if (!known || way.months < known.months) next.set(stage.to.id, way)
      }
    const arrived = next.get(to)
    if (arrived) return arrived.stages
    for (const id of next.keys()) settled.add(id)
    reached = next
  }
  return null
}

const monthsPer = { heures: 1 / 140, semaines: 12 / 52, mois: 1, ans: 12 } as const

/** The shortest time of a length, in months; full-time training counts about 140 hours a month. */
export function inMonths(length: Duration | null): number | null {
  return length && length.min * monthsPer[length.unit]
}

/** `{ min: 11, max: 18, unit: mois }` to `11 à 18 mois`. */
export function lengthInWords({ min, max, unit }: Duration): string {
  const number = (value: number) => String(value).replace('.', ',')
  const shown = unit === 'ans' && (max ?? min) < 2 ? 'an' : unit
  return max === undefined || max === min
    ? `${number(min)} ${shown}`
    : `${number(min)} à ${number(max)} ${shown}`
}

function stageOf(knowledge: Knowledge, step: PathwayStep): Stage[] {
  const from = pathwayNode(knowledge, step.from)
  const to = pathwayNode(knowledge, step.to)
  if (!from || !to) return []
  const { say, exempts = null, length, source } = step
  const { sources } = knowledge.pathways
  return [
    {
      from,
      to,
      say,
      exempts,
      length: length ?? trainingOf(knowledge, to.id),
      source: sources[source] ?? null,
    },
  ]
}

/** How long the training of a job takes, from its typed facts. */
function trainingOf({ job }: Knowledge, id: string): Duration | null {
  for (const { value } of job(id)?.facts['training.duration'] ?? []) {
    const length = durationSchema.safeParse(value)
    if (length.success) return length.data
  }
  return null
}
