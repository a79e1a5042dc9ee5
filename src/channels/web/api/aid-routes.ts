import { Hono } from 'hono'
import * as z from 'zod'
import { optionsOf } from '../../../aids/options.ts'
import { publicName } from '../../../aids/variables.ts'
import { aidBlockSchema, questionBlockSchema } from '../../../assistant/reply.ts'
import { simulateAids } from '../../../assistant/simulate-aids.ts'
import { dayOf } from '../day-of.ts'
import { check } from '../french-issue.ts'
import { readHire } from '../read-hire.ts'
import { readJson } from '../read-json.ts'
import type { WebDependencies } from '../web-dependencies.ts'

const valueSchema = z.union([z.string().max(60), z.number(), z.boolean(), z.null()])

export const simulationRequestSchema = z.strictObject({
  date: z.iso.date().optional(),
  audience: z.enum(['employer', 'candidate']).default('employer'),
  /** By the names of `/api/aids/variables`; null: not known, and not to be asked. */
  situation: z.record(z.string().max(60), valueSchema),
})

export const simulationSchema = z.object({
  aids: z.array(aidBlockSchema),
  next: questionBlockSchema.nullable(),
  stack: z.object({
    ids: z.array(z.string()),
    total: z.number(),
    leftOut: z.array(z.object({ id: z.string(), because: z.string() })),
  }),
  calendar: z.array(z.object({ do: z.string(), day: z.string().nullable(), aids: z.array(z.string()) })),
})

export const variableSchema = z.object({
  id: z.string(),
  type: z.enum(['choice', 'number', 'boolean', 'date']),
  label: z.string(),
  question: z.string(),
  help: z.string(),
  unit: z.string().optional(),
  choices: z.array(z.object({ value: z.union([z.string(), z.number(), z.boolean()]), label: z.string() })),
  /** What is taken when nothing is said: such a variable is never asked. */
  assumed: z.union([z.string(), z.number(), z.boolean()]).optional(),
})

type AidDependencies = Pick<WebDependencies, 'aids' | 'knowledge' | 'now' | 'allowDateOverride'>

/** The aids of a situation, and the vocabulary in which it is told. */
export function aidRoutes(dependencies: AidDependencies) {
  const { aids, knowledge } = dependencies
  const { vocabulary, compute } = aids
  const app = new Hono()

  app.get('/aids/variables', (context) => {
    const today = dayOf(dependencies, context.req.query('date'))
    const variables = Object.entries(vocabulary.variables).map(([name, variable]) => ({
      id: publicName(name),
      type: variable.kind,
      label: variable.label,
      question: variable.ask,
      help: variable.why,
      ...(variable.kind === 'number' && { unit: variable.unit }),
      choices: optionsOf(variable, today, compute),
      ...(variable.assume !== undefined && { assumed: variable.assume }),
    }))
    return context.json({ variables })
  })

  app.post('/aids/simulate', async (context) => {
    const { date, audience, situation } = check(simulationRequestSchema, await readJson(context.req.raw))
    const today = dayOf(dependencies, date)
    return context.json(simulateAids(aids, knowledge, readHire(vocabulary, situation), today, audience))
  })
  return app
}
