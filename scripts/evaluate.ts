// Asks every question of a set over HTTP and says how many replies behave as expected, by kind.
//   npm run eval -- [--set test/eval/dev-sample.jsonl] [--url http://localhost:8787] [--all]
// Without --url it starts the assistant itself. Lines whose topics do not exist are counted apart, unless --all.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { replySchema } from '../src/assistant/reply.ts'
import { judge, questionSchema } from '../test/eval/judge.ts'
import { startWorker } from '../test/support/start-worker.ts'

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'test/eval/dev-sample.jsonl' },
    url: { type: 'string' },
    all: { type: 'boolean', default: false },
  },
})
const questions = readFileSync(values.set, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => questionSchema.parse(JSON.parse(line)))
const worker = values.url ? null : await startWorker()
const url = values.url ?? worker?.url ?? ''
try {
  const known = await knownTopics(url)
  const byKind = new Map<string, { right: number; asked: number; absent: number }>()
  for (const question of questions) {
    const tally = byKind.get(question.kind) ?? { right: 0, asked: 0, absent: 0 }
    byKind.set(question.kind, tally)
    const topics = question.expect.topics
    if (!values.all && topics && !topics.some((topic) => known.has(topic))) {
      tally.absent += 1
      continue
    }
    const verdict = judge(question, await ask(url, question.q))
    tally.asked += 1
    if (verdict.right) tally.right += 1
    else console.log(`${question.id} ${question.kind}: « ${question.q} » ${verdict.why}`)
  }
  for (const [kind, { right, asked, absent }] of byKind)
    console.log(
      `${kind.padEnd(18)} ${right}/${asked}${absent > 0 ? ` (${absent} about sheets that do not exist yet)` : ''}`,
    )
  const sum = [...byKind.values()].reduce(
    (total, { right, asked }) => ({ right: total.right + right, asked: total.asked + asked }),
    { right: 0, asked: 0 },
  )
  console.log(`all                ${sum.right}/${sum.asked}`)
  if (sum.right < sum.asked) process.exitCode = 1
} finally {
  await worker?.stop()
}

async function ask(base: string, text: string) {
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
