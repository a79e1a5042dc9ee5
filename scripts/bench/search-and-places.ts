import { globSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { type Content, contentPath, indexPath } from '../../src/assistant/content.ts'
import { loadLibrary } from '../../src/assistant/load-library.ts'
import { searchSheets } from '../../src/assistant/search-sheets.ts'
import { parisDay } from '../../src/knowledge/paris-day.ts'
import { loadIndex } from '../../src/knowledge/search/search-index.ts'
import { readSections } from '../../src/language/packed-sections.ts'
import { createPlaceFinder } from '../../src/places/place-finder.ts'
import { placeShardSchema } from '../../src/places/place-shards.ts'
import { readQuestionSet } from '../../test/support/read-question-set.ts'
import { timed } from './statistics.ts'

const publicFolder = 'public'
const lookups = 600

/** Compressed size in bytes. */
export type Size = { raw: number; compressed: number }

/** What `npm run knowledge` compiled, as the Worker reads it. */
export function readCompiled(): {
  content: Content
  index: ArrayBuffer
  sizes: Record<'content' | 'index', Size>
} {
  const [text, packed] = [readFileSync(publicFolder + contentPath), readFileSync(publicFolder + indexPath)]
  // Checked by its schemas when it was compiled.
  const content: Content = JSON.parse(text.toString())
  const index = new Uint8Array(packed).buffer
  return { content, index, sizes: { content: sizeOf(text), index: sizeOf(packed) } }
}

function sizeOf(bytes: Buffer): Size {
  return { raw: bytes.length, compressed: gzipSync(bytes).length }
}

/** Everything that is asked in the evaluation set and on the sheets, in people's words. */
export function knownQuestions({ knowledge: { jobs, aids, guides } }: Content): string[] {
  const asked = readQuestionSet('test/eval/dev-sample.jsonl').map(({ q }) => q)
  return [
    ...asked,
    ...[...jobs, ...aids, ...guides].flatMap(({ sections }) => sections.flatMap(({ asks }) => asks)),
  ]
}

/** Milliseconds of each search, and of each load of the index, in this process. */
export async function timeSearch(content: Content, index: ArrayBuffer, questions: readonly string[]) {
  const library = loadLibrary(content, index, parisDay(new Date()))
  const search = (q: string) => searchSheets(library, { q, limit: 10 })
  await timed(questions, search)
  return {
    searches: await timed(questions, search),
    loads: await timed(Array.from({ length: 30 }), () =>
      loadIndex(readSections(new Uint8Array(index)).bytes()),
    ),
  }
}

/** Milliseconds of each look-up of a place, each as a person may type it; files are read from the disk. */
export async function timePlaces(): Promise<number[]> {
  const typed = typedPlaces()
  const finder = createPlaceFinder({ fetchAsset, geocoder: { locate: async () => null } })
  await timed(typed.slice(0, 60), finder.find)
  return timed(typed, finder.find)
}

/** Names, postal codes and misspelt names, spread over all communes. */
function typedPlaces(): string[] {
  const communes = globSync(`${publicFolder}/build/places/names/*.json`)
    .sort()
    .flatMap((path) => placeShardSchema.parse(JSON.parse(readFileSync(path, 'utf8'))))
  const step = Math.max(1, Math.floor(communes.length / lookups))
  return communes
    .filter((_, index) => index % step === 0)
    .map(([name, , postalCodes], index) => {
      if (index % 3 === 0) return name
      return index % 3 === 1 ? (postalCodes.split(' ')[0] ?? name) : name.slice(0, 4) + name.slice(5)
    })
}

async function fetchAsset(path: string): Promise<Response> {
  const text = await readFile(publicFolder + path, 'utf8').catch(() => null)
  return text === null
    ? new Response(null, { status: 404 })
    : new Response(text, { headers: { 'content-type': 'application/json' } })
}
