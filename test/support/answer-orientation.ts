import type { Reply } from '../../src/assistant/reply.ts'
import { questionOf } from './read-reply.ts'
import type { Talk } from './talk.ts'

/** How somebody answers one pending question: with words, or with a button. */
export type Way = { say: string } | { choose: string | string[] }

const mostTurns = 25

/**
 * Starts the orientation and answers each question in the way given for it, until the outcome.
 * @returns every reply, the outcome last
 * @throws Error when a question has no way, or when the orientation does not end
 */
export async function answerOrientation(talk: Talk, ways: Record<string, Way>): Promise<Reply[]> {
  const replies = [await talk.command('start:orientation')]
  for (let turn = 0; turn < mostTurns; turn++) {
    const last = replies.at(-1)
    if (last?.status === 'outcome') return replies
    const question = last && questionOf(last)
    const way = question && ways[question.id]
    if (!way) throw new Error(`No way to answer « ${question?.id} » (${last?.status}).`)
    replies.push('say' in way ? await talk.say(way.say) : await talk.choose(question.id, way.choose))
  }
  throw new Error(`No outcome after ${mostTurns} turns.`)
}
