import type { EndedAid } from '../../knowledge/schema/ended-aids.ts'
import { type CompiledExpression, type CompiledRules, createEvaluation } from '../expression.ts'
import { constantsOfRules, type RuledAid } from '../ruled-aid.ts'
import { type AidVocabulary, signatureDay, startDay } from '../variables.ts'

/**
 * What is wrong with compiled rules, in French, for whoever edits them: names that lead nowhere, texts that no choice
 * has, variables that nothing needs.
 */
export function mistakesIn(
  aids: readonly RuledAid[],
  ended: readonly EndedAid[],
  { variables }: AidVocabulary,
  rules: CompiledRules,
): string[] {
  const ids = new Set(aids.map(({ id }) => id))
  const mistakes = [
    ...aids.flatMap(({ id, rules: { excludes } }) =>
      excludes.filter((other) => !ids.has(other)).map((other) => `${id} : aide exclue inconnue : ${other}`),
    ),
    ...ended.flatMap(({ id, replacedBy }) =>
      ids.has(replacedBy) ? [] : [`${id} : aide de remplacement inconnue ou sans règles : ${replacedBy}`],
    ),
    ...Object.entries(variables).flatMap(([name, { after }]) =>
      after.filter((before) => !variables[before]).map((before) => `${name} : variable inconnue : ${before}`),
    ),
  ]
  const used = new Set([signatureDay, startDay])
  for (const [rule, expression] of Object.entries(rules)) {
    for (const node of nodesOf(expression)) {
      if (node.is === 'variable') used.add(node.name)
      if (node.is === 'rule' && !rules[node.name]) mistakes.push(`${rule} : règle inconnue : ${node.name}`)
      const text = comparedText(node)
      const variable = text && variables[text.name]
      if (variable?.kind === 'choice' && !variable.choices.some(({ id }) => id === text?.value))
        mistakes.push(`${rule} : « ${text?.value} » n’est pas un choix de ${text?.name}`)
    }
    evaluateWithNothing(rules, rule)
  }
  for (const name of Object.keys(variables))
    if (!used.has(name)) mistakes.push(`${name} : aucune règle ne s’en sert`)
  for (const name of used)
    if (!variables[name] && !Object.values(constantsOfRules).includes(name))
      mistakes.push(`variable inconnue : ${name}`)
  return mistakes
}

/** @throws RangeError when a rule needs itself */
function evaluateWithNothing(rules: CompiledRules, rule: string): void {
  createEvaluation(rules, {})(rule)
}

function comparedText(node: CompiledExpression): { name: string; value: string } | null {
  if (node.is !== 'operation' || (node.operator !== '=' && node.operator !== '!=')) return null
  const { left, right } = node
  return left.is === 'variable' && right.is === 'value' && typeof right.value === 'string'
    ? { name: left.name, value: right.value }
    : null
}

function nodesOf(node: CompiledExpression): CompiledExpression[] {
  const inner = ((): CompiledExpression[] => {
    switch (node.is) {
      case 'if':
        return [node.test, node.gives, node.otherwise]
      case 'first':
        return node.cases.flatMap(({ test, gives }) => [test, gives])
      case 'operation':
        return [node.left, node.right]
      case 'round':
        return [node.value]
      default:
        return []
    }
  })()
  return [node, ...inner.flatMap(nodesOf)]
}
