import { joinSections, readSections } from '../../language/packed-sections.ts'
import { inTableOrder, packWordTable, readWordTable } from '../../language/word-table.ts'

/** What a text is, and how sure that is (0 to 1, all labels together 1). */
export type Guess = { label: string; probability: number }
/** What a set of features may be, the most probable first; nothing when none of them was ever seen. */
export type Classifier = (features: readonly string[]) => Guess[]

/** Weights of a linear classifier: for each feature one number a label. */
export type ClassifierWeights = {
  labels: readonly string[]
  bias: readonly number[]
  features: ReadonlyMap<string, readonly number[]>
}

/**
 * Packs weights, each in one byte of the largest of its feature.
 * Sections: labels as lines, biases, table of the features, largest weight of each, weights.
 */
export function packClassifier({ labels, bias, features }: ClassifierWeights): ArrayBuffer {
  const ordered = inTableOrder(features.keys())
  const rows = ordered.map((feature) => features.get(feature) ?? [])
  const largest = rows.map((row) => Math.max(...row.map(Math.abs)) || 1)
  return joinSections([
    new TextEncoder().encode(labels.join('\n')),
    Float32Array.from(bias),
    packWordTable(ordered),
    Float32Array.from(largest),
    Int8Array.from(
      rows.flatMap((row, index) => row.map((weight) => Math.round((127 * weight) / (largest[index] ?? 1)))),
    ),
  ])
}

/** Looks at packed weights where they lie. */
export function loadClassifier(packed: Uint8Array): Classifier {
  const sections = readSections(packed)
  const labels = new TextDecoder().decode(sections.bytes()).split('\n')
  const bias = sections.float32()
  const table = readWordTable(sections.uint32())
  const largest = sections.float32()
  const bytes = sections.bytes()
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)

  return (features) => {
    const scores = Float64Array.from(bias)
    const rows = [...new Set(features)].map(table.numberOf).filter((row) => row >= 0)
    if (rows.length === 0) return []
    for (const row of rows) {
      const scale = (featureShare(rows.length) * (largest[row] ?? 0)) / 127
      for (let label = 0; label < scores.length; label++)
        scores[label] = (scores[label] ?? 0) + (weights[row * scores.length + label] ?? 0) * scale
    }
    return byProbability(labels, scores)
  }
}

/** What one feature of so many counts: a long text is not surer than a short one because it has more words. */
export function featureShare(count: number): number {
  return 1 / Math.sqrt(Math.max(1, count))
}

function byProbability(labels: readonly string[], scores: Float64Array): Guess[] {
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return labels
    .map((label, at) => ({ label, probability: (powers[at] ?? 0) / total }))
    .sort((one, other) => other.probability - one.probability)
}
