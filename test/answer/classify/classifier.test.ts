import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadClassifier, packClassifier } from '../../../src/answer/classify/classifier.ts'
import { trainClassifier, trainings } from '../../../src/answer/classify/train-classifier.ts'
import { seededRandom } from '../../../src/dialogue/seeded-random.ts'

const labels = ['salaire', 'duree', 'acces']
/** Each label has words of its own, and all share some. */
const examples = labels.flatMap((label) =>
  Array.from({ length: 8 }, (_, at) => ({
    features: ['word le', `word ${label}`, `word ${label}-${at % 3}`],
    label,
    weight: 1,
  })),
)
const weights = trainClassifier(examples, trainings.questions, seededRandom(3))
const classify = loadClassifier(new Uint8Array(packClassifier(weights)))

describe('a classifier', () => {
  test.each(labels)('learns what %s is asked with', (label) => {
    expect(classify(['word le', `word ${label}`])[0]).toMatchObject({ label })
  })

  test('is surer of what it has seen more of', () => {
    const [[sure], [unsure]] = [classify(['word salaire', 'word salaire-0']), classify(['word le'])]
    expect(sure?.probability).toBeGreaterThan(unsure?.probability ?? 1)
  })

  test('says nothing of what it never saw', () => {
    expect(classify([])).toEqual([])
    expect(classify(['word cosmonaute'])).toEqual([])
  })

  test('gives a known label and a probability that one label of so many can have', () => {
    fc.assert(
      fc.property(fc.subarray([...weights.features.keys()], { minLength: 1 }), (features) => {
        const [guess, ...others] = classify(features)
        const all = [guess, ...others].map((each) => each?.probability ?? 0)
        expect(all.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1)
        expect(labels).toContain(guess?.label)
        expect(guess?.probability).toBeGreaterThanOrEqual(1 / labels.length - 0.0001)
        expect(guess?.probability).toBeLessThanOrEqual(1)
      }),
    )
  })
})

test('the same examples in the same order give the same weights, byte for byte', () => {
  const again = packClassifier(trainClassifier(examples, trainings.questions, seededRandom(3)))
  expect(new Uint8Array(again)).toEqual(new Uint8Array(packClassifier(weights)))
})

test('packing rounds a weight by less than a hundredth of the largest of its feature', () => {
  for (const [feature, row] of weights.features) {
    const largest = Math.max(...row.map(Math.abs))
    const alone = loadClassifier(
      new Uint8Array(
        packClassifier({ labels: weights.labels, bias: [0, 0, 0], features: new Map([[feature, row]]) }),
      ),
    )
    const best = weights.labels[row.indexOf(Math.max(...row))]
    if (Math.max(...row) - Math.max(...row.filter((each) => each !== Math.max(...row))) > largest / 100)
      expect(alone([feature])[0]?.label).toBe(best)
  }
})
