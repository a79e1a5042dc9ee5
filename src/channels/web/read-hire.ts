import type { Hire } from '../../aids/simulation.ts'
import { readValue, type Value } from '../../aids/situation.ts'
import { type AidVocabulary, variableNamed } from '../../aids/variables.ts'
import { Problem } from './problem.ts'

/**
 * Reads what is told of a hire from outside, by the public names of the variables; null stands for "not known".
 * @throws Problem 422 that names the first wrong variable
 */
export function readHire(vocabulary: AidVocabulary, given: Record<string, unknown>): Hire {
  const situation: Record<string, Value> = {}
  const passed: string[] = []
  for (const [id, value] of Object.entries(given)) {
    const name = variableNamed(vocabulary, id)
    const variable = name === undefined ? undefined : vocabulary.variables[name]
    if (name === undefined || !variable)
      throw new Problem(
        422,
        'unknown_variable',
        `La variable « ${id} » n’existe pas. La liste est à l’adresse /api/aids/variables.`,
      )
    if (value === null) {
      passed.push(name)
      continue
    }
    const read = readValue(variable, value)
    if (read === null)
      throw new Problem(422, 'invalid_value', `La variable « ${id} » n’accepte pas la valeur « ${value} ».`)
    situation[name] = read
  }
  return { situation, passed }
}
