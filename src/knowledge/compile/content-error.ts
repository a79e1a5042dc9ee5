import { LineCounter, parseDocument } from 'yaml'
import type * as z from 'zod'
import french from 'zod/v4/locales/fr.js'
import { lineOf } from './yaml-line.ts'
import { syntaxMistake } from './yaml-syntax.ts'

/** One thing wrong in the content, said so that an editor can mend it. */
export type ContentProblem = { file: string; line: number; field: string; message: string }

export class ContentError extends Error {
  override name = 'ContentError'
  readonly problems: ContentProblem[]

  constructor(problems: ContentProblem[]) {
    super(problems.map(({ file, line, field, message }) => `${file}:${line} ${field}: ${message}`).join('\n'))
    this.problems = problems
  }
}

const { localeError } = french()

/**
 * Parses YAML and checks it against a schema.
 * @param firstLine line of the file on which `text` begins (1 for a whole file)
 * @throws ContentError naming file, line and field of everything that is wrong
 */
export function parseYaml<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  file: string,
  firstLine = 1,
): z.output<Schema> {
  return parseYamlWithLines(schema, text, file, firstLine).value
}

/**
 * The same, and the line of the file on which the field at a path stands, or the deepest part of the path that exists.
 * @throws ContentError
 */
export function parseYamlWithLines<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  file: string,
  firstLine: number,
): { value: z.output<Schema>; lineAt: (path: readonly PropertyKey[]) => number } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const mistake = syntaxMistake(document)
  if (mistake) {
    const line = lines.linePos(mistake.offset).line + firstLine - 1
    throw new ContentError([{ file, line, field: '(yaml)', message: mistake.message }])
  }
  const lineAt = (path: readonly PropertyKey[]) => lineOf(document, path, lines) + firstLine - 1
  const result = schema.safeParse(document.toJS(), { error: localeError })
  if (result.success) return { value: result.data, lineAt }
  throw new ContentError(
    result.error.issues.flatMap(problemsOf).map(({ path, message }) => ({
      file,
      line: lineAt(path),
      field: path.join('.') || '(racine)',
      message,
    })),
  )
}

/** zod reports unknown keys together and on their parent; an editor looks for each on its own line. */
function problemsOf(issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string }[] {
  if (issue.code !== 'unrecognized_keys') return [issue]
  return issue.keys.map((key) => ({ path: [...issue.path, key], message: `Clé non reconnue : "${key}"` }))
}
