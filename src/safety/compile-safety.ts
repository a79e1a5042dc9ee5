import { type BookRule, type CompiledPhrases, createPhraseBook } from './phrase-book.ts'
import type { SafetyContent } from './schema.ts'

type Danger = SafetyContent['danger']['list'][number]
type Topic = SafetyContent['outOfScope'][number]

/** The content of `intents/safety.yaml` with its phrases laid out as one graph, and their numbers in their place. */
export type CompiledSafety = {
  phrases: CompiledPhrases
  danger: {
    list: (Omit<Danger, 'acute' | 'concern'> & { acute: BookRule[]; concern: BookRule[] })[]
    closing: string
    now: number
    doubt: number
  }
  personalData: SafetyContent['personalData']
  injection: Omit<SafetyContent['injection'], 'rules'> & { rules: BookRule[] }
  insult: Omit<SafetyContent['insult'], 'rules'> & { rules: BookRule[] }
  outOfScope: (Omit<Topic, 'says' | 'unless'> & { says: number; unless: number })[]
}

/** Prepares checked content for `createSafety`: plain data, so that a Worker has nothing left to build. */
export function compileSafety(content: SafetyContent): CompiledSafety {
  const { danger, personalData, injection, insult, outOfScope } = content
  const book = createPhraseBook(content)
  const numbered = {
    danger: {
      ...danger,
      now: book.add(danger.now),
      doubt: book.add(danger.doubt),
      list: danger.list.map((one) => ({
        ...one,
        acute: one.acute.map(book.addRule),
        concern: one.concern.map(book.addRule),
      })),
    },
    personalData,
    injection: { ...injection, rules: injection.rules.map(book.addRule) },
    insult: { ...insult, rules: insult.rules.map(book.addRule) },
    outOfScope: outOfScope.map((topic) => ({
      ...topic,
      says: book.add(topic.says),
      unless: book.add(topic.unless),
    })),
  }
  return { ...numbered, phrases: book.close() }
}
