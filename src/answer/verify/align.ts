import { isSaidBy } from './claims.ts'
import type { Item, Statement } from './read-statement.ts'

/** Why a sentence does not stand on a source. */
export type Mismatch = 'figure' | 'polarity' | 'name' | 'word' | 'order'

/** One way in which a source sentence says all of a draft: the positions of its items. */
export type Way = { positions: ReadonlySet<number>; addsTopic: boolean }

export type Alignment = { ways: Way[] } | { mismatch: Mismatch; matched: number }

const mismatchOf = {
  claim: 'figure',
  polarity: 'polarity',
  name: 'name',
  topic: 'name',
  word: 'word',
} as const

/**
 * Finds everything a draft says in one source sentence, in the same order: who does what to whom, and which figure is
 * whose. One run of segments may be moved as a whole, as when "à l'hôpital" goes from the head of a sentence to its end;
 * with two, figures or complements could be exchanged.
 */
export function align(draft: Statement, source: Statement): Alignment {
  const items = draft.items.filter((item) => !isOptional(item, draft, source))
  const missing = items.filter((item) => !source.items.some((candidate) => hasSameMeaning(item, candidate)))
  const [first] = missing
  if (first) return { mismatch: mismatchOf[first.kind], matched: items.length - missing.length }
  const segments = segmentsOf(items)
  const straight = placeInOrder(segments, source, nothing)
  const ways = [
    ...(straight ? [straight] : []),
    ...runsOf(segments).flatMap((run) => placeMoved(run, source)),
  ]
  if (ways.length === 0) return { mismatch: 'order', matched: items.length }
  const addsTopic = items.length < draft.items.length
  return { ways: ways.map((positions) => ({ positions: new Set(positions), addsTopic })) }
}

type Run = { moved: Item[][]; rest: Item[][] }

/** What could have been moved: any number of segments at the head of the draft, or at its end. */
function runsOf(segments: readonly Item[][]): Run[] {
  return segments.slice(1).flatMap((_, index) => {
    const [head, tail] = [segments.slice(0, index + 1), segments.slice(index + 1)]
    return [
      { moved: head, rest: tail },
      { moved: tail, rest: head },
    ]
  })
}

/**
 * Moved parts are whole segments of the source and stay in their proposition, and amounts keep their order: what is
 * said of one thing must not come to be said of another.
 */
function placeMoved({ moved, rest }: Run, source: Statement): number[][] {
  const kept = placeInOrder(rest, source, nothing)
  const free = kept && placeInOrder(moved, source, new Set(kept))
  if (!free) return []
  const [keptItems, movedItems] = [kept, free].map((part) =>
    part.flatMap((position) => source.items[position] ?? []),
  )
  if (!keptItems || !movedItems || areEntangled(keptItems, movedItems)) return []
  return [[...kept, ...free]]
}

function areEntangled(kept: readonly Item[], moved: readonly Item[]): boolean {
  const said = [...kept, ...moved].filter(({ aside }) => !aside)
  const inTwoPropositions = new Set(said.map(({ proposition }) => proposition)).size > 1
  return (
    inTwoPropositions ||
    kept.some((item) =>
      moved.some(
        (other) =>
          item.segment === other.segment ||
          (item.kind === 'claim' && other.kind === 'claim' && unitOf(item.key) === unitOf(other.key)),
      ),
    )
  )
}

/** "1800 eur net" is an amount as "238 eur" is. */
function unitOf(key: string): string {
  return key.split(' ')[1] ?? ''
}

/** The same thing in the same role: "versé à l'employeur" is not "versé par l'employeur". */
function saysTheSame(draft: Item, source: Item): boolean {
  return hasSameMeaning(draft, source) && draft.role === source.role
}

function hasSameMeaning(draft: Item, source: Item): boolean {
  if (draft.kind === 'claim') return source.kind === 'claim' && isSaidBy(draft.key, source.key)
  if (draft.kind === 'polarity') return source.kind === 'polarity' && draft.key === source.key
  return source.kind !== 'claim' && source.kind !== 'polarity' && draft.key === source.key
}

/** The topic of the sheet may be named where the source leaves it unsaid, but not as the one who acts. */
function isOptional(item: Item, draft: Statement, source: Statement): boolean {
  if (item.kind !== 'topic' || source.items.some(({ kind }) => kind === 'topic')) return false
  return item.complement || (source.startsWithPronoun && draft.items[0] === item)
}

function segmentsOf(items: readonly Item[]): Item[][] {
  const segments = new Map<number, Item[]>()
  for (const item of items) segments.set(item.segment, [...(segments.get(item.segment) ?? []), item])
  return [...segments.values()]
}

const nothing: ReadonlySet<number> = new Set()

function placeInOrder(
  segments: readonly Item[][],
  source: Statement,
  taken: ReadonlySet<number>,
): number[] | null {
  const positions: number[] = []
  for (const segment of segments) {
    const found = placeSegment(segment, source, (positions.at(-1) ?? -1) + 1, taken)
    if (!found) return null
    positions.push(...found)
  }
  return positions
}

/** The first place from `from` on that holds all items of a segment in order, on items that are not yet taken. */
function placeSegment(
  segment: readonly Item[],
  { items }: Statement,
  from: number,
  taken: ReadonlySet<number>,
): number[] | null {
  for (let start = from; start < items.length; start++) {
    const found = taken.has(start) ? null : placeFrom(segment, items, start, taken)
    if (found) return found
  }
  return null
}

/**
 * Places a segment from its first item on, inside one proposition. Only the topic at the head of a sentence carries
 * over to its other propositions, as their subject.
 */
function placeFrom(
  segment: readonly Item[],
  items: readonly Item[],
  start: number,
  taken: ReadonlySet<number>,
): number[] | null {
  const [first] = segment
  const head = items[start]
  if (!first || !head || !saysTheSame(first, head)) return null
  const positions = [start]
  let proposition = start === 0 && head.kind === 'topic' ? undefined : head.proposition
  for (const item of segment.slice(1)) {
    const after = positions.at(-1) ?? start
    const at = items.findIndex(
      (candidate, index) =>
        index > after &&
        !taken.has(index) &&
        (proposition === undefined || candidate.proposition === proposition) &&
        saysTheSame(item, candidate),
    )
    if (at < 0) return null
    proposition ??= items[at]?.proposition
    positions.push(at)
  }
  return positions
}
