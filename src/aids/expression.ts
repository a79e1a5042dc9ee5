import type { Value } from './situation.ts'

export const operators = ['+', '-', '*', '/', '**', '<', '<=', '>', '>=', '=', '!=', 'et', 'ou'] as const
export type Operator = (typeof operators)[number]

/** A compiled expression of the rules: plain data. `null` as a value means that it does not apply. */
export type CompiledExpression =
  | { is: 'value'; value: Value | null }
  /** Another rule, by its name. */
  | { is: 'rule'; name: string }
  /** A variable of the situation, by its name. */
  | { is: 'variable'; name: string }
  | { is: 'if'; test: CompiledExpression; gives: CompiledExpression; otherwise: CompiledExpression }
  | { is: 'first'; cases: { test: CompiledExpression; gives: CompiledExpression }[] }
  | { is: 'operation'; operator: Operator; left: CompiledExpression; right: CompiledExpression }
  | { is: 'round'; value: CompiledExpression; decimals: number }

export type CompiledRules = Record<string, CompiledExpression>

/** `undefined`: it depends on the missing variables, which are empty otherwise. */
export type Evaluation = { value: Value | null | undefined; missing: readonly string[] }

const nothing: readonly string[] = []

/**
 * Evaluates rules for one situation, each at most once. Three-valued: what one side decides is decided, whatever is
 * missing on the other.
 * @returns gives the value of a rule by its name
 */
export function createEvaluation(rules: CompiledRules, situation: Readonly<Record<string, Value>>) {
  const done = new Map<string, Evaluation>()

  function ruleValue(name: string): Evaluation {
    const known = done.get(name)
    if (known) return known
    const rule = rules[name]
    if (!rule) throw new Error(`No rule is named "${name}".`)
    const result = evaluate(rule)
    done.set(name, result)
    return result
  }

  function evaluate(node: CompiledExpression): Evaluation {
    switch (node.is) {
      case 'value':
        return { value: node.value, missing: nothing }
      case 'rule':
        return ruleValue(node.name)
      case 'variable': {
        const value = situation[node.name]
        return { value, missing: value === undefined ? [node.name] : nothing }
      }
      case 'if':
        return branch(evaluate(node.test), node.gives, () => evaluate(node.otherwise))
      case 'first':
        return firstOf(node.cases)
      case 'operation':
        return operate(node.operator, evaluate(node.left), () => evaluate(node.right))
      case 'round': {
        const { value, missing } = evaluate(node.value)
        const scale = 10 ** node.decimals
        return { value: typeof value === 'number' ? Math.round(value * scale) / scale : value, missing }
      }
    }
  }

  function branch(test: Evaluation, gives: CompiledExpression, otherwise: () => Evaluation): Evaluation {
    if (test.value === true) return evaluate(gives)
    return test.value === undefined ? unknown(test, evaluate(gives), otherwise()) : otherwise()
  }

  function firstOf([first, ...rest]: { test: CompiledExpression; gives: CompiledExpression }[]): Evaluation {
    if (!first) return { value: null, missing: nothing }
    return branch(evaluate(first.test), first.gives, () => firstOf(rest))
  }

  return ruleValue
}

function unknown(...parts: Evaluation[]): Evaluation {
  return { value: undefined, missing: [...new Set(parts.flatMap(({ missing }) => missing))] }
}

function operate(operator: Operator, left: Evaluation, evaluateRight: () => Evaluation): Evaluation {
  const decides = operator === 'et' ? false : operator === 'ou' ? true : operator === '*' ? 0 : undefined
  if (decides !== undefined && left.value === decides) return left
  const right = evaluateRight()
  if (decides !== undefined && right.value === decides) return right
  if (left.value === undefined || right.value === undefined) return unknown(left, right)
  return { value: compute(operator, left.value, right.value), missing: nothing }
}

function compute(operator: Operator, left: Value | null, right: Value | null): Value | null {
  switch (operator) {
    case '=':
      return (left ?? false) === (right ?? false)
    case '!=':
      return (left ?? false) !== (right ?? false)
    case 'et':
      return left === true && right === true
    case 'ou':
      return left === true || right === true
  }
  // What does not apply makes what is reckoned from it not apply.
  if (left === null || right === null) return null
  if (typeof left === 'number' && typeof right === 'number') return reckon(operator, left, right)
  return typeof left === 'string' && typeof right === 'string' ? order(operator, left, right) : null
}

function reckon(operator: Operator, left: number, right: number): number | boolean | null {
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
    case '**':
      return left ** right
    default:
      return order(operator, left, right)
  }
}

/** Numbers, or ISO days, which are in order as texts. */
function order<Ordered extends number | string>(
  operator: Operator,
  left: Ordered,
  right: Ordered,
): boolean | null {
  switch (operator) {
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '>=':
      return left >= right
    default:
      return null
  }
}
