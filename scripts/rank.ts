// Indexes any texts with the product's own search and ranks them for each query.
//   npm run search:rank -- --docs FILE --queries FILE --out FILE
// Documents are lines of {"id","title","text"}, queries lines of {"q"}. For each query, one line goes out:
// {"ids": the ten best, "us": how long the search took in microseconds}.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { packIndex } from '../src/knowledge/search/packed-index.ts'
import { loadIndex } from '../src/knowledge/search/search-index.ts'

const documentSchema = z.object({ id: z.string(), title: z.string(), text: z.string() })
const querySchema = z.object({ q: z.string() })
const results = 10

const { values } = parseArgs({
  options: { docs: { type: 'string' }, queries: { type: 'string' }, out: { type: 'string' } },
})
if (!values.docs || !values.queries || !values.out) {
  console.error('Usage: npm run search:rank -- --docs FILE --queries FILE --out FILE')
  process.exit(2)
}
const passages = linesOf(values.docs, documentSchema).map((document) => ({
  ...document,
  names: [],
  asks: [],
}))
const index = loadIndex(packIndex(passages))
const ranked = linesOf(values.queries, querySchema).map(({ q }) => {
  const started = performance.now()
  const hits = index.search(q, results)
  const us = Math.round((performance.now() - started) * 1000)
  return JSON.stringify({ ids: hits.map(({ id }) => id), us })
})
writeFileSync(values.out, `${ranked.join('\n')}\n`)

function linesOf<Line>(path: string, schema: z.ZodType<Line>): Line[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return []
    const read = schema.safeParse(parsed(line))
    if (!read.success) {
      console.error(`${path}:${at + 1}: ${z.prettifyError(read.error)}`)
      process.exit(2)
    }
    return [read.data]
  })
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
