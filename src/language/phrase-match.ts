import { spokenWordsOf, stem } from './french.ts'

/** Phrases compared with texts by stems: accents, plurals, feminine forms and SMS spellings do not matter. */
export type PhraseMatcher = {
  /** Positions in `stems` that the longest matching phrase covers; empty when none matches. */
  longest: (stems: readonly string[]) => ReadonlySet<number>
}

const nothing: ReadonlySet<number> = new Set()

/** Stems of what a person typed, stop words included, `repair` mending spelling. */
export function stemsOf(text: string, repair: (word: string) => string = (word) => word): string[] {
  return spokenWordsOf(text).map((word) => stem(repair(word)))
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
