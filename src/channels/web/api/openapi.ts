import * as z from 'zod'
import { replySchema } from '../../../assistant/reply.ts'
import { turnSchema } from '../../../assistant/turn.ts'
import { aidSchema } from '../../../knowledge/schema/aid.ts'
import { guideSchema } from '../../../knowledge/schema/guide.ts'
import { jobSchema } from '../../../knowledge/schema/job.ts'
import { publishedSectionSchema } from '../../../knowledge/schema/sheet.ts'
import { chatRequestSchema } from '../turns/read-chat-request.ts'
import { healthSchema, searchQuerySchema, searchResultSchema } from '../web-dependencies.ts'
import { simulationRequestSchema, simulationSchema, variableSchema } from './aid-routes.ts'
import { feedbackSchema } from './feedback-routes.ts'
import { opportunityQuerySchema } from './opportunity-routes.ts'
import { pathwayQuerySchema, pathwaySchema } from './pathway-routes.ts'

const published = { sections: z.array(publishedSectionSchema) }

const input = (schema: z.ZodType) => schemaOf(schema, 'input')
const output = (schema: z.ZodType) => schemaOf(schema, 'output')

function schemaOf(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return described
}

const json = (schema: unknown) => ({ 'application/json': { schema } })
const answer = (description: string, schema: unknown) => ({ description, content: json(schema) })
const problems = {
  '4XX': answer('Demande refusée ; le message dit pourquoi, en français.', {
    $ref: '#/components/schemas/Problem',
  }),
  '5XX': answer('Panne de notre côté.', { $ref: '#/components/schemas/Problem' }),
}
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const inPath = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } })

function operation(summary: string, success: unknown, rest: object = {}) {
  return { summary, responses: { 200: success, ...problems }, ...rest }
}

const body = (schema: unknown) => ({ requestBody: { required: true, content: json(schema) } })

/** One parameter per field of a query's schema. */
function inQuery(schema: z.ZodObject) {
  const { properties = {}, required = [] } = input(schema)
  const parameters = Object.entries(properties).map(([name, described]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: described,
  }))
  return { parameters }
}

const listOf = (name: string) => ({
  type: 'object',
  properties: { [name]: { type: 'array', items: ref('Summary') } },
})

/**
 * Describes the API from the schemas that check it.
 * @param version of the program
 */
export function openApiDocument(version: string) {
  const conversation = { parameters: [inPath('id')] }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cap Soin',
      version,
      description: 'Orientation vers les métiers du soin et de l’accompagnement.',
    },
    paths: {
      '/api/turns': {
        post: operation('Un tour de conversation', answer('La réponse.', ref('Reply')), body(ref('Turn'))),
      },
      '/api/chat': {
        post: operation(
          'Un tour de conversation, en flux (AI SDK, UI message stream)',
          {
            description: 'Événements du flux.',
            content: { 'text/event-stream': { schema: { type: 'string' } } },
          },
          body({ oneOf: [ref('ChatRequest'), ref('Turn')] }),
        ),
      },
      '/api/search': {
        get: operation(
          'Chercher dans les fiches',
          answer('Les passages, du plus proche au moins proche.', {
            type: 'object',
            properties: { results: { type: 'array', items: ref('SearchResult') } },
          }),
          inQuery(searchQuerySchema),
        ),
      },
      '/api/jobs': { get: operation('Les métiers', answer('Les fiches.', listOf('jobs'))) },
      '/api/jobs/{slug}': {
        get: operation('Un métier', answer('La fiche.', ref('Job')), { parameters: [inPath('slug')] }),
      },
      '/api/aids': { get: operation('Les aides', answer('Les fiches.', listOf('aids'))) },
      '/api/aids/variables': {
        get: operation(
          'Le vocabulaire des règles',
          answer('Les variables, leurs types et leurs choix.', {
            type: 'object',
            properties: { variables: { type: 'array', items: ref('Variable') } },
          }),
        ),
      },
      '/api/aids/simulate': {
        post: operation(
          'Les aides d’une situation, à une date',
          answer('Chaque aide, la question à poser ensuite, ce qui s’ajoute.', ref('Simulation')),
          body(ref('SimulationRequest')),
        ),
      },
      '/api/aids/{id}': {
        get: operation('Une aide', answer('La fiche.', ref('Aid')), { parameters: [inPath('id')] }),
      },
      '/api/guides': { get: operation('Les guides', answer('Les fiches.', listOf('guides'))) },
      '/api/guides/{slug}': {
        get: operation('Un guide', answer('La fiche.', ref('Guide')), { parameters: [inPath('slug')] }),
      },
      '/api/pathways': {
        get: operation(
          'D’un métier ou d’un diplôme à un métier',
          answer(
            'Les étapes ; avec un seul des deux, toutes celles qui en partent ou y mènent.',
            ref('Pathway'),
          ),
          inQuery(pathwayQuerySchema),
        ),
      },
      '/api/opportunities': {
        get: operation(
          'Offres, immersions, formations et événements pour un métier',
          answer('Les résultats par sorte, avec le lien qui fait la même recherche.', { type: 'object' }),
          inQuery(opportunityQuerySchema),
        ),
      },
      '/api/conversations/{id}': {
        get: operation(
          'Ce qui est gardé d’une conversation',
          answer('La conversation.', { type: 'object' }),
          {
            parameters: [
              inPath('id'),
              { name: 'after', in: 'query', required: false, schema: { type: 'string' } },
            ],
          },
        ),
        delete: operation(
          'Effacer une conversation',
          answer('C’est fait.', { type: 'object' }),
          conversation,
        ),
      },
      '/api/feedback': {
        post: operation(
          'Donner un avis sur une réponse',
          answer('C’est compté.', { type: 'object' }),
          body(ref('Feedback')),
        ),
      },
      '/healthz': { get: operation('État du service', answer('L’état.', ref('Health'))) },
    },
    components: {
      schemas: {
        Turn: input(turnSchema),
        ChatRequest: input(chatRequestSchema),
        Feedback: input(feedbackSchema),
        SimulationRequest: input(simulationRequestSchema),
        Simulation: output(simulationSchema),
        Variable: output(variableSchema),
        Reply: output(replySchema),
        Job: output(jobSchema.extend(published)),
        Aid: output(aidSchema.extend(published)),
        Guide: output(guideSchema.extend(published)),
        Pathway: output(pathwaySchema),
        Health: output(healthSchema),
        SearchResult: output(searchResultSchema),
        Summary: output(
          z.object({
            id: z.string(),
            topic: z.string(),
            title: z.string(),
            url: z.string(),
            lead: z.string(),
          }),
        ),
        Problem: output(z.object({ error: z.object({ code: z.string(), message: z.string() }) })),
      },
    },
  }
}
