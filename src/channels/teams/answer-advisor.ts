import * as z from 'zod'
import { endedWording, heardWording } from '../../assistant/heard.ts'
import type { TeamsActivity } from './activity.ts'
import { escaped } from './card.ts'
import type { Pressed, TeamsParts } from './teams-answer.ts'
import { messageOf } from './teams-message.ts'

const answerSchema = z.object({ answer: z.string().trim().max(2000) })

/** Passes on what an advisor says in the thread of a request; null when no person waits there. */
export async function passOn(
  activity: TeamsActivity,
  said: string,
  { assistant, idOf }: TeamsParts,
): Promise<string | null> {
  const { conversation, id = '' } = activity
  const heard = await assistant.hearAdvisor(conversation.id, said, await idOf('answer', conversation.id, id))
  return heard === 'unknown' ? null : heardWording[heard]
}

/** What is pressed below a request: an answer, which the thread keeps a trace of, or the end of the talk. */
export async function pressTalk(
  activity: TeamsActivity,
  verb: 'answer_person' | 'end_talk',
  data: Record<string, unknown>,
  parts: TeamsParts,
): Promise<Pressed> {
  if (verb === 'end_talk') {
    const heard = await parts.assistant.endTalk(activity.conversation.id)
    return heard === 'delivered' ? shown(endedWording, endedWording) : shown(heardWording[heard])
  }
  const { answer = '' } = answerSchema.safeParse(data).data ?? {}
  if (answer === '') return shown('Écrivez d’abord votre réponse.')
  const result = (await passOn(activity, answer, parts)) ?? heardWording.unknown
  return result === heardWording.delivered
    ? shown(result, `Transmis à la personne : « ${escaped(answer)} »`)
    : shown(result)
}

function shown(word: string, trace?: string): Pressed {
  return { kind: 'word', word, ...(trace && { trace: messageOf(trace) }) }
}
