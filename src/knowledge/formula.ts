const name = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*'
const token = new RegExp(String.raw`\s*(\d+(?:\.\d+)?|${name}|[-+*/()%])`, 'y')

/** A formula that cannot be read; the message is French, for the editor of the content. */
export class FormulaError extends Error {
  override name = 'FormulaError'
}

/** The names of constants in a formula, in order. */
export function namesIn(formula: string): string[] {
  return formula.match(new RegExp(name, 'g')) ?? []
}

/**
 * Computes `smic-mensuel * 43 %`: numbers with a decimal point, names, + - * / and parentheses; a minus sign stands
 * between spaces.
 * @param lookUp the value of a name; undefined when it is unknown
 * @throws FormulaError
 */
export function evaluate(formula: string, lookUp: (name: string) => number | undefined): number {
  const tokens = tokensOf(formula)
  let at = 0
  const next = () => tokens[at++]
  const take = (wanted: string) => tokens[at] === wanted && next() !== undefined

  function sum(): number {
    let total = product()
    for (;;) {
      if (take('+')) total += product()
      else if (take('-')) total -= product()
      else return total
    }
  }

  function product(): number {
    let total = factor()
    for (;;) {
      if (take('*')) total *= factor()
      else if (take('/')) total /= factor()
      else return total
    }
  }

  function factor(): number {
    const value = atom()
    return take('%') ? value / 100 : value
  }

  function atom(): number {
    const read = next()
    if (read === '(') {
      const inner = sum()
      if (!take(')')) throw new FormulaError(`parenthèse non fermée : ${formula}`)
      return inner
    }
    if (read === undefined || /^[-+*/)%]$/.test(read))
      throw new FormulaError(`formule incomplète : ${formula}`)
    if (/^\d/.test(read)) return Number(read)
    const value = lookUp(read)
    if (value === undefined) throw new FormulaError(`constante inconnue : ${read}`)
    return value
  }

  const result = sum()
  if (at < tokens.length) throw new FormulaError(`formule illisible après « ${tokens[at]} » : ${formula}`)
  return result
}

function tokensOf(formula: string): string[] {
  const tokens: string[] = []
  for (let end = 0; end < formula.trimEnd().length; end = token.lastIndex) {
    token.lastIndex = end
    const match = token.exec(formula)
    if (!match) throw new FormulaError(`formule illisible : ${formula}`)
    tokens.push(match[1] ?? '')
  }
  return tokens
}
