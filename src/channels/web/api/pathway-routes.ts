import { Hono } from 'hono'
import * as z from 'zod'
import type { Knowledge } from '../../../knowledge/knowledge.ts'
import {
  findPathway,
  type PathwayNode,
  pathwayNode,
  type Stage,
  stagesFrom,
  stagesTo,
} from '../../../knowledge/pathways.ts'
import { durationSchema, sourceSchema } from '../../../knowledge/schema/sheet.ts'
import { check } from '../french-issue.ts'
import { Problem } from '../problem.ts'

export const pathwayQuerySchema = z.object({
  /** Id of a job sheet or of a diploma. */
  from: z.string().max(100).optional(),
  /** Id of a job sheet. */
  to: z.string().max(100).optional(),
})

const nodeSchema = z.object({ id: z.string(), title: z.string(), url: z.string().nullable() })
const stageSchema = z.object({
  from: nodeSchema,
  to: nodeSchema,
  say: z.string(),
  exempts: z.string().nullable(),
  length: durationSchema.nullable(),
  source: sourceSchema.nullable(),
})
export const pathwaySchema = z.object({
  from: nodeSchema.nullable(),
  to: nodeSchema.nullable(),
  steps: z.array(stageSchema),
})

/** `/api/pathways?from=&to=`: the steps of a way; with one end only, every step from it or to it. */
export function pathwayRoutes(knowledge: Knowledge) {
  return new Hono().get('/pathways', (context) => {
    const { from, to } = check(pathwayQuerySchema, context.req.query())
    const [start, goal] = [nodeNamed('from', from), nodeNamed('to', to)]
    return context.json({ from: start, to: goal, steps: stepsBetween(start, goal) })
  })

  function nodeNamed(field: string, id: string | undefined): PathwayNode | null {
    if (id === undefined) return null
    const node = pathwayNode(knowledge, id)
    if (!node)
      throw new Problem(404, 'not_found', `Champ « ${field} » : nous n’avons ni métier ni diplôme « ${id} ».`)
    return node
  }

  function stepsBetween(start: PathwayNode | null, goal: PathwayNode | null): Stage[] {
    if (start && goal) {
      const stages = findPathway(knowledge, start.id, goal.id)
      if (stages) return stages
      throw new Problem(
        404,
        'no_pathway',
        `Nous ne connaissons pas de chemin de « ${start.title} » à « ${goal.title} ».`,
      )
    }
    if (start) return stagesFrom(knowledge, start.id)
    if (goal) return stagesTo(knowledge, goal.id)
    throw new Problem(400, 'invalid_request', 'Donnez un champ « from », un champ « to », ou les deux.')
  }
}
