import { foldText } from './fold-text.ts'
import { spellingKey } from './spelling-key.ts'

/** A word of a message, or the edge of a sentence. `sentence` counts from 0; an edge belongs to the one it closes. */
export type Word =
  | { kind: 'word'; text: string; key: string; sentence: number }
  | { kind: 'edge'; sentence: number }

export type Spelling = {
  /** Short forms and their long form: `jsuis` gives `je suis`. */
  short: Record<string, string>
  /** Words that change nothing and are passed over. */
  fillers: string[]
}

export type Reader = {
  /** The keys of the words of a pattern. */
  keys: (text: string) => string[]
  /** The words of a message between sentence edges, `knows` telling which keys any pattern uses. */
  words: (text: string, knows: (key: string) => boolean) => Word[]
}

const spacedLetters = /(?<![a-z0-9])(?:[a-z][ .*_-]){3,}[a-z](?![a-z0-9])/g
const pieces = /[\p{L}\p{N}]+|[!?;\n]+|\.+/gu
/** Longer runs of letters are no words; cutting them bounds the work. */
const longestWord = 40
const digitLetters: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' }

/** Makes the reader of messages and patterns: both pass through the same spelling, so that they meet. */
export function createReader({ short, fillers }: Spelling): Reader {
  const long = new Map(
    Object.entries(short).map(([form, meant]) => [foldText(form), splitWords(foldText(meant))]),
  )
  const keysByText = new Map<string, string[]>()
  const passedOver = new Set(fillers.map(foldText))

  const spell = (piece: string): string[] =>
    (long.get(piece) ?? [lettered(piece.slice(0, longestWord))]).filter((word) => !passedOver.has(word))

  /** `jveux`, `mecrase`: a pronoun glued to a word that patterns know. */
  function unglue(word: string, knows: (key: string) => boolean): string[] {
    if (knows(spellingKey(word))) return [word]
    const glued = /^(?:(j)(?=[^aeiou])|([jmtslndc]|qu)(?=[aeiouhy]))(.{3,})$/.exec(word)
    const [, j, pronoun = j, rest] = glued ?? []
    if (!pronoun || !rest) return [word]
    const meant = spell(rest)
    return meant.every((part) => knows(spellingKey(part))) ? [...spell(pronoun), ...meant] : [word]
  }

  return {
    keys(text) {
      const known = keysByText.get(text) ?? splitWords(foldText(text)).flatMap(spell).map(spellingKey)
      keysByText.set(text, known)
      return known
    },
    words(text, knows) {
      const found: Word[] = [{ kind: 'edge', sentence: -1 }]
      let sentence = 0
      const cleaned = clean(text)
      for (const { 0: piece, index } of cleaned.matchAll(pieces)) {
        if (/^[\p{L}\p{N}]/u.test(piece)) {
          const spelt = spell(piece).flatMap((word) => unglue(word, knows))
          for (const word of spelt)
            found.push({ kind: 'word', text: single(word), key: spellingKey(word), sentence })
        } else if (endsSentence(piece, cleaned[index + piece.length]))
          found.push({ kind: 'edge', sentence: sentence++ })
      }
      found.push({ kind: 'edge', sentence })
      return found
    },
  }
}

/** Letters without their doubles: how prefixes are compared. */
export function single(word: string): string {
  return word.replace(/([a-z])\1+/g, '$1')
}

function clean(text: string): string {
  return foldText(text)
    .replace(/ \+ /g, ' plus ')
    .replace(spacedLetters, (run) => run.replace(/[^a-z]/g, ''))
}

/** Dots inside a word or a number end nothing, and neither do three dots: a hesitation, in a chat. */
function endsSentence(mark: string, next: string | undefined): boolean {
  if (!mark.startsWith('.')) return true
  return mark.length === 1 && (next === undefined || /\s/.test(next))
}

function splitWords(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** `creverrr` gives `crever`; `m0urir` gives `mourir`. */
function lettered(piece: string): string {
  const once = piece.replace(/([a-z])\1{2,}/g, '$1')
  const digits = once.replace(/\D/g, '').length
  const mixed = digits > 0 && digits * 2 <= once.length - digits && !/\d\d/.test(once)
  return mixed ? once.replace(/[013457]/g, (digit) => digitLetters[digit] ?? digit) : once
}
