import { spokenWordsOf, stem } from './french.ts'

/** Phrases compared with texts by stems: accents, plurals, feminine forms and SMS spellings do not matter. */
export type PhraseMatcher = {
  /** Positions in `stems` that the longest matching phrase covers; empty when none matches. */
  longest: (stems: readonly string[]) => ReadonlySet<number>
}

const nothing: ReadonlySet<number> = new Set()

/** Left out when people write as they speak: "ça (ne) me gêne pas". */
const spokenAway = new Set(['ne', 'n'])

/** Stems of what a person typed, stop words included. */
export function stemsOf(text: string): string[] {
  return spokenWordsOf(text)
    .filter((word) => !spokenAway.has(word))
    .map(stem)
}

export function createPhraseMatcher(phrases: readonly string[]): PhraseMatcher {
  const wanted = phrases.map((phrase) => stemsOf(phrase)).filter((stems) => stems.length > 0)
  wanted.sort((a, b) => b.length - a.length)
  return {
    longest(stems) {
      for (const phrase of wanted) {
        const at = stems.findIndex((_, start) =>
          phrase.every((word, offset) => stems[start + offset] === word),
        )
        if (at >= 0) return new Set(phrase.map((_, offset) => at + offset))
      }
      return nothing
    },
  }
}
