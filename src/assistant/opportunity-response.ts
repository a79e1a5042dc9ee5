import type { Understanding } from '../answer/understand.ts'
import { rankJobs, reachable } from '../dialogue/scoring.ts'
import type { Job } from '../knowledge/schema/job.ts'
import { foldName } from '../places/fold-name.ts'
import { isOrdinaryWord } from '../places/ordinary-words.ts'
import type { Place } from '../places/place.ts'
import { spotPlaces } from '../places/spot-places.ts'
import type { Core, TurnResponse } from './core.ts'
import { opportunityParts } from './opportunity-parts.ts'
import { firstJob } from './orientation-reply.ts'
import { block, say } from './parts.ts'
import type { ConversationState } from './state.ts'
import { wording } from './wording.ts'

const fewWords = 6

/**
 * Asked for offers or immersions. Null when neither a job nor a place is known, and for a mere word of work in a message
 * without a place, or with a place and no job that is more than a few words: the question is then another one.
 */
export async function opportunityResponse(
  core: Core,
  state: ConversationState,
  read: Understanding,
  text: string,
): Promise<TurnResponse | null> {
  const spotted = (await placeIn(core, text)) ?? (await placeAtTheEnd(core, text))
  const namesJob = read.sheets.some(({ kind }) => kind === 'job')
  if (!read.wantsOpportunities && !(spotted && (namesJob || isShort(text)))) return null
  const job = jobMeant(core, state, read)
  const place = spotted ?? state.place
  if (job) return opportunitiesFor(core, job, place)
  return spotted ? askForJob(core, state, spotted) : null
}

/** A job chosen among those offered by `askForJob`; null for anything else. */
export async function opportunityChoiceResponse(
  core: Core,
  state: ConversationState,
  topic: string,
): Promise<TurnResponse | null> {
  const sheet = core.library.knowledge.sheet(topic)
  return sheet?.kind === 'job' ? opportunitiesFor(core, sheet, state.place) : null
}

async function opportunitiesFor(core: Core, job: Job, place: Place | null): Promise<TurnResponse> {
  const near = place ? ` près de ${place.label}` : ''
  return {
    status: 'answered',
    mode: 'quote',
    parts: [say(`Pour le métier « ${job.title} »${near} :`), ...(await opportunityParts(core, job, place))],
    change: (fresh) => ({ ...fresh, place: place ?? fresh.place, topic: job.topic }),
    holds: true,
  }
}

/** Asks for which job to look near a place. */
export function askForJob(core: Core, state: ConversationState, place: Place): TurnResponse {
  const jobs = reachable(rankJobs(core.orientation, core.library.knowledge.jobs, state.answers)).slice(0, 6)
  const question = block({
    type: 'question',
    dialogue: 'clarify',
    id: 'opportunities',
    text: wording.askJob,
    choices: jobs.map(({ job }) => ({ id: job.topic, label: job.title })),
    multiple: false,
    skippable: false,
  })
  return {
    status: 'clarify',
    mode: 'quote',
    parts: [question],
    change: (fresh) => ({ ...fresh, place }),
    holds: true,
  }
}

async function placeIn({ places }: Core, text: string): Promise<Place | null> {
  for (const candidate of spotPlaces(text)) {
    const match = await places.find(candidate)
    if (match.kind === 'found') return match.place
    if (match.kind === 'ambiguous' && match.places[0]) return match.places[0]
  }
  return null
}

function isShort(text: string): boolean {
  return text.trim().split(/\s+/).length <= fewWords
}

/** A few words in a row end in the place, and nothing announces it: "boulot ash lille". Only its exact name counts. */
async function placeAtTheEnd({ places }: Core, text: string): Promise<Place | null> {
  const last = text.trim().split(/\s+/).at(-1) ?? ''
  if (!isShort(text) || isOrdinaryWord(foldName(last))) return null
  const match = await places.find(last)
  return match.kind === 'found' && foldName(match.place.name) === foldName(last) ? match.place : null
}

/** The job that is named, or was talked about last, or is proposed first. */
function jobMeant({ library, orientation }: Core, state: ConversationState, read: Understanding): Job | null {
  const named = read.sheets.find((sheet): sheet is Job => sheet.kind === 'job')
  if (named) return named
  const last = state.topic ? library.knowledge.sheet(state.topic) : undefined
  if (last?.kind === 'job') return last
  if (state.answers.length < 3) return null
  return firstJob(orientation, library.knowledge, state.answers) ?? null
}
