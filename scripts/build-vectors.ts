// Asks the configured embedding model for a vector of each passage and writes them as a static asset.
//   OPENAI_API_KEY=... OPENAI_EMBEDDING_MODEL=... npm run vectors
// Run it after each change of the content; without it, or without a model, search goes by words alone.
import { writeFileSync } from 'node:fs'
import { createEmbedder } from '../src/answer/dense/create-embedder.ts'
import { packVectors } from '../src/answer/dense/vector-index.ts'
import { passagesOf } from '../src/answer/passages.ts'
import { vectorsPath } from '../src/assistant/content.ts'
import { readConfig } from '../src/config.ts'
import { loadKnowledge } from '../src/knowledge/knowledge.ts'
import { parisDay } from '../src/knowledge/paris-day.ts'
import { readContent } from './read-content.ts'

const passagesAtOnce = 64
const limitMilliseconds = 60_000

const { embedding } = readConfig(process.env)
if (!embedding) {
  console.error('Set OPENAI_API_KEY and OPENAI_EMBEDDING_MODEL: there is no model to make vectors with.')
  process.exit(2)
}
const embed = createEmbedder(embedding, fetch)
const passages = passagesOf(loadKnowledge(readContent().content.knowledge, parisDay(new Date())))
const vectors = new Map<string, number[]>()
for (let at = 0; at < passages.length; at += passagesAtOnce) {
  const some = passages.slice(at, at + passagesAtOnce)
  const texts = some.map(({ sheet, section, quotes }) =>
    [`${sheet.title} : ${section.title}`, ...quotes.map(({ text }) => text)].join(' '),
  )
  const made = await embed(texts, limitMilliseconds)
  if (!made) {
    console.error(`${embedding.model} did not answer for passages ${at} to ${at + some.length}.`)
    process.exit(1)
  }
  for (const [index, { id }] of some.entries()) vectors.set(id, made[index] ?? [])
}
const packed = packVectors(embedding.model, vectors)
writeFileSync(`public${vectorsPath}`, new Uint8Array(packed))
console.log(`${vectors.size} passages, ${packed.byteLength} bytes.`)
