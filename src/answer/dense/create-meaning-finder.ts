import type { Embedder } from './create-embedder.ts'
import { loadVectors, type VectorIndex } from './vector-index.ts'

type MeaningParts = {
  model: string
  embed: Embedder
  /** What `npm run vectors` wrote. */
  readVectors: () => Promise<Response>
  /** The vectors are missing, or are those of another model. */
  report: (model: string) => void
}

const limitMilliseconds = 800
const nearestPassages = 50

/**
 * Finds the passages nearest in meaning to a text, nearest first; none when vectors or the model are missing, so that
 * words alone decide. Vectors are read with the first question.
 */
export function createMeaningFinder({ model, embed, readVectors, report }: MeaningParts) {
  let loading: Promise<VectorIndex | null> | undefined

  async function load(): Promise<VectorIndex | null> {
    const response = await readVectors()
    const vectors = response.ok ? loadVectors(await response.arrayBuffer()) : null
    if (vectors?.model === model) return vectors
    report(model)
    return null
  }

  return async (text: string): Promise<readonly string[]> => {
    loading ??= load()
    const vectors = await loading
    const [vector] = (vectors && (await embed([text], limitMilliseconds))) ?? []
    return vector ? (vectors?.nearest(vector, nearestPassages) ?? []) : []
  }
}
