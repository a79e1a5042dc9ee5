/** One step of a phrase pattern. `group` names a list of the `words` section. */
export type Step = { optional: boolean } & (
  | { kind: 'word'; text: string }
  | { kind: 'prefix'; text: string }
  | { kind: 'choice'; options: Pattern[] }
  | { kind: 'group'; name: string }
  | { kind: 'gap'; words: number }
  | { kind: 'number' }
  | { kind: 'edge' }
)
export type Pattern = Step[]

export class PatternError extends Error {
  override name = 'PatternError'
}

const symbols = /<[\p{Ll}\d-]+>|\.{2,3}|[()|?^$]|[\p{L}\p{N}'’-]+\*?/gu

/**
 * Reads a phrase pattern as editors write it in `intents/safety.yaml`: words, `mot*`, `(a|b c)`, `<groupe>`, `mot?`
 * (may be missing), `..` and `...` (up to 3 or 8 other words), `<nombre>`, `^` and `$` (edges of a sentence).
 * @throws PatternError when it cannot be read
 */
export function parsePattern(text: string): Pattern {
  const stray = text.replace(symbols, '').trim()
  if (stray) throw new PatternError(`« ${text} » : « ${stray} » n'a pas de sens dans une formulation.`)
  const found = text.match(symbols) ?? []
  let at = 0

  function sequence(): Pattern {
    const steps: Pattern = []
    for (
      let symbol = found[at];
      symbol !== undefined && symbol !== ')' && symbol !== '|';
      symbol = found[at]
    ) {
      at++
      if (symbol === '(') steps.push({ kind: 'choice', options: choice(), optional: optional() })
      else if (symbol === '?') throw new PatternError(`« ${text} » : « ? » doit suivre un mot.`)
      else if (symbol === '<nombre>') steps.push({ kind: 'number', optional: optional() })
      else if (symbol === '^' || symbol === '$') steps.push({ kind: 'edge', optional: false })
      else if (symbol.startsWith('..'))
        steps.push({ kind: 'gap', words: symbol === '..' ? 3 : 8, optional: false })
      else if (symbol.startsWith('<'))
        steps.push({ kind: 'group', name: symbol.slice(1, -1), optional: optional() })
      else if (symbol.endsWith('*'))
        steps.push({ kind: 'prefix', text: symbol.slice(0, -1), optional: optional() })
      else steps.push({ kind: 'word', text: symbol, optional: optional() })
    }
    if (steps.length === 0) throw new PatternError(`« ${text} » : une formulation est vide.`)
    return steps
  }

  function choice(): Pattern[] {
    const options = [sequence()]
    while (found[at] === '|') {
      at++
      options.push(sequence())
    }
    if (found[at++] !== ')') throw new PatternError(`« ${text} » : il manque « ) ».`)
    return options
  }

  function optional(): boolean {
    if (found[at] !== '?') return false
    at++
    return true
  }

  const pattern = sequence()
  if (pattern[0]?.kind === 'gap' || pattern.at(-1)?.kind === 'gap')
    throw new PatternError(`« ${text} » : « .. » doit se trouver entre deux mots.`)
  if (pattern.every(mayBeMissing))
    throw new PatternError(`« ${text} » n'a que des mots facultatifs : elle irait à tout message.`)
  if (at < found.length) throw new PatternError(`« ${text} » : « ${found[at]} » est de trop.`)
  return pattern
}

function mayBeMissing(step: Step): boolean {
  if (step.optional || step.kind === 'gap') return true
  return step.kind === 'choice' && step.options.some((option) => option.every(mayBeMissing))
}

/** The names of the groups a pattern uses. */
export function groupsOf(pattern: Pattern): string[] {
  return pattern.flatMap((step) => {
    if (step.kind === 'group') return [step.name]
    return step.kind === 'choice' ? step.options.flatMap(groupsOf) : []
  })
}

/** The words of the first part of a pattern that holds nothing else and none that `counts`: it would match anywhere. */
export function wordsThatDoNotCount(pattern: Pattern, counts: (text: string) => boolean): string[] {
  const words = pattern.flatMap((step) => (step.kind === 'word' ? [step.text] : []))
  if (words.length === pattern.length && !words.some(counts)) return words
  const options = pattern.flatMap((step) => (step.kind === 'choice' ? step.options : []))
  return options.map((option) => wordsThatDoNotCount(option, counts)).find(({ length }) => length > 0) ?? []
}

/** The words of a pattern, as written. */
export function wordsOf(pattern: Pattern): string[] {
  return pattern.flatMap((step) => {
    if (step.kind === 'word') return [step.text]
    return step.kind === 'choice' ? step.options.flatMap(wordsOf) : []
  })
}
