import type { Sheet } from '../../knowledge/knowledge.ts'
import type { Word } from '../entities.ts'

/** What a word is replaced by that names a sheet: the point that is asked does not depend on which. */
const named = '@'
const prefixLength = 5

/** The last sentence that asks, else the last: what comes before tells a situation. */
export function lastQuestionOf(text: string): string {
  const sentences = text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.length > 3)
  return sentences.findLast((sentence) => sentence.includes('?')) ?? sentences.at(-1) ?? text
}

/**
 * What the classifier of questions looks at: words, pairs of words, beginnings of words, and the kind of sheet named.
 * @param naming positions of the words that name a sheet
 * @param said facets of which a phrase is said
 */
export function questionFeatures(
  words: readonly Word[],
  naming: ReadonlySet<number>,
  sheet: Sheet | undefined,
  said: readonly string[],
): string[] {
  return [
    `kind ${sheet?.kind ?? 'none'}`,
    ...(said.length > 0 ? said.map((facet) => `says ${facet}`) : ['says none']),
    ...wordFeatures(words, naming),
  ]
}

/** What the classifier of messages looks at: the words alone, so that nothing is made of words it never saw. */
export function messageFeatures(
  words: readonly Word[],
  naming: ReadonlySet<number>,
  sheet: Sheet | undefined,
): string[] {
  const telling = wordFeatures(words, naming).filter((feature) => feature !== 'around ^ $')
  return sheet ? [`kind ${sheet.kind}`, ...telling] : telling
}

function wordFeatures(words: readonly Word[], naming: ReadonlySet<number>): string[] {
  const stems = words.flatMap(({ stem }, at) => {
    if (!naming.has(at)) return stem
    return naming.has(at - 1) ? [] : named
  })
  const marked = ['^', ...stems, '$']
  return [
    ...stems.map((stem) => `word ${stem}`),
    ...marked.slice(1).map((stem, at) => `pair ${marked[at]} ${stem}`),
    ...marked.slice(2).map((stem, at) => `around ${marked[at]} ${stem}`),
    ...stems
      .filter((stem) => stem.length > prefixLength)
      .map((stem) => `prefix ${stem.slice(0, prefixLength)}`),
  ]
}
