import { editDistance } from './edit-distance.ts'
import { ordinaryWords } from './ordinary-words.ts'
import { NumberReader, pushNumber } from './packed-numbers.ts'
import { joinSections, readSections } from './packed-sections.ts'
import { packTexts, readTexts, startsOf } from './packed-texts.ts'
import { smsWords } from './sms-words.ts'
import { soundOf } from './sound.ts'
import { stopWords } from './stop-words.ts'
import { hashOf, inTableOrder, packWordTable, readWordTable } from './word-table.ts'

/** Mends words that are in no text of ours; never touches a known word, nor a plain one. */
export type Spelling = {
  isKnown: (word: string) => boolean
  /** @param word folded */
  repair: (word: string) => string
}

/** Words that are surely spelt right, in our texts or not: "vais" is no misspelt "vrais". */
const plainWords: ReadonlySet<string> = new Set([
  ...stopWords,
  ...ordinaryWords,
  ...[...smsWords.values()].flatMap((words) => words.split(' ')),
])

/** Shorter words have too many neighbours. */
const shortestMended = 4
/** An elision that lost its apostrophe: "lemployeur". */
const gluedElision = /^(?:l|d|j|m|n|s|t|c|qu)(?=[aeiouyh])/
const soundSeed = 0x2545f491

/**
 * @param lexicon folded known words with how often they stand in our texts; the more frequent wins a tie
 */
export function createSpelling(lexicon: ReadonlyMap<string, number>): Spelling {
  return loadSpelling(new Uint8Array(packSpelling(lexicon)))
}

/**
 * Packs known words with what finds those near a misspelt one: their sounds, and their triples of letters.
 * Sections: word table, frequencies, starts of the spellings, spellings, sounds and their words, triples, starts of
 * the words of each triple, those words as differences.
 */
export function packSpelling(lexicon: ReadonlyMap<string, number>): ArrayBuffer {
  const words = inTableOrder(lexicon.keys())
  const mendable = [...words.entries()].filter(
    ([, word]) => word.length >= shortestMended && !/\d/.test(word),
  )
  const sounds = mendable
    .map(([number, word]) => ({ number, sound: hashOf(soundOf(word), soundSeed) }))
    .sort((a, b) => a.sound - b.sound)
  const wordsOfTriple = new Map<number, number[]>()
  for (const [number, word] of mendable)
    for (const triple of new Set(triplesOf(word)))
      wordsOfTriple.set(triple, [...(wordsOfTriple.get(triple) ?? []), number])
  const triples = [...wordsOfTriple].sort(([a], [b]) => a - b)
  const spellings = packTexts(words)
  const near = triples.map(([, numbers]) => differencesOf(numbers))
  return joinSections([
    packWordTable(words),
    Uint32Array.from(words, (word) => lexicon.get(word) ?? 0),
    spellings.starts,
    spellings.bytes,
    Uint32Array.from(sounds, ({ sound }) => sound),
    Uint32Array.from(sounds, ({ number }) => number),
    Uint16Array.from(triples, ([triple]) => triple),
    startsOf(near),
    Uint8Array.from(near.flat()),
  ])
}

/** Looks at packed words where they lie. */
export function loadSpelling(packed: Uint8Array): Spelling {
  const sections = readSections(packed)
  const table = readWordTable(sections.uint32())
  const frequencies = sections.uint32()
  const spellingStarts = sections.uint32()
  const spellings = sections.bytes()
  const sounds = sections.uint32()
  const soundWords = sections.uint32()
  const triples = sections.uint16()
  const nearStarts = sections.uint32()
  const near = sections.bytes()
  const wordAt = readTexts({ starts: spellingStarts, bytes: spellings })
  const shared = new Uint8Array(frequencies.length)

  const isKnown = (word: string) => table.numberOf(word) >= 0
  const isFine = (word: string) => isKnown(word) || plainWords.has(word)

  function soundingLike(sound: string): number[] {
    const wanted = hashOf(sound, soundSeed)
    const numbers: number[] = []
    for (let at = lowerBound(sounds, wanted); sounds[at] === wanted; at++) numbers.push(soundWords[at] ?? 0)
    return numbers
  }

  /** Words that share enough triples of letters to be within `limit` edits: each edit breaks four of them at most. */
  function spelledLike(word: string, limit: number): number[] {
    const own = new Set(triplesOf(word))
    const least = Math.max(1, own.size - 4 * limit)
    const met: number[] = []
    for (const triple of own) {
      const at = lowerBound(triples, triple)
      if (triples[at] !== triple) continue
      const end = nearStarts[at + 1] ?? 0
      const reader = new NumberReader(near, nearStarts[at] ?? 0)
      for (let number = 0; reader.at < end; ) {
        number += reader.next()
        if (shared[number] === 0) met.push(number)
        shared[number] = (shared[number] ?? 0) + 1
      }
    }
    const enough = met.filter((number) => (shared[number] ?? 0) >= least)
    for (const number of met) shared[number] = 0
    return enough
  }

  function nearest(word: string): string | undefined {
    const limit = word.length >= 8 ? 2 : 1
    const sound = soundOf(word)
    let best: { word: string; cost: number; frequency: number } | undefined
    const consider = (number: number, cost: number, candidate: string) => {
      const frequency = frequencies[number] ?? 0
      if (cost > limit) return
      if (!best || cost < best.cost || (cost === best.cost && frequency > best.frequency))
        best = { word: candidate, cost, frequency }
    }
    if (sound.length >= 4)
      for (const number of soundingLike(sound)) {
        const candidate = wordAt(number)
        if (soundOf(candidate) === sound) consider(number, 1, candidate)
      }
    const first = word.charCodeAt(0)
    for (const number of spelledLike(word, limit)) {
      const start = spellingStarts[number] ?? 0
      const length = (spellingStarts[number + 1] ?? 0) - start
      // Hands slip inside a word far more than on its first letter: "Lille" is no misspelt "ville".
      if (spellings[start] !== first || Math.abs(length - word.length) > limit) continue
      const candidate = wordAt(number)
      consider(number, editDistance(word, candidate, limit), candidate)
    }
    return best?.word
  }

  return {
    isKnown,
    repair(word) {
      if (word.length < shortestMended || /\d/.test(word) || isFine(word)) return word
      const unglued = word.replace(gluedElision, '')
      if (unglued !== word && unglued.length >= shortestMended && isFine(unglued)) return unglued
      return nearest(word) ?? (unglued.length > shortestMended ? nearest(unglued) : undefined) ?? word
    },
  }
}

/** Triples of letters, ends of the word included, as numbers below 2^16; letters beyond a to z are one and the same. */
function triplesOf(word: string): number[] {
  const letters = [0, ...[...word].map(letterOf), 0]
  return letters
    .slice(2)
    .map((letter, at) => ((letters[at] ?? 0) * 28 + (letters[at + 1] ?? 0)) * 28 + letter)
}

function letterOf(character: string): number {
  const code = character.charCodeAt(0) - 96
  return code >= 1 && code <= 26 ? code : 27
}

function differencesOf(ascending: readonly number[]): number[] {
  const bytes: number[] = []
  let last = 0
  for (const number of ascending) {
    pushNumber(bytes, number - last)
    last = number
  }
  return bytes
}

/** The first place in ascending numbers that does not hold less than `wanted`. */
function lowerBound(ascending: Uint16Array | Uint32Array, wanted: number): number {
  let from = 0
  let to = ascending.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((ascending[middle] ?? 0) < wanted) from = middle + 1
    else to = middle
  }
  return from
}
