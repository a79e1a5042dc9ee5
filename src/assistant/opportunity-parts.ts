import type { Job } from '../knowledge/schema/job.ts'
import type { Place } from '../places/place.ts'
import type { ReplyPart } from './assistant.ts'
import type { Core } from './core.ts'
import { block, say } from './parts.ts'
import { wording } from './wording.ts'

const radiusKm = 30
const itemsShown = 5

/** Offers, immersions and apprenticeships for a job near a place; without place, links for the whole country. */
export async function opportunityParts(
  { opportunities }: Pick<Core, 'opportunities'>,
  job: Job,
  place: Place | null,
): Promise<ReplyPart[]> {
  const found = await opportunities.find({ job, place, radiusKm }, ['offer', 'immersion', 'training'])
  return [
    ...found.map(({ items, ...rest }) =>
      block({ type: 'opportunities', ...rest, items: items.slice(0, itemsShown) }),
    ),
    ...(place ? [] : [say(wording.askPlace)]),
  ]
}
