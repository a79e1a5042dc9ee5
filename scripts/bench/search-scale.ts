import { passagesOf, searchable } from '../../src/answer/passages.ts'
import type { Content } from '../../src/assistant/content.ts'
import { loadKnowledge } from '../../src/knowledge/knowledge.ts'
import { parisDay } from '../../src/knowledge/paris-day.ts'
import { packIndex } from '../../src/knowledge/search/packed-index.ts'
import { median, timed } from './statistics.ts'

export type SearchScale = {
  passages: number
  bytes: number
  /** Milliseconds of one load of the index, in workerd. */
  load: number
  /** Milliseconds of one search for each question, in workerd, each a mean of many. */
  searches: number[]
}

const loads = 500
const repeats = 40
const partLength = 4 * 2 ** 20

/**
 * Our passages so many times over, packed. Copies keep the vocabulary as it is: real texts in such numbers would have
 * more words.
 */
export function packCopies(content: Content, copies: number): { passages: number; index: ArrayBuffer } {
  const passages = passagesOf(loadKnowledge(content.knowledge, parisDay(new Date()))).map(searchable)
  const all = Array.from({ length: copies }, (_, copy) =>
    passages.map((passage) => ({ ...passage, id: `${passage.id}~${copy}` })),
  ).flat()
  return { passages: all.length, index: packIndex(all) }
}

/**
 * Loads and searches an index in a Worker that only searches.
 * @param url the Worker of `search-worker.ts`
 */
export async function measureScale(
  url: string,
  { passages, index }: ReturnType<typeof packCopies>,
  questions: readonly string[],
): Promise<SearchScale> {
  for (let at = 0; at < index.byteLength; at += partLength)
    await post(`${url}/part`, index.slice(at, at + partLength))
  await post(`${url}/index`)
  const idle = median(await timed(Array.from({ length: 50 }), () => post(`${url}/load?times=0`)))
  const [load = 0] = await timed([loads], (times) => post(`${url}/load?times=${times}`))
  for (const question of questions) await post(`${url}/search?times=1`, question)
  const searches = await timed(questions, (question) => post(`${url}/search?times=${repeats}`, question))
  return {
    passages,
    bytes: index.byteLength,
    load: Math.max(0, load - idle) / loads,
    searches: searches.map((time) => Math.max(0, time - idle) / repeats),
  }
}

async function post(url: string, body?: string | ArrayBuffer): Promise<void> {
  const response = await fetch(url, { method: 'POST', ...(body === undefined ? {} : { body }) })
  await response.text()
  if (!response.ok) throw new Error(`The search Worker answered ${response.status}.`)
}
