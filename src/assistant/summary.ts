import * as z from 'zod'
import { simulate } from '../aids/simulation.ts'
import { parisDay } from '../knowledge/paris-day.ts'
import type { Summary } from './assistant.ts'
import type { Core } from './core.ts'
import { hireOutcomeParts } from './employer-outcome.ts'
import { hireOf } from './employer-response.ts'
import { firstSteps } from './first-steps.ts'
import { opportunityParts } from './opportunity-parts.ts'
import { firstJob, pendingQuestion, proposalParts } from './orientation-reply.ts'
import { blocksOf } from './parts.ts'
import { toldAnswers } from './told-answers.ts'

/** A shared link only points to its conversation: it shows what is kept there, and dies with it. */
export const shareSchema = z.object({ conversationId: z.string() })
export type Share = z.infer<typeof shareSchema>

/** Links lie beside conversations; no conversation's id holds a slash, so that the two never meet. */
function keyOf(token: string): string {
  return `parcours/${token}`
}

/** Makes an unguessable link to the summary of a conversation; null while there is nothing to show. */
export async function share(core: Core, conversationId: string): Promise<string | null> {
  const stored = await core.store.load(conversationId)
  if (!stored || (stored.document.answers.length === 0 && stored.document.hire.length === 0)) return null
  const token = core.newId()
  await core.shares.save(keyOf(token), { conversationId }, 0)
  return token
}

/** What the link shows now: answers, jobs with their reasons, first steps. Null once the conversation is gone. */
export async function summaryOf(core: Core, token: string): Promise<Summary | null> {
  const shared = await core.shares.load(keyOf(token))
  const stored = shared && (await core.store.load(shared.document.conversationId))
  if (!stored) return null
  const { orientation, library, aids } = core
  const { answers, hire, place, updatedAt } = stored.document
  const day = parisDay(new Date(updatedAt))
  const job = answers.length > 0 ? firstJob(orientation, library.knowledge, answers) : undefined
  const provisional = pendingQuestion(orientation, library.knowledge, answers) !== null
  return {
    updatedAt,
    place: place?.label ?? null,
    answers: toldAnswers(core, stored.document),
    blocks: blocksOf([
      ...(answers.length > 0 ? proposalParts(orientation, library.knowledge, answers, provisional) : []),
      ...(job ? firstSteps(job, place, library) : []),
      ...(job ? await opportunityParts(core, job, place) : []),
      ...(hire.length > 0
        ? hireOutcomeParts(core, hireOf(hire), simulate(aids, hireOf(hire), day), day)
        : []),
    ]),
  }
}
