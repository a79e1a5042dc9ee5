import type { Way } from './align.ts'
import type { Item, Statement } from './read-statement.ts'

/**
 * Least share of the words of a clause that a draft must keep when it uses the clause at all. A clause with a figure, a
 * duty or a negation is kept almost whole: "l'infirmier exposé à un risque doit" is not "l'infirmier doit". Set on
 * mutated and on shortened sentences of the sheets (`test/answer/verify/measure.test.ts`).
 */
const leastKept = 0.5
const leastKeptOfRule = 0.8

/** Words of polarity that narrow what stands before them: they may not be left out, even at the end. */
const restrictions = new Set(
  'except if depends unsure only until before after question although partial full'.split(' '),
)

/**
 * Whether what a draft leaves out of its source changes nothing: every clause that it uses is kept for the most part,
 * with all figures and all words of polarity; what it leaves out comes last, and restricts nothing; caveats in brackets
 * stay.
 * A draft that names the topic where the source does not must keep the clauses whole: it could take the place of
 * another word.
 */
export function keepsEnough(source: Statement, { positions, addsTopic }: Way): boolean {
  const kept = source.items.filter((_, position) => positions.has(position))
  const told = kept.filter((item) => !item.aside && !isCarried(item, kept))
  const clauses = new Set(kept.filter((item) => !isCarried(item, kept)).map(({ clause }) => clause))
  const propositions = new Set(told.map(({ proposition }) => proposition))
  const namesTopic = kept.some(({ kind }) => kind === 'topic')
  const hasFigure = kept.some(({ kind }) => kind === 'claim')

  return source.items.every((item, position) => {
    if (positions.has(position)) return true
    if (clauses.has(item.clause))
      return item.kind === 'topic' ? namesTopic : isMinor(item) && isKept(item.clause)
    if (item.aside) return !isCaveat(item, hasFigure)
    if (!propositions.has(item.proposition)) return !follows(item) || !takesBack(item)
    return isTrailing(item) && !restricts(item) && (item.kind !== 'claim' || followsFigure(item))
  })

  /** After the last proposition that is used. */
  function follows({ proposition }: Item): boolean {
    return told.every((item) => item.proposition < proposition)
  }

  /** Keeps the head of the clause, and most of the rest. */
  function isKept(clause: number): boolean {
    const whole = source.items.filter((item) => item.clause === clause)
    const all = whole.filter(isMinor)
    const said = all.filter((item) => item.kind === 'topic' || kept.includes(item))
    const least = addsTopic ? 1 : all.length < whole.length ? leastKeptOfRule : leastKept
    return said.length / all.length >= least && said[0] === all[0]
  }

  /** "238 € brut, soit 183 € net": a second figure may go where the first one stays. */
  function followsFigure({ proposition }: Item): boolean {
    const last = told.findLast((item) => item.proposition === proposition)
    return told.some(({ kind, clause }) => kind === 'claim' && clause === last?.clause)
  }

  function isTrailing({ clause, proposition }: Item): boolean {
    return told.every((item) => item.proposition !== proposition || item.clause < clause)
  }
}

/** Neither a figure nor a word of polarity: those are never left out of a clause that is used. */
function isMinor({ kind }: Item): boolean {
  return kind !== 'claim' && kind !== 'polarity'
}

/** A topic that stands alone of its clause is only the subject of what follows: its clause is not used. */
function isCarried(item: Item, kept: readonly Item[]): boolean {
  return item.kind === 'topic' && kept.every((other) => other === item || other.clause !== item.clause)
}

/** "(grille de 2024)", "(à vérifier)": without it a figure would be shown as surer or fresher than it is. */
function isCaveat({ kind }: Item, hasFigure: boolean): boolean {
  return kind === 'polarity' || (kind === 'claim' && hasFigure)
}

/** "mais seulement avec le permis", "; sauf en été", "mais il faut le bac": not to be left out after what it limits. */
function takesBack(item: Item): boolean {
  return restricts(item) || item.key === 'must'
}

function restricts({ kind, key }: Item): boolean {
  if (kind === 'polarity') return restrictions.has(key)
  return kind === 'claim' && /(?:min|max|over|under)$/.test(key)
}
