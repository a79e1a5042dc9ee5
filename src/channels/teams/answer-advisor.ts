import * as z from 'zod'
import type { Heard } from '../../assistant/advisor-talk.ts'
import type { TeamsActivity } from './activity.ts'
import type { TeamsAnswer, TeamsParts } from './answer-activity.ts'
import { messageOf } from './render-reply.ts'

const answerSchema = z.object({ answer: z.string().trim().max(2000) })

const results: Record<Heard, string> = {
  delivered: 'Transmis à la personne.',
  over: 'Cet échange est terminé : la personne ne lit plus ce fil.',
  erased: 'La personne a effacé sa conversation : elle ne lit plus ce fil.',
  unknown: 'Personne n’attend de réponse dans ce fil.',
}

/** Passes on what an advisor says in the thread of a request; null when no person waits there. */
export async function passOn(
  activity: TeamsActivity,
  said: string,
  { assistant, idOf }: TeamsParts,
): Promise<string | null> {
  const { conversation, id = '' } = activity
  const heard = await assistant.hearAdvisor(conversation.id, said, await idOf('answer', conversation.id, id))
  return heard === 'unknown' ? null : results[heard]
}

/** What is pressed below a request: an answer, which the thread keeps a trace of, or the end of the talk. */
export async function pressTalk(
  activity: TeamsActivity,
  verb: 'answer_person' | 'end_talk',
  data: Record<string, unknown>,
  parts: TeamsParts,
): Promise<TeamsAnswer> {
  if (verb === 'end_talk') {
    const heard = await parts.assistant.endTalk(activity.conversation.id)
    const ended = 'L’échange est terminé. La personne est prévenue.'
    return heard === 'delivered' ? shown(ended, ended) : shown(results[heard])
  }
  const { answer = '' } = answerSchema.safeParse(data).data ?? {}
  if (answer === '') return shown('Écrivez d’abord votre réponse.')
  const result = (await passOn(activity, answer, parts)) ?? results.unknown
  return result === results.delivered
    ? shown(result, `Transmis à la personne : « ${answer} »`)
    : shown(result)
}

/** A word to whoever pressed; `trace` is for everybody in the thread. */
function shown(said: string, trace?: string): TeamsAnswer {
  const body = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: said }
  return { kind: 'invoke', status: 200, body, ...(trace && { trace: messageOf(trace) }) }
}
