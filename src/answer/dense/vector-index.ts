import { joinSections, readSections } from '../../language/packed-sections.ts'

/** Vectors of passages, made by an embedding model (`npm run vectors`). */
export type VectorIndex = {
  /** The model that made them: vectors of another one cannot be compared. */
  model: string
  /** Ids of the nearest passages by cosine, nearest first. */
  nearest: (vector: readonly number[], limit: number) => string[]
}

/**
 * Packs vectors, each scaled to length 1 and rounded to one byte a component.
 * Sections: model, ids as lines, number of components, components.
 * @throws RangeError when vectors differ in length
 */
export function packVectors(model: string, vectors: ReadonlyMap<string, readonly number[]>): ArrayBuffer {
  const dimensions = [...vectors.values()][0]?.length ?? 0
  const components = new Int8Array(vectors.size * dimensions)
  for (const [row, vector] of [...vectors.values()].entries()) {
    if (vector.length !== dimensions) throw new RangeError('Vectors of one model have one length.')
    components.set(
      unit(vector).map((component) => Math.round(127 * component)),
      row * dimensions,
    )
  }
  return joinSections([
    new TextEncoder().encode(model),
    new TextEncoder().encode([...vectors.keys()].join('\n')),
    Uint32Array.of(dimensions),
    components,
  ])
}

export function loadVectors(packed: ArrayBuffer): VectorIndex {
  const sections = readSections(new Uint8Array(packed))
  const decoder = new TextDecoder()
  const model = decoder.decode(sections.bytes())
  const ids = decoder.decode(sections.bytes()).split('\n')
  const dimensions = sections.uint32()[0] ?? 0
  const bytes = sections.bytes()
  const components = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  return {
    model,
    nearest(vector, limit) {
      if (vector.length !== dimensions) return []
      const asked = unit(vector)
      return ids
        .map((id, row) => ({ id, likeness: product(asked, components, row * dimensions) }))
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, limit)
        .map(({ id }) => id)
    },
  }
}

function product(asked: readonly number[], components: Int8Array, start: number): number {
  let sum = 0
  for (let at = 0; at < asked.length; at++) sum += (asked[at] ?? 0) * (components[start + at] ?? 0)
  return sum
}

function unit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector) || 1
  return vector.map((component) => component / length)
}
