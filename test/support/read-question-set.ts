import { readFileSync } from 'node:fs'
import { type EvaluationQuestion, questionSchema } from '../eval/judge.ts'
import { parseJsonLines } from './parse-json-lines.ts'

/** The questions of a set: one JSON object a line. */
export function readQuestionSet(path: string): EvaluationQuestion[] {
  return parseJsonLines(readFileSync(path, 'utf8'), questionSchema)
}
