import type { AidEngine } from '../aids/evaluate-aids.ts'
import { type Compute, labelOf, optionsOf } from '../aids/options.ts'
import type { Hire, Simulation } from '../aids/simulation.ts'
import { optionOf, readValue, type Value } from '../aids/situation.ts'
import { publicName, type Variable, variableNamed } from '../aids/variables.ts'
import type { GivenAnswer } from './assistant.ts'
import type { BlockOf } from './reply.ts'

const answersForProgress = 2

/** What may be written where a button does not fit. */
const orWrite: Record<Variable['kind'], string> = {
  choice: '',
  boolean: '',
  number: ' Vous pouvez aussi écrire le nombre exact.',
  date: ' Vous pouvez aussi écrire une date.',
}

/** The question to ask now about a hire, as a block; null when nothing is left to ask. */
export function hireQuestion(
  { vocabulary, compute }: AidEngine,
  { outcomes, next }: Simulation,
  { situation, passed }: Hire,
  today: string,
): BlockOf<'question'> | null {
  const variable = next === null ? undefined : vocabulary.variables[next]
  if (next === null || !variable) return null
  const answered = Object.keys(situation).length + passed.length
  const waiting = new Set(
    outcomes.flatMap(({ aid: { rules }, missing }) => (rules.asks && rules.scope === 'hire' ? missing : [])),
  )
  const left = [...waiting].filter((name) => vocabulary.variables[name]?.assume === undefined).length
  return {
    type: 'question',
    dialogue: 'employer',
    id: publicName(next),
    text: variable.ask,
    why: `${variable.why}${orWrite[variable.kind]}`,
    choices: choicesOf(variable, today, compute),
    multiple: false,
    skippable: true,
    canGoBack: answered > 0,
    // At the very beginning the bound is so loose that it would only put people off.
    ...(answered >= answersForProgress && { progress: { answered, atMost: answered + left } }),
  }
}

/** What was told of a hire, as it is told back. */
export function describeHireAnswer(
  { vocabulary, compute }: AidEngine,
  { variable: name, value }: { variable: string; value: Value | null },
  today: string,
): GivenAnswer {
  const variable = vocabulary.variables[name]
  const question = publicName(name)
  if (!variable) return { question, ask: name, answer: String(value) }
  return {
    question,
    ask: variable.ask,
    answer: value === null ? 'Question passée' : labelOf(variable, value, today, compute),
  }
}

/** What was understood, in a few words that fit in a list: "80 salariés", "un EHPAD ou une résidence". */
export function toldBack(
  { vocabulary, compute }: AidEngine,
  { variable: name, value }: { variable: string; value: Value },
  today: string,
): string {
  const variable = vocabulary.variables[name]
  if (!variable) return name
  const label = labelOf(variable, value, today, compute)
  switch (variable.kind) {
    case 'choice':
      return withSmallLetter(label.replace(/ \([^)]*\)$/, ''))
    case 'number':
      return withSmallLetter(label)
    case 'boolean':
    case 'date':
      return `${variable.label} : ${withSmallLetter(label)}`
  }
}

function withSmallLetter(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

/**
 * The answer that a pressed button means.
 * @param question the public name of a variable
 * @returns null when it is no variable; a value of null when it takes no such option
 */
export function hireAnswerOf(
  { vocabulary }: AidEngine,
  question: string,
  option: string | undefined,
): { variable: string; value: Value | null } | null {
  const name = variableNamed(vocabulary, question)
  const variable = name === undefined ? undefined : vocabulary.variables[name]
  return name === undefined || !variable ? null : { variable: name, value: readValue(variable, option) }
}

/** Every question about a hire, with what it can be changed for. */
export function hireQuestions(
  { vocabulary, compute }: AidEngine,
  today: string,
): { id: string; ask: string; multiple: boolean; choices: { id: string; label: string }[] }[] {
  return Object.entries(vocabulary.variables).map(([name, variable]) => ({
    id: publicName(name),
    ask: variable.ask,
    multiple: false,
    choices: choicesOf(variable, today, compute),
  }))
}

function choicesOf(variable: Variable, today: string, compute: Compute): { id: string; label: string }[] {
  return optionsOf(variable, today, compute).map(({ value, label }) => ({ id: optionOf(value), label }))
}
