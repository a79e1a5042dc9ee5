import Engine from 'publicodes'
import { describe, expect, test } from 'vitest'
import { compileRules, RuleError } from '../../../src/aids/compile/compile-rules.ts'
import { mistakesIn } from '../../../src/aids/compile/prove-rules.ts'
import { createEvaluation } from '../../../src/aids/expression.ts'
import { type RuledAid, ruledAids } from '../../../src/aids/ruled-aid.ts'
import { type Value, withAssumptions } from '../../../src/aids/situation.ts'
import type { AidVocabulary } from '../../../src/aids/variables.ts'
import { seededRandom } from '../../../src/dialogue/seeded-random.ts'
import type { Expression } from '../../../src/knowledge/schema/aid-rules.ts'
import { anyValue } from '../../support/random-hire.ts'
import { readCompiledContent } from '../../support/test-core.ts'

const { knowledge, aidRules } = readCompiledContent()
const { vocabulary, rules } = aidRules
const aids = ruledAids(knowledge.aids)
const model = firstOf(aids)

const variables: AidVocabulary['variables'] = {
  'a . nombre': {
    kind: 'number',
    unit: '',
    label: 'n',
    ask: 'n ?',
    why: 'w',
    after: [],
    choices: [{ label: '1', value: 1 }],
  },
  'a . sorte': {
    kind: 'choice',
    label: 's',
    ask: 's ?',
    why: 'w',
    after: [],
    choices: [
      { id: 'une', label: 'Une', says: [] },
      { id: 'deux', label: 'Deux', says: [] },
    ],
  },
}

function firstOf([first]: readonly RuledAid[]): RuledAid {
  if (!first) throw new Error('The content has no aid with rules.')
  return first
}

function aidWith(condition: Expression): RuledAid {
  return {
    ...model,
    id: 'essai',
    rules: {
      ...model.rules,
      conditions: [{ needs: 'x', if: condition, source: 's', articles: [] }],
      amount: undefined,
      excludes: [],
      steps: [],
    },
  }
}

const compiled = (condition: Expression, derived: AidVocabulary['derived'] = {}) =>
  compileRules([aidWith(condition)], { variables, derived })

function inRulesLanguage(value: Value): string | number {
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  if (typeof value === 'number') return value
  return /^\d{4}-/.test(value) ? value.split('-').reverse().join('/') : `'${value}'`
}

function isSame(one: unknown, other: unknown): boolean {
  const areNumbers = typeof one === 'number' && typeof other === 'number'
  return Object.is(one, other) || (areNumbers && Math.abs(one - other) < 1e-6)
}

describe('compiled rules say what publicodes says', () => {
  test('for every rule of the content, over 300 random situations, known in part', () => {
    const today = '2026-11-29'
    const random = seededRandom(7)
    const shared = Object.entries(vocabulary.derived)
    const names = shared.map(([name]): [string, string] => [name, name])
    const raw: Record<string, Record<string, unknown> | null> = Object.fromEntries(
      shared.map(([name, expression]) => [
        name,
        typeof expression === 'object' && !Array.isArray(expression) ? expression : { valeur: expression },
      ]),
    )
    for (const [name, { ask }] of Object.entries(vocabulary.variables)) raw[name] = { question: ask }
    for (const name of ['constantes . smic', 'constantes . smic mayotte']) raw[name] = { question: name }
    for (const parent of [...new Set(Object.keys(raw).map((name) => name.split(' . ')[0] ?? ''))])
      raw[parent] ??= null
    for (const { id, rules: own } of aids)
      for (const [index, condition] of own.conditions.entries()) {
        const name = `aides . r${names.length}`
        raw[name] = { valeur: condition.if }
        names.push([name, `${id} condition ${index}`])
      }
    raw.aides = null
    const silent = { log: () => {}, warn: () => {}, error: () => {} }
    const library = new Engine(raw, { logger: silent })
    const different: string[] = []
    for (let round = 0; round < 300; round++) {
      const told = Object.fromEntries(
        Object.keys(vocabulary.variables)
          .filter(() => random() < 0.6)
          .map((name) => [name, anyValue(vocabulary, name, today, random)]),
      )
      const situation = {
        ...withAssumptions(vocabulary, told, today),
        'constantes . smic': 12.31,
        'constantes . smic mayotte': 9.56,
      }
      library.setSituation(
        Object.fromEntries(Object.entries(situation).map(([name, value]) => [name, inRulesLanguage(value)])),
      )
      const evaluate = createEvaluation(rules, situation)
      for (const entry of names) {
        const [theirs, ours] = entry
        const [a, b] = [library.evaluate(theirs).nodeValue, evaluate(ours).value]
        if (!isSame(a, b)) different.push(`${ours} : ${a} et ${b} pour ${JSON.stringify(told)}`)
      }
    }
    expect(different).toEqual([])
  }, 60_000)

  test('a value that is missing is named, and only where it still matters', () => {
    const rules = compiled({ 'toutes ces conditions': ['a . nombre > 2', "a . sorte = 'une'"] })
    const value = (situation: Record<string, string | number>) =>
      createEvaluation(rules, situation)('essai condition 0')
    expect(value({})).toEqual({ value: undefined, missing: ['a . nombre', 'a . sorte'] })
    expect(value({ 'a . nombre': 3 })).toEqual({ value: undefined, missing: ['a . sorte'] })
    expect(value({ 'a . sorte': 'deux' })).toEqual({ value: false, missing: [] })
    expect(value({ 'a . nombre': 3, 'a . sorte': 'une' })).toEqual({ value: true, missing: [] })
  })
})

describe('what an editor gets wrong is said', () => {
  test.each([
    ['a word that is no rule', 'a . inconnue > 2'],
    ['an expression that does not end', 'a . nombre >'],
    [
      'a mechanism that we do not evaluate',
      { barème: { assiette: 'a . nombre', tranches: [{ taux: '10%', plafond: 3 }, { taux: '20%' }] } },
    ],
  ] satisfies [string, Expression][])('%s', (_, condition) => {
    expect(() => compiled(condition)).toThrow(RuleError)
  })

  test.each([
    ['a text that is no choice', "a . sorte = 'trois'", 'n’est pas un choix'],
    ['a variable that nothing needs', 'a . nombre > 2', 'aucune règle ne s’en sert'],
  ])('%s', (_, condition, message) => {
    const aid = aidWith(condition)
    expect(mistakesIn([aid], [], { variables, derived: {} }, compiled(condition)).join('\n')).toContain(
      message,
    )
  })

  test('an aid that excludes one which does not exist', () => {
    const aid = { ...aidWith('a . nombre > 2') }
    const excluding = { ...aid, rules: { ...aid.rules, excludes: ['rien'] } }
    expect(mistakesIn([excluding], [], { variables, derived: {} }, compiled('a . nombre > 2'))).toContain(
      'essai : aide exclue inconnue : rien',
    )
  })

  test('nothing in the content', () => {
    expect(mistakesIn(aids, knowledge.endedAids, vocabulary, rules)).toEqual([])
  })
})
