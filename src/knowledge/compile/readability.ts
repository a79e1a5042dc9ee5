import { factsOf } from '../facts.ts'
import type { Sheet } from '../knowledge.ts'

/** Below this a sheet is hard to read for many people; the median of our sheets is to stay above 75. */
export const leastReadable = 60
const longWord = 10
const rareWordsShown = 3

/** How a sheet reads. */
export type Readability = {
  topic: string
  /** Kandel-Moles: 100 is very easy, 60 is ordinary, 30 is for specialists. */
  score: number
  /** Long words that no other sheet has: the first to replace. */
  rareWords: string[]
}

/** Measures every sheet, its facts and its prose together, as a person reads them. */
export function readabilityOf(sheets: readonly Sheet[]): Readability[] {
  const texts = sheets.map((sheet) => ({ sheet, sentences: sentencesOf(sheet) }))
  const uses = new Map<string, number>()
  for (const { sentences } of texts)
    for (const word of new Set(sentences.flatMap(wordsOf))) uses.set(word, (uses.get(word) ?? 0) + 1)
  return texts.map(({ sheet, sentences }) => ({
    topic: sheet.topic,
    score: kandelMoles(sentences),
    rareWords: [...new Set(sentences.flatMap(wordsOf))]
      .filter((word) => word.length >= longWord && uses.get(word) === 1)
      .sort((a, b) => b.length - a.length)
      .slice(0, rareWordsShown),
  }))
}

/**
 * Readability of French: 207 - 1.015 x words per sentence - 73.6 x syllables per word (Kandel and Moles, 1958, after
 * Flesch). A colon or a semicolon ends a sentence, as a reader pauses there.
 */
export function kandelMoles(sentences: readonly string[]): number {
  const pieces = sentences.flatMap((text) => text.split(/[:;]\s/)).filter((text) => /\p{L}/u.test(text))
  const words = pieces.flatMap(wordsOf)
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 207 - (1.015 * words.length) / pieces.length - (73.6 * syllables) / words.length
}

/** Sounded vowels of a word as it is written: groups of vowels, a mute ending left out, é and ï apart from what follows. */
export function syllablesOf(word: string): number {
  const letters = word
    .normalize('NFC')
    .replace(/œ/g, 'e')
    .replace(/qu|gu(?=[eiyéè])/g, 'q')
    .replace(/(?<=.[^aeiouy])e?s?$/, (ending) => (word.length > 3 ? '' : ending))
    .replace(/(?<=[éèêiuy])es?$/, '')
    .replace(/([éèêëïüöä])(?=[aeiouyé])/g, '$1-')
  return Math.max(1, letters.match(/[aeiouyàâäéèêëîïôöùûü]+/g)?.length ?? 0)
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? []
}

function sentencesOf(sheet: Sheet): string[] {
  return [
    ...factsOf(sheet).flatMap(([, facts]) => facts.map(({ say }) => say)),
    ...sheet.sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
    ),
  ]
}
