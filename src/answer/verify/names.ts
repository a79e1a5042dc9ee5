import { fold, stem } from '../../language/french.ts'
import type { SourcePassage } from '../passages.ts'
import { isPlain } from './plain-words.ts'
import { type Token, tokensOf } from './tokens.ts'

/** The names of what a sheet is about, each as stems without articles: they may stand for each other. */
export type TopicNames = readonly (readonly string[])[]

/**
 * The names by which sentences of a sheet call its job, or its aid.
 * Only the title, its short forms and the acronym that the title or a sentence puts in brackets after it: the other
 * names of a sheet also hold old diplomas and neighbouring allowances, which are not the same thing.
 */
export function topicNamesOf({ sheet, quotes }: SourcePassage): TopicNames {
  if (sheet.kind === 'guide') return []
  const title = sheet.title.replace(/\s*\(.*?\)/g, '')
  const spelled = [title, ...halvesOf(title), ...(sheet.kind === 'job' ? [sheet.short, sheet.become] : [])]
  const texts = [sheet.title, ...quotes.map(({ text }) => text)]
  const acronyms = spelled.flatMap((name) => texts.flatMap((text) => acronymAfter(name, text)))
  const names = [...spelled, ...acronyms].map(stemsOfName).filter((stems) => stems.length > 0)
  const unique = new Map(names.map((stems) => [stems.join(' '), stems]))
  return [...unique.values()].sort((a, b) => b.length - a.length)
}

/** "Aide-soignant ou aide-soignante" is two names; of "Agent ou agente de service" only the second half is one. */
function halvesOf(title: string): string[] {
  const [first, second] = title.split(' ou ')
  if (!first || !second) return []
  return first.split(/[ -]/).length === second.split(/[ -]/).length ? [first, second] : [second]
}

function acronymAfter(name: string, text: string): string[] {
  const at = fold(text).indexOf(fold(name))
  const acronym = at < 0 ? null : /^\s*\((\p{Lu}{2,})\)/u.exec(text.normalize('NFC').slice(at + name.length))
  return acronym?.[1] ? [acronym[1]] : []
}

function stemsOfName(name: string): string[] {
  return tokensOf(name).flatMap((token) =>
    token.kind === 'word' && !isPlain(token.text) ? [stem(token.text)] : [],
  )
}

/** How many tokens the longest name of the topic takes that starts at a token; 0 when none does. */
export function topicLengthAt(tokens: readonly Token[], at: number, names: TopicNames): number {
  return Math.max(0, ...names.map((name) => lengthOfName(tokens, at, name)))
}

/** Articles inside a name do not count: "agent ou agente de service". */
function lengthOfName(tokens: readonly Token[], start: number, name: readonly string[]): number {
  let matched = 0
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word') return 0
    if (stem(token.text) === name[matched]) matched += 1
    else if (matched === 0 || !isPlain(token.text)) return 0
    if (matched === name.length) return at + 1 - start
  }
  return 0
}

/** Whether a word was written like a name or an acronym; a capital at the head of a sentence says nothing. */
export function isName(raw: string, isFirst: boolean): boolean {
  return /\p{Lu}{2}/u.test(raw) || (!isFirst && /^\p{Lu}/u.test(raw))
}
