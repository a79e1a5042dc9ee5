import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import * as z from 'zod'
import { parseJsonLines } from '../../test/support/parse-json-lines.ts'

export type Text = { id: string; title: string; text: string }
/** A query, the texts that answer it, and the topic over which figures are averaged (its own when it has none). */
export type Query = { q: string; relevant: string[]; topic: string }
export type RankingSet = { name: string; texts: Text[]; queries: Query[] }
export type MarkedAnswer = { id: string; q: string; answer: string; start: number; context: string }

const sheetSchema = z.object({ id: z.string(), title: z.string(), desc: z.string(), text: z.string() })
const querySchema = z.object({ q: z.string(), topic: z.string().optional(), rel: z.array(z.string()) })
const answerSchema = z.object({
  id: z.string(),
  q: z.string(),
  answer: z.string(),
  start: z.number(),
  context: z.string(),
})

/** A question as a hurried person types it; the same for the same seed. */
export type Noise = (question: string, seed: number) => string
type OutsideSets = { rankings: RankingSet[]; answers: MarkedAnswer[]; noisy: Noise }

const noiseSchema = z.object({ noisy: z.function({ input: [z.string(), z.number()], output: z.string() }) })

/** The public sets that others wrote; they are not part of the project. */
export async function readOutsideSets(folder: string): Promise<OutsideSets> {
  const sheets = parseJsonLines(
    gunzipSync(readFileSync(`${folder}/service-public-corpus/corpus.jsonl.gz`)).toString(),
    sheetSchema,
  )
  const queries = (path: string): Query[] =>
    parseJsonLines(readFileSync(`${folder}/${path}`, 'utf8'), querySchema).map(
      ({ q, topic, rel }, index) => ({
        q,
        topic: topic ?? `${index}`,
        relevant: rel,
      }),
    )
  const { noisy } = noiseSchema.parse(await import(pathToFileURL(`${folder}/bench.mjs`).href))
  return {
    noisy,
    rankings: [
      {
        name: 'cdtn',
        texts: sheets.map(({ id, title, desc, text }) => ({ id, title, text: `${desc}\n${text}` })),
        queries: queries('cdtn/queries.jsonl'),
      },
      {
        // The title is the question: it has to be hidden.
        name: 'spf',
        texts: sheets.map(({ id, text }) => ({ id, title: '', text })),
        queries: queries('piaf-spf-questions/queries.jsonl'),
      },
    ],
    answers: parseJsonLines(readFileSync(`${folder}/piaf-spf-questions/answers.jsonl`, 'utf8'), answerSchema),
  }
}
