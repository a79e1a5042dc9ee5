import { type ClassifierWeights, featureShare } from './classifier.ts'

/** `weight`: how much an example counts beside the others. */
export type Example = { features: readonly string[]; label: string; weight: number }

const rate = 0.4

export type Training = {
  /** How often every example is looked at. */
  rounds: number
  /** Pulls weights towards nothing, so that rare features do not decide. */
  decay: number
  /** How many examples must have a feature for it to count: one alone teaches nothing. */
  leastExamples: number
}

/** As they did best in five parts of the examples, each held back in turn: many kinds of messages need more rounds. */
export const trainings = {
  questions: { rounds: 12, decay: 0.002, leastExamples: 2 },
  messages: { rounds: 40, decay: 0.0005, leastExamples: 4 },
} as const satisfies Record<string, Training>

/**
 * Softmax regression by stochastic gradient descent with steps that shrink feature by feature (AdaGrad).
 * @param random a number from 0 (included) to 1: orders the examples; the same sequence gives the same weights
 */
export function trainClassifier(
  examples: readonly Example[],
  { rounds, decay, leastExamples }: Training,
  random: () => number,
): ClassifierWeights {
  const labels = [...new Set(examples.map(({ label }) => label))].sort()
  const counts = new Map<string, number>()
  for (const { features } of examples)
    for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const kept = [...counts].filter(([, count]) => count >= leastExamples).map(([feature]) => feature)
  const weights = new Map(kept.map((feature) => [feature, new Float64Array(labels.length)]))
  const squares = new Map(kept.map((feature) => [feature, new Float64Array(labels.length).fill(1)]))
  const bias = new Float64Array(labels.length)
  const known = examples
    .map(({ features, label, weight }) => ({
      rows: [...new Set(features)].flatMap((feature) => {
        const [row, square] = [weights.get(feature), squares.get(feature)]
        return row && square ? [{ row, square }] : []
      }),
      target: labels.indexOf(label),
      weight,
    }))
    .map((example) => ({ ...example, share: featureShare(example.rows.length) }))

  for (let round = 0; round < rounds; round++)
    for (const { rows, target, weight, share } of shuffled(known, random)) {
      const probabilities = softmax(
        labels.map((_, at) => rows.reduce((sum, { row }) => sum + share * (row[at] ?? 0), bias[at] ?? 0)),
      )
      for (const [at, probability] of probabilities.entries()) {
        const slope = weight * (probability - (at === target ? 1 : 0))
        bias[at] = (bias[at] ?? 0) - 0.01 * slope
        for (const { row, square } of rows) {
          const gradient = share * slope + decay * (row[at] ?? 0)
          square[at] = (square[at] ?? 0) + gradient * gradient
          row[at] = (row[at] ?? 0) - (rate * gradient) / Math.sqrt(square[at] ?? 1)
        }
      }
    }
  return {
    labels,
    bias: [...bias],
    features: new Map([...weights].map(([feature, row]) => [feature, [...row]])),
  }
}

function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item)
}
