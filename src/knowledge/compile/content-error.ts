import { type Document, isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'

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
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [syntax] = document.errors
  if (syntax) {
    const line = lines.linePos(syntax.pos[0]).line + firstLine - 1
    throw new ContentError([{ file, line, field: '(yaml)', message: syntax.message.split('\n')[0] ?? '' }])
  }
  const result = schema.safeParse(document.toJS())
  if (result.success) return result.data
  throw new ContentError(
    result.error.issues.map((issue) => ({
      file,
      line: lineOf(document, issue.path, lines) + firstLine - 1,
      field: issue.path.join('.') || '(racine)',
      message: issue.message,
    })),
  )
}

/** The line of the deepest node that exists on `path`, so that a missing field points at its parent. */
function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number {
  let node: Node | null = document.contents
  let offset = 0
  for (const key of path) {
    if (isMap(node)) {
      const pair: (typeof node.items)[number] | undefined = node.items.find(
        (item) => String(item.key) === String(key),
      )
      if (!pair) break
      offset = rangeStart(pair.key) ?? offset
      node = nodeOrNull(pair.value)
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(key)]
      offset = rangeStart(item) ?? offset
      node = nodeOrNull(item)
    } else break
  }
  return lines.linePos(offset).line
}

function nodeOrNull(value: unknown): Node | null {
  return isMap(value) || isSeq(value) ? value : null
}

function rangeStart(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !('range' in value)) return undefined
  return Array.isArray(value.range) && typeof value.range[0] === 'number' ? value.range[0] : undefined
}
