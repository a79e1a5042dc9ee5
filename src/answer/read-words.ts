import { fold, stem } from '../language/french.ts'
import { stemsOf } from '../language/phrase-match.ts'
import { smsWords } from '../language/sms-words.ts'
import type { Spelling } from '../language/spelling.ts'
import type { Word } from './entities.ts'

/** Takes out the marks that stand for masked personal data ("[adresse masquée]"): nobody said them. */
export function withoutMarks(text: string): string {
  return text.replace(/\[[\p{L} -]+\]/gu, ' ')
}

/** Words with their stems; an SMS spelling becomes the words it stands for, an unknown word the nearest known one. */
export function readWords(text: string, repair: Spelling['repair']): Word[] {
  const said = withoutMarks(text).replace(/[’‘ʼ`´]/g, "'")
  const raws = said.match(/\d+(?:[.,]\d+)?|[\p{L}\p{N}\p{Mn}]+/gu) ?? []
  return raws.filter(isKeptInPhrases).flatMap((raw): Word[] => {
    const folded = fold(raw)
    const written = smsWords.get(folded)?.split(' ')
    if (written) return written.map((word) => ({ raw: word, stem: stem(word) }))
    return [{ raw, stem: stem(repair(folded)) }]
  })
}

/** Phrases are compared without "ne": it has to be left out here too. */
function isKeptInPhrases(raw: string): boolean {
  return stemsOf(raw).length > 0
}
