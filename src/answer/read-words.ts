import { fold, stem } from '../language/french.ts'
import { smsWords } from '../language/sms-words.ts'
import type { Spelling } from '../language/spelling.ts'
import type { Word } from './entities.ts'

/**
 * Words with their stems; an SMS spelling becomes the words it stands for, an unknown word the nearest known one.
 * What stands in brackets is a mark for personal data that was masked, and was not said.
 */
export function readWords(text: string, repair: Spelling['repair']): Word[] {
  const said = text.replace(/\[[\p{L} -]+\]/gu, ' ').replace(/[’‘ʼ`´]/g, "'")
  const raws = said.match(/\d+(?:[.,]\d+)?|[\p{L}\p{N}\p{Mn}]+/gu) ?? []
  return raws.flatMap((raw): Word[] => {
    const folded = fold(raw)
    const written = smsWords.get(folded)?.split(' ')
    if (written) return written.map((word) => ({ raw: word, stem: stem(word) }))
    return [{ raw, stem: stem(repair(folded)) }]
  })
}
