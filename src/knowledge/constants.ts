import { frenchDate } from '../language/french-date.ts'
import { evaluate, FormulaError, namesIn } from './formula.ts'
import type { Constants } from './schema/constants.ts'
import type { Source } from './schema/sheet.ts'

const placeholder = /\{([^{}]+)\}/g
const monthOf = /^mois ([a-z0-9-]+)$/

/** The constants as they are on one day. */
export type DatedConstants = {
  /** Undefined for an unknown name. */
  source: (name: string) => Source | undefined
  /** @throws FormulaError */
  compute: (formula: string) => number
  /**
   * Puts amounts and months in the place of `{smic-mensuel * 43 %}` and `{mois smic}`.
   * @throws FormulaError for a name or a formula that cannot be read
   */
  fill: (text: string) => string
}

/**
 * @param today ISO day; before the first window of a constant its first value is taken, and its source says from when
 */
export function constantsOn(constants: Constants, today: string): DatedConstants {
  const windowOf = (name: string) => {
    const constant = constants[name]
    if (!constant) return undefined
    if ('windows' in constant)
      return constant.windows.findLast(({ from }) => from <= today) ?? constant.windows[0]
    return windowOf(namesIn(constant.formula)[0] ?? '')
  }
  const lookUp = (name: string): number | undefined => {
    const constant = constants[name]
    return constant && 'formula' in constant ? compute(constant.formula) : windowOf(name)?.value
  }
  const monthSince = (name: string) => {
    const window = windowOf(name)
    if (!window) throw new FormulaError(`constante inconnue : ${name}`)
    return window.from
  }
  const compute = (formula: string) => cents(evaluate(formula, lookUp))
  return {
    source: (name) => windowOf(name)?.source,
    compute,
    fill: (text) =>
      text.replace(placeholder, (_, inner: string) => {
        const month = monthOf.exec(inner)?.[1]
        return month ? frenchDate(monthSince(month).slice(0, 7)) : inEuros(compute(inner))
      }),
  }
}

/** The names of the constants that a text draws on. */
export function constantsIn(text: string): string[] {
  return [...text.matchAll(placeholder)].flatMap(([, inner = '']) => namesIn(inner.replace(/^mois /, '')))
}

/**
 * A key that changes on the days when a constant does: two days with one key have the same figures.
 * @param today ISO day
 */
export function periodOf(constants: Constants, today: string): string {
  const starts = Object.values(constants).flatMap((constant) =>
    'windows' in constant ? constant.windows.map(({ from }) => from) : [],
  )
  return (
    starts
      .filter((from) => from <= today)
      .sort()
      .at(-1) ?? ''
  )
}

function cents(amount: number): number {
  return Math.round((amount + Number.EPSILON) * 100) / 100
}

/** 1867.02 to `1 867,02 €`; whole euros without decimals. */
function inEuros(amount: number): string {
  const [whole = '', decimals] = (Number.isInteger(amount) ? String(amount) : amount.toFixed(2)).split('.')
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ' ')
  return `${thousands}${decimals ? `,${decimals}` : ''} €`
}
