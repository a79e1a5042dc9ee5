import { fold, stem } from '../language/french.ts'
import type { Word } from './entities.ts'

/** Stems of words separated by blanks. */
export const stemSet = (words: string) => new Set(words.split(' ').map((word) => stem(fold(word))))
export const questionWords = stemSet(
  'quoi quel quelle quels quelles comment combien pourquoi où quand qui différence expliquer explique',
)
/** "L'hôpital ou la crèche", "quand on travaille", "des gens qui souffrent": they ask at the head, or after one of `before`. */
const alsoLinks = stemSet('ou quand qui')
const beforeLinks = stemSet('est à avec pour chez de par')

/** Whether a message reads as a question, by its words. */
export function asks(words: readonly Word[]): boolean {
  return words.some(({ raw, stem: word }, index) => {
    const before = words[index - 1]
    if (word === 'ce' && before?.stem === 'est') return true
    if (!questionWords.has(word)) return false
    return !alsoLinks.has(word) || !before || beforeLinks.has(before.stem) || raw.toLowerCase() === 'où'
  })
}
