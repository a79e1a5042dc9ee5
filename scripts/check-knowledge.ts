// Lists what has to be looked at in the content. Fails when the content does not compile or a sheet has no official source.

import { ContentError } from '../src/knowledge/compile/content-error.ts'
import { findingsOn } from '../src/knowledge/freshness.ts'
import { loadKnowledge } from '../src/knowledge/knowledge.ts'
import { parisDay } from '../src/knowledge/paris-day.ts'
import { frenchDate } from '../src/language/french-date.ts'
import { readContent } from './read-content.ts'

const today = process.argv[2] ?? parisDay(new Date())
try {
  const knowledge = loadKnowledge(readContent().content.knowledge, today)
  const findings = findingsOn(knowledge, today)
  for (const { kind, topic, detail } of findings)
    console.log(`${kind.padEnd(13)} ${topic.padEnd(42)} ${detail}`)
  const count = (wanted: string) => findings.filter(({ kind }) => kind === wanted).length
  const notOfficial = count('not-official')
  console.log(
    `Le ${frenchDate(today)} : ${count('to-verify')} à relire, ${count('ends-soon')} qui prennent fin dans les 90 jours, ${count('ended')} terminées, ${notOfficial} sans source officielle.`,
  )
  if (notOfficial > 0) process.exitCode = 1
} catch (error) {
  if (!(error instanceof ContentError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
