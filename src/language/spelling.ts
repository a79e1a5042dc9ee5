import { editDistance } from './edit-distance.ts'
import { ordinaryWords } from './ordinary-words.ts'
import { smsWords } from './sms-words.ts'
import { stopWords } from './stop-words.ts'

/** Mends words that are in no text of ours; never touches a known word, nor a plain one. */
export type Spelling = { isKnown: (word: string) => boolean; repair: (word: string) => string }

/** Words that are surely spelt right, in our texts or not: "vais" is no misspelt "vrais". */
const plainWords: ReadonlySet<string> = new Set([
  ...stopWords,
  ...ordinaryWords,
  ...[...smsWords.values()].flatMap((words) => words.split(' ')),
])

/**
 * @param lexicon folded known words with how often they stand in our texts; the more frequent wins a tie
 */
export function createSpelling(lexicon: ReadonlyMap<string, number>): Spelling {
  let byTrigram: Map<string, string[]> | undefined
  const isKnown = (word: string) => lexicon.has(word)

  return {
    isKnown,
    repair(word) {
      if (word.length < 4 || /\d/.test(word) || isKnown(word) || plainWords.has(word)) return word
      byTrigram ??= indexTrigrams(lexicon)
      return nearest(word, candidatesFor(word, byTrigram), lexicon) ?? word
    },
  }
}

function trigramsOf(word: string): string[] {
  const padded = `^${word}$`
  return Array.from({ length: padded.length - 2 }, (_, start) => padded.slice(start, start + 3))
}

function indexTrigrams(lexicon: ReadonlyMap<string, number>): Map<string, string[]> {
  const index = new Map<string, string[]>()
  for (const word of lexicon.keys()) {
    if (word.length < 4 || /\d/.test(word)) continue
    for (const trigram of new Set(trigramsOf(word))) {
      const words = index.get(trigram)
      if (words) words.push(word)
      else index.set(trigram, [word])
    }
  }
  return index
}

function candidatesFor(word: string, byTrigram: Map<string, string[]>): Map<string, number> {
  const shared = new Map<string, number>()
  for (const trigram of new Set(trigramsOf(word)))
    for (const candidate of byTrigram.get(trigram) ?? [])
      shared.set(candidate, (shared.get(candidate) ?? 0) + 1)
  return shared
}

/** Sounds that typing by ear confuses: compared too, so that "soinian" finds "soignant". */
export function soundOf(word: string): string {
  return word
    .replace(/(.)\1/g, '$1')
    .replace(/tion/g, 'sion')
    .replace(/gn/g, 'ni')
    .replace(/ph/g, 'f')
    .replace(/(?:eau|au)/g, 'o')
    .replace(/qu|k|c(?=[aou])/g, 'k')
    .replace(/[ae][nm](?![aeiouynm])/g, 'an')
    .replace(/ai|ei|et$|er$|ez$/g, 'e')
    .replace(/c/g, 's')
    .replace(/y/g, 'i')
    .replace(/h/g, '')
    .replace(/(.)\1/g, '$1')
    .replace(/[etsxd]+$/, '')
}

function nearest(
  word: string,
  candidates: Map<string, number>,
  lexicon: ReadonlyMap<string, number>,
): string | undefined {
  const limit = word.length >= 8 ? 2 : 1
  const sound = soundOf(word)
  let best: { word: string; cost: number; frequency: number } | undefined
  for (const [candidate] of [...candidates].sort((a, b) => b[1] - a[1]).slice(0, 60)) {
    // Hands slip inside a word far more than on its first letter: "Lille" is no misspelt "ville".
    const spelled = word[0] === candidate[0] ? editDistance(word, candidate, limit) : limit + 1
    const heard = sound.length >= 4 && soundOf(candidate) === sound ? 1 : limit + 1
    const cost = Math.min(spelled, heard)
    if (cost > limit) continue
    const frequency = lexicon.get(candidate) ?? 0
    if (!best || cost < best.cost || (cost === best.cost && frequency > best.frequency))
      best = { word: candidate, cost, frequency }
  }
  return best?.word
}
