import { readClaim } from './claims.ts'
import {
  beginsProposition,
  concernsReader,
  emptyChoiceLength,
  endsProposition,
  isComplement,
  roleOf,
  startsWithPronoun,
} from './grammar.ts'
import { isName, type TopicNames, topicLengthAt } from './names.ts'
import { isPlain } from './plain-words.ts'
import { isPassive, readNegation, readPolarity, tenseOf } from './polarity.ts'
import { meaningOf } from './same-words.ts'
import { type Token, tokensOf } from './tokens.ts'

/** One thing that a sentence says. */
export type Item = {
  kind: 'claim' | 'polarity' | 'topic' | 'name' | 'word'
  key: string
  /** Number of its clause: what stands between two marks of punctuation. */
  clause: number
  /** Number of its proposition: clauses that only commas separate. */
  proposition: number
  /** Number of its segment: what may be moved as a whole within a sentence. */
  segment: number
  /** When it begins its segment: the role that a preposition gives it ("par" in "payé par l'employeur"). */
  role: string
  /** Inside brackets. */
  aside: boolean
  /** Completes another word: "le métier d'infirmier". */
  complement: boolean
}

export type Statement = {
  items: readonly Item[]
  startsWithPronoun: boolean
  concernsReader: boolean
}

/** Where the reading stands. */
type Reading = {
  tokens: readonly Token[]
  items: Item[]
  place: Pick<Item, 'clause' | 'proposition' | 'segment' | 'aside'>
  role: string
  /** What "plus" and "que" say after "ne", by position. */
  turned: Map<number, string>
  /** Position after the last name of the topic, and after the bracket or comma that follows it. */
  topicEnd: number
}

/**
 * Reads a sentence into what it says, in order, without the words that say nothing.
 * @param names of what the sheet is about: all read as the same topic
 */
export function readStatement(text: string, names: TopicNames): Statement {
  const tokens = tokensOf(text)
  const place = { clause: 0, proposition: 0, segment: 0, aside: false }
  const reading: Reading = { tokens, items: [], place, role: '', turned: new Map(), topicEnd: -1 }
  for (let at = 0; at < tokens.length; )
    at +=
      readBreak(reading, at) ||
      readTopic(reading, at, names) ||
      readFigure(reading, at) ||
      readWord(reading, at)
  return {
    items: reading.items,
    startsWithPronoun: startsWithPronoun(tokens),
    concernsReader: tokens.some(concernsReader),
  }
}

function push({ items, place, role, tokens }: Reading, kind: Item['kind'], key: string, at: number) {
  const begins = items.at(-1)?.segment !== place.segment
  items.push({ kind, key, ...place, role: begins ? role : '', complement: isComplement(tokens, at) })
}

function nextSegment(reading: Reading, role: string) {
  reading.place.segment += 1
  reading.role = role
}

function nextClause(reading: Reading, isProposition: boolean) {
  nextSegment(reading, '')
  reading.place.clause += 1
  if (isProposition) reading.place.proposition += 1
}

/** Like the three below: @returns how many tokens it read, 0 when what stands there is not its own. */
function readBreak(reading: Reading, at: number): number {
  const token = reading.tokens[at]
  if (token?.kind !== 'break') return 0
  if (token.text === '?') push(reading, 'polarity', 'question', at)
  nextClause(reading, endsProposition(reading.tokens, at))
  if (token.text === '(') reading.place.aside = true
  if (token.text === ')') reading.place.aside = false
  return 1
}

function readTopic(reading: Reading, at: number, names: TopicNames): number {
  const length = topicLengthAt(reading.tokens, at, names)
  if (length === 0) return 0
  // "agent de service hospitalier (ASH)" names the topic once.
  if (at !== reading.topicEnd) push(reading, 'topic', 'topic', at)
  const end = at + length
  reading.topicEnd = reading.tokens[end]?.kind === 'break' ? end + 1 : end
  return length
}

function readFigure(reading: Reading, at: number): number {
  const claim = reading.turned.has(at) ? null : readClaim(reading.tokens, at)
  if (claim) push(reading, 'claim', claim.key, at)
  return claim?.length ?? 0
}

function readWord(reading: Reading, at: number): number {
  const { tokens, turned, items } = reading
  const token = tokens[at]
  if (token?.kind !== 'word') {
    if (token) push(reading, 'word', token.raw, at)
    return 1
  }
  const turn = turned.get(at)
  if (turn) {
    push(reading, 'polarity', turn, at)
    return 1
  }
  if (/^ne?$/.test(token.text)) {
    const negation = readNegation(tokens, at)
    if (negation) turned.set(negation.at, negation.says)
    return 1
  }
  // "entre 9 et 24 mois" says what "de 9 à 24 mois" says.
  if (token.text === 'entre' && readClaim(tokens, at + 1)) return 1
  const role = roleOf(token.text)
  if (role !== undefined) nextSegment(reading, role)
  if (beginsProposition(token.text)) nextClause(reading, true)
  return emptyChoiceLength(tokens, at, items.at(-1)?.key) || readSaying(reading, token, at)
}

function readSaying(reading: Reading, token: Extract<Token, { kind: 'word' }>, at: number): number {
  if (isPassive(reading.tokens, at)) push(reading, 'polarity', 'passive', at)
  const tense = tenseOf(token.text)
  if (tense) push(reading, 'polarity', tense, at)
  const polarity = readPolarity(reading.tokens, at)
  for (const says of polarity?.says ?? []) push(reading, 'polarity', says, at)
  if (!polarity && !isPlain(token.text))
    push(reading, isName(token.raw, at === 0) ? 'name' : 'word', meaningOf(token.text), at)
  return polarity?.length ?? 1
}
