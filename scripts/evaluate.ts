// Measures search and answers.
//   npm run eval -- [--outside FOLDER] [--set test/eval/dev-sample.jsonl] [--url http://localhost:8787] [--all]
// Our own questions always; with --outside also the public sets of that folder, and every set with typing noise.
import { parseArgs } from 'node:util'
import { compareEngines, reportComparison } from './evaluate/compare-engines.ts'
import { measureMarkedAnswers } from './evaluate/marked-answers.ts'
import { readOutsideSets } from './evaluate/outside-sets.ts'
import { ownSets } from './evaluate/own-sets.ts'
import { tallyReplies } from './evaluate/replies.ts'
import { measureUnderstanding } from './evaluate/understanding.ts'

const { values } = parseArgs({
  options: {
    outside: { type: 'string' },
    set: { type: 'string', default: 'test/eval/dev-sample.jsonl' },
    url: { type: 'string' },
    all: { type: 'boolean', default: false },
  },
})
const outside = values.outside ? await readOutsideSets(values.outside) : null

for (const set of [...ownSets(), ...(outside?.rankings ?? [])]) {
  console.log(reportComparison(set, await compareEngines(set), 'clean'))
  if (outside) {
    const noisy = {
      ...set,
      queries: set.queries.map((query, index) => ({ ...query, q: outside.noisy(query.q, index + 1) })),
    }
    console.log(reportComparison(noisy, await compareEngines(noisy), 'noisy'))
  }
}
for (const line of await measureUnderstanding(outside?.noisy)) console.log(line)

const spf = outside?.rankings.find(({ name }) => name === 'spf')
if (outside && spf) {
  const { given, found, leadTwo } = measureMarkedAnswers(outside.answers, spf.texts)
  console.log(
    `\nMarked answers (${outside.answers.length}), 45 words: sheet given ${given.toFixed(3)} (first two sentences ${leadTwo.toFixed(3)}), sheet to be found ${found.toFixed(3)}`,
  )
}

const { byKind, wrong } = await tallyReplies(values.set, values.url ?? null, values.all)
console.log(`\nReplies to ${values.set}`)
for (const line of wrong) console.log(line)
for (const [kind, { right, asked, absent }] of byKind)
  console.log(
    `${kind.padEnd(18)} ${right}/${asked}${absent > 0 ? ` (${absent} about sheets that do not exist yet)` : ''}`,
  )
const counts = [...byKind.values()]
const sum = (key: 'right' | 'asked') => counts.reduce((total, each) => total + each[key], 0)
console.log(`${'all'.padEnd(18)} ${sum('right')}/${sum('asked')}`)
if (wrong.length > 0) process.exitCode = 1
