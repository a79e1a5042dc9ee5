import { z } from 'zod'
import { type Reply, replySchema } from '../../src/assistant/reply.ts'
import { judge } from '../../test/eval/judge.ts'
import { readQuestionSet } from '../../test/support/read-question-set.ts'
import { startWorker } from '../../test/support/start-worker.ts'

export type ReplyTally = {
  byKind: Map<string, { right: number; asked: number; absent: number }>
  /** Every question that was not answered as expected, and why. */
  wrong: string[]
}

/**
 * Asks every question of a set over HTTP and counts the replies that behave as expected.
 * @param url an assistant that runs; null starts one
 * @param all also asks questions about sheets that do not exist
 */
export async function tallyReplies(path: string, url: string | null, all: boolean): Promise<ReplyTally> {
  const questions = readQuestionSet(path)
  const worker = url ? null : await startWorker()
  const base = url ?? worker?.url ?? ''
  const tally: ReplyTally = { byKind: new Map(), wrong: [] }
  try {
    const known = await knownTopics(base)
    for (const question of questions) {
      const counts = tally.byKind.get(question.kind) ?? { right: 0, asked: 0, absent: 0 }
      tally.byKind.set(question.kind, counts)
      const { topics } = question.expect
      if (!all && topics && !topics.some((topic) => known.has(topic))) {
        counts.absent += 1
        continue
      }
      const verdict = judge(question, await ask(base, question.q))
      counts.asked += 1
      if (verdict.right) counts.right += 1
      else tally.wrong.push(`${question.id} ${question.kind}: « ${question.q} » ${verdict.why}`)
    }
    return tally
  } finally {
    await worker?.stop()
  }
}

async function ask(base: string, text: string): Promise<Reply> {
  const response = await fetch(`${base}/api/turns`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  })
  return replySchema.parse(await response.json())
}

async function knownTopics(base: string): Promise<Set<string>> {
  const listed = z.record(z.string(), z.array(z.object({ topic: z.string() })))
  const topics = new Set<string>()
  for (const path of ['/api/jobs', '/api/aids', '/api/guides']) {
    const lists = listed.parse(await (await fetch(`${base}${path}`)).json())
    for (const { topic } of Object.values(lists).flat()) topics.add(topic)
  }
  return topics
}
