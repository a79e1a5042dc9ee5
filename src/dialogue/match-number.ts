import type { ChoiceMatch } from './match-choice.ts'
import type { Choice, Question } from './schema.ts'

const listOfNumbers = /^\s*\d{1,2}(?:\s*(?:,|et|\s)\s*\d{1,2})*\s*$/
/** "Depuis 2 ans" tells how long something has lasted, not a value to choose by. */
const measure = /(?<!depuis )(\bpas (?:faire )?)?\b(\d{1,3})\s*(ans|an|mois)\b/i

/**
 * Choices by their numbers ("2", "1 et 3"), or by a bare value that lies in a range ("17").
 * @returns null when the text holds anything else, or the number of no choice
 */
export function matchPosition({ choices, multiple }: Question, text: string): ChoiceMatch | null {
  if (!listOfNumbers.test(text)) return null
  const numbers = (text.match(/\d+/g) ?? []).map(Number)
  const options = numbers.flatMap((number) => choices[number - 1]?.id ?? [])
  if (options.length === numbers.length && (multiple || numbers.length === 1))
    return { options: [...new Set(options)], share: 1 }
  const [alone] = numbers
  const choice = numbers.length === 1 && alone !== undefined ? choiceOfValue(choices, alone, null) : undefined
  return choice ? { options: [choice.id], share: 1 } : null
}

/** The choice in whose range a value with its unit lies: "j'ai 27 ans", "pas 3 ans". */
export function matchValue({ choices }: Question, text: string): ChoiceMatch | null {
  const [said, refusal, value, unit] = measure.exec(text) ?? []
  if (!said || !value || !unit) return null
  const choice = choiceOfValue(choices, Number(value), /^an/i.test(unit) ? 'ans' : 'mois')
  const option = refusal ? choice?.not : choice?.id
  return option ? { options: [option], share: said.length / text.trim().length } : null
}

function choiceOfValue(
  choices: readonly Choice[],
  value: number,
  unit: 'ans' | 'mois' | null,
): Choice | undefined {
  return choices.find(({ ranges }) =>
    ranges.some(
      (range) => (unit === null || range.unit === unit) && value >= range.from && value <= range.to,
    ),
  )
}
