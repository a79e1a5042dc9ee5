import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildPlaces } from '../../scripts/build-places.ts'

/** Builds the real files of places in a folder of its own, and serves them as an asset server would. */
export async function startBuiltPlaces() {
  const folder = await mkdtemp(path.join(tmpdir(), 'places-'))
  const summary = await buildPlaces(folder)
  const fetched: string[] = []
  return {
    folder,
    ...summary,
    /** Paths asked for so far. */
    fetched,
    async fetchAsset(file: string): Promise<Response> {
      fetched.push(file)
      const text = await readFile(path.join(folder, file), 'utf8').catch(() => null)
      return text === null
        ? new Response('<h1>Page introuvable</h1>', { status: 404, headers: { 'content-type': 'text/html' } })
        : new Response(text, { headers: { 'content-type': 'application/json' } })
    },
    remove: () => rm(folder, { recursive: true }),
  }
}
