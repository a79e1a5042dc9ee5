import type { Knowledge, Sheet } from '../knowledge/knowledge.ts'
import type { Term } from '../knowledge/schema/glossary.ts'
import { fold, spokenWordsOf, stem } from '../language/french.ts'
import { stemsOf } from '../language/phrase-match.ts'

/** A sheet or a word of the glossary that a message names. */
export type Entity =
  | { kind: 'sheet'; sheet: Sheet; start: number; end: number }
  | { kind: 'term'; term: Term; start: number; end: number }

type Name = {
  stems: string[]
  /** Folded letters of an acronym, which is compared as it is typed: stems of other words may look like it. */
  acronym: string | null
  target: { sheet: Sheet } | { term: Term }
}

/** Acronyms that are also everyday words: only meant when typed in capitals, alone, or after one of `articles`. */
const everydayWords = new Set(['as', 'ap', 'ars', 'ide', 'ime', 'cap', 'bac'])
/** Acronyms that are pronouns and verbs: only meant in capitals or alone. */
const grammarWords = new Set(['me', 'es', 'sad', 'mas', 'had', 'fam', 'ass', 'de'])
const articles = new Set(
  'un une des les l d le la entre et ou devenir comme metier salaire etre combien quoi'.split(' ').map(stem),
)

/** A word of a message: as typed, and its stem. */
export type Word = { raw: string; stem: string }

/**
 * Finds names of sheets and glossary terms in a message, longest first, each word used once.
 * A term of the glossary with several meanings wins over a sheet of the same name: it has to be resolved.
 */
export function createEntityFinder(knowledge: Knowledge): (words: readonly Word[]) => Entity[] {
  const byFirst = new Map<string, Name[]>()
  for (const name of namesOf(knowledge)) {
    const [first] = name.stems
    if (first === undefined) continue
    byFirst.set(first, [...(byFirst.get(first) ?? []), name])
  }
  for (const names of byFirst.values())
    names.sort((a, b) => b.stems.length - a.stems.length || rank(a) - rank(b))

  return (words) => {
    const found: Entity[] = []
    for (let start = 0; start < words.length; ) {
      const name = (byFirst.get(words[start]?.stem ?? '') ?? []).find(
        ({ stems, acronym }) =>
          stems.every((wanted, offset) => words[start + offset]?.stem === wanted) &&
          (acronym === null || (spells(words[start], acronym) && isMeant(words, start))),
      )
      if (!name) {
        start += 1
        continue
      }
      const end = start + name.stems.length
      if ('sheet' in name.target) found.push({ kind: 'sheet', sheet: name.target.sheet, start, end })
      else found.push({ kind: 'term', term: name.target.term, start, end })
      start = end
    }
    return found
  }
}

function rank({ target }: Name): number {
  if ('sheet' in target) return 1
  return target.term.meanings.length > 1 ? 0 : 2
}

/** The letters themselves, or their plural. */
function spells(word: Word | undefined, acronym: string): boolean {
  const typed = fold(word?.raw ?? '')
  return typed === acronym || typed === `${acronym}s`
}

function isMeant(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word || /^\p{Lu}+$/u.test(word.raw) || words.length === 1) return true
  const folded = fold(word.raw)
  const before = words[at - 1]
  if (everydayWords.has(folded)) return before !== undefined && articles.has(before.stem)
  return !grammarWords.has(folded)
}

/** The folded words of every name: they are spelled as meant, misspelt names included. */
export function wordsOfNames({ jobs, aids, guides, glossary }: Knowledge): string[] {
  const sheetNames = [...jobs, ...aids, ...guides].flatMap(spellingsOf)
  return [...sheetNames, ...glossary.flatMap(spellingsOfTerm)].flatMap(spokenWordsOf)
}

function namesOf({ jobs, aids, guides, glossary }: Knowledge): Name[] {
  const sheets = [...jobs, ...aids, ...guides].flatMap((sheet) =>
    spellingsOf(sheet).map((text) => nameOf(text, { sheet })),
  )
  const terms = glossary.flatMap((term) => spellingsOfTerm(term).map((text) => nameOf(text, { term })))
  return [...sheets, ...terms]
}

function spellingsOfTerm({ term, also }: Term): string[] {
  return [term, ...also]
}

function nameOf(text: string, target: Name['target']): Name {
  const stems = stemsOf(text)
  const isAcronym = stems.length === 1 && /^\p{Lu}{2,6}$/u.test(text)
  return { stems, acronym: isAcronym ? fold(text) : null, target }
}

function spellingsOf(sheet: Sheet): string[] {
  const own = sheet.kind === 'job' ? [sheet.title, sheet.short, sheet.become] : [sheet.title]
  return [...new Set([...own.flatMap((text) => [text, ...gendersOf(text)]), ...sheet.also])]
}

/**
 * "Éducateur ou éducatrice de jeunes enfants (EJE)": both forms, each whole. The first one is completed with what
 * only stands after the second: "éducateur" alone is another job.
 */
function gendersOf(title: string): string[] {
  const [first = '', second] = title.replace(/\s*\([^)]*\)/g, '').split(' ou ')
  if (second === undefined) return []
  const complement = second.split(' ').slice(first.split(' ').length)
  return [[first, ...complement].join(' '), second]
}
