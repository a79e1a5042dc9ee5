import { spokenWordsOf, stem } from '../language/french.ts'
import { createPhraseMatcher, type PhraseMatcher, stemsOf } from '../language/phrase-match.ts'
import { stopWords } from '../language/stop-words.ts'
import { matchPosition, matchValue } from './match-number.ts'
import type { Choice, Orientation, Question } from './schema.ts'

export type ChoiceMatch = {
  options: string[]
  /** Words of the text that the match explains, out of all its words: 1 when nothing else was said. */
  share: number
}

type Found = { id: string; words: ReadonlySet<number> }

/**
 * Which choices of a pending question a free text means: by number ("2", "17 ans"), by the words of the choice, or by
 * yes or no.
 * @returns null when none is meant
 */
export function matchChoice(question: Question, text: string): ChoiceMatch | null {
  return (
    matchPosition(question, text) ??
    matchStatement(question, text) ??
    matchYesOrNo(question, text) ??
    matchPart(question, text)
  )
}

/** Which choices of any question a free text tells, by the words of the choice or by a value ("j'ai 27 ans"). */
export function matchStatement(question: Question, text: string): ChoiceMatch | null {
  return matchWords(question, text) ?? matchValue(question, text)
}

/** What is refused is not meant. */
function matchWords(question: Question, text: string): ChoiceMatch | null {
  const said = readClauses(text)
  const found = question.choices
    .flatMap((choice) => meantBy(question, choice, said))
    .sort((a, b) => b.words.size - a.words.size)
  const kept = question.multiple ? distinct(found) : found.slice(0, 1)
  if (kept.length === 0) return null
  const explained = new Set(kept.flatMap(({ words }) => [...words]))
  return { options: [...new Set(kept.map(({ id }) => id))], share: explained.size / said.stems.length }
}

/** "En fait j'ai le permis": the question and choices that a correction means, the longest match winning. */
export function matchEdit(
  orientation: Orientation,
  text: string,
): { question: string; options: string[] } | null {
  const found = orientation.questions
    .filter(({ kind }) => kind === 'choice')
    .flatMap((question) => {
      const match = matchStatement(question, text)
      return match ? [{ question: question.id, ...match }] : []
    })
    .sort((a, b) => b.share - a.share)
  return found[0] ? { question: found[0].question, options: found[0].options } : null
}

/** The choice itself, or the one that refusing it means. */
function meantBy({ choices }: Question, choice: Choice, said: Clauses): Found[] {
  const words = matcherOf(choice).longest(said.stems)
  if (words.size === 0 || (choice.ranges.length > 0 && isSince(said, words))) return []
  if (!isRefused(said, words)) return [{ id: choice.id, words }]
  return choices.filter(({ id }) => id === choice.not).map(({ id }) => ({ id, words }))
}

/** "Au chômage depuis un an": how long something has lasted. */
function isSince({ stems }: Clauses, words: ReadonlySet<number>): boolean {
  return stems[Math.min(...words) - 1] === stem('depuis')
}

/** Stems of a text, and for each the number of the clause it stands in. */
type Clauses = { stems: string[]; clauses: number[] }

function readClauses(text: string): Clauses {
  const parts = text.split(/[,;.!?]+(?:\s|$)/).map((part) => stemsOf(part))
  return { stems: parts.flat(), clauses: parts.flatMap((part, clause) => part.map(() => clause)) }
}

const negations = new Set(['pas', 'jamais', 'sauf', 'ni', 'aucun', 'sans'])
/** What stands before these is another thing said. */
const barriers = new Set(['mais', 'puis', 'apre', 'et'])
const reach = 5

/**
 * Whether a negation shortly before the matched words, in their clause, is about them: "je ne veux pas travailler à
 * l'hôpital". Words that hold their own negation ("pas le permis") are meant as they are; "pas plus de" is a limit.
 */
function isRefused({ stems, clauses }: Clauses, words: ReadonlySet<number>): boolean {
  if ([...words].some((at) => negations.has(stems[at] ?? ''))) return false
  const start = Math.min(...words)
  const before = stems
    .map((word, at) => ({ word, at }))
    .filter(({ at }) => at < start && at >= start - reach && clauses[at] === clauses[start])
  const barrier = before.findLastIndex(({ word }) => barriers.has(word))
  return before.slice(barrier + 1).some(({ word, at }) => negations.has(word) && stems[at + 1] !== 'plus')
}

const matchers = new WeakMap<Choice, PhraseMatcher>()

function matcherOf(choice: Choice): PhraseMatcher {
  const known = matchers.get(choice)
  if (known) return known
  const made = createPhraseMatcher(
    [choice.label, ...choice.says].filter((phrase) => !/^(oui|non)\b/i.test(phrase)),
  )
  matchers.set(choice, made)
  return made
}

/** Drops a match whose words all belong to a longer one ("pas le permis" holds "le permis"). */
function distinct(found: readonly Found[]): Found[] {
  return found.filter(
    ({ words }, index) =>
      !found.slice(0, index).some((longer) => [...words].every((word) => longer.words.has(word))),
  )
}

/** A few words of a label, or of a phrase of one choice only: "brevet" for "Pas de diplôme, ou le brevet". */
function matchPart(question: Question, text: string): ChoiceMatch | null {
  const said = contentStemsOf(text)
  if (said.length === 0 || stemsOf(text).some((word) => negations.has(word))) return null
  const found = question.choices.filter(({ label, says }) =>
    [label, ...says].some((phrase) => {
      const stems = contentStemsOf(phrase)
      return said.every((word) => stems.includes(word))
    }),
  )
  return found.length === 1 ? { options: found.map(({ id }) => id), share: 1 } : null
}

function contentStemsOf(text: string): string[] {
  return spokenWordsOf(text)
    .filter((word) => !stopWords.has(word))
    .map(stem)
}

const yes = /^(?:oui|ouais|ouai|yes|ok|d accord|bien sur|carrement|tout a fait|sans probleme)\b/
const no = /^(?:non|nan|nn|pas du tout|surtout pas|pas vraiment|jamais)\b/

function matchYesOrNo({ choices }: Question, text: string): ChoiceMatch | null {
  const said = spokenWordsOf(text).join(' ')
  const meaning = yes.test(said) ? 'yes' : no.test(said) ? 'no' : null
  const choice = choices.find(({ means }) => means === meaning)
  return meaning && choice ? { options: [choice.id], share: 1 } : null
}
