import { Hono } from 'hono'
import * as z from 'zod'
import type { Place, PlaceFinder } from '../../../places/place.ts'
import { cleanText } from '../clean-text.ts'
import { check } from '../french-issue.ts'
import { Problem } from '../problem.ts'
import type { WebDependencies } from '../web-dependencies.ts'

const kinds = ['offer', 'immersion', 'training', 'event'] as const

export const opportunityQuerySchema = z.object({
  /** Id of a job sheet. */
  job: z.string().max(100),
  place: z.string().transform(cleanText).pipe(z.string().min(1).max(100)).optional(),
  /** Kilometres. */
  radius: z.coerce.number().int().min(1).max(200).default(30),
  kind: z.enum(kinds).optional(),
})

type OpportunityDependencies = Pick<WebDependencies, 'knowledge' | 'opportunities' | 'places'>

export function opportunityRoutes({ knowledge, opportunities, places }: OpportunityDependencies) {
  const app = new Hono()
  app.get('/opportunities', async (context) => {
    const query = check(opportunityQuerySchema, context.req.query())
    const job = knowledge.job(query.job)
    if (!job)
      throw new Problem(404, 'not_found', `Champ « job » : nous n’avons pas de fiche « ${query.job} ».`)
    const place = query.place === undefined ? null : await placeNamed(query.place, places)
    const found = await opportunities.find(
      { job, place, radiusKm: query.radius },
      query.kind ? [query.kind] : [...kinds],
    )
    return context.json({ job: job.topic, place: place?.label ?? null, opportunities: found })
  })
  return app
}

async function placeNamed(text: string, places: PlaceFinder): Promise<Place> {
  const match = await places.find(text)
  switch (match.kind) {
    case 'found':
      return match.place
    case 'ambiguous': {
      const labels = match.places.map(({ label }) => label).join(', ')
      throw new Problem(
        422,
        'ambiguous_place',
        `Champ « place » : plusieurs lieux ont ce nom. Précisez : ${labels}.`,
      )
    }
    case 'unknown':
      throw new Problem(
        422,
        'unknown_place',
        'Champ « place » : lieu inconnu. Donnez une ville ou un code postal.',
      )
  }
}
