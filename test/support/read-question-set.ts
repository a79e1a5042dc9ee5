import { readFileSync } from 'node:fs'
import { type EvaluationQuestion, questionSchema } from '../eval/judge.ts'

/** The questions of a set: one JSON object a line. */
export function readQuestionSet(path: string): EvaluationQuestion[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => questionSchema.parse(JSON.parse(line)))
}
