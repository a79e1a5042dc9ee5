import * as z from 'zod'
import { type Aid, aidFrontMatterSchema, aidSectionIds } from '../schema/aid.ts'
import { type Guide, guideFrontMatterSchema } from '../schema/guide.ts'
import { type Job, jobFrontMatterSchema, jobSectionIds } from '../schema/job.ts'
import { idSchema, type Section } from '../schema/sheet.ts'
import { ContentError, type ContentProblem, parseYamlWithLines } from './content-error.ts'
import { parseProse } from './prose.ts'

/** A content file: its path from the root of the project, and its text. */
export type ContentFile = { path: string; text: string }

const folders = { jobs: 'metiers', aids: 'aides', guides: 'guides' } as const

/**
 * Compiles one Markdown sheet (`knowledge/jobs/aide-soignant.md`).
 * @throws ContentError
 */
export function compileJob(file: ContentFile): Job {
  const { id, front, body } = split(file)
  const { value: matter, lineAt } = parseYamlWithLines(jobFrontMatterSchema, front, file.path, 2)
  const sections = sectionsOf(file, body, { ...matter, lineAt }, jobSectionIds)
  return { ...matter, kind: 'job', id, topic: `job:${id}`, url: `/${folders.jobs}/${id}`, sections }
}

/** @throws ContentError */
export function compileAid(file: ContentFile): Aid {
  const { id, front, body } = split(file)
  const { value: matter, lineAt } = parseYamlWithLines(aidFrontMatterSchema, front, file.path, 2)
  const sections = sectionsOf(file, body, { ...matter, lineAt }, aidSectionIds)
  return { ...matter, kind: 'aid', id, topic: `aid:${id}`, url: `/${folders.aids}/${id}`, sections }
}

/** @throws ContentError */
export function compileGuide(file: ContentFile): Guide {
  const { id, front, body } = split(file)
  const { value: matter, lineAt } = parseYamlWithLines(guideFrontMatterSchema, front, file.path, 2)
  const sections = sectionsOf(file, body, { ...matter, lineAt }, ['bref'])
  return { ...matter, kind: 'guide', id, topic: `guide:${id}`, url: `/${folders.guides}/${id}`, sections }
}

function split(file: ContentFile): {
  id: string
  front: string
  body: { text: string; line: number }
} {
  const path = file.path
  const text = file.text.replaceAll('\r\n', '\n')
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text)
  const name = path.replace(/^.*\//, '').replace(/\.md$/, '')
  const id = idSchema.safeParse(name)
  if (!match || !id.success) {
    const message = match
      ? `nom de fichier : ${name}`
      : 'le fichier commence par un en-tête entre deux lignes ---'
    throw new ContentError([{ file: path, line: 1, field: '(fichier)', message }])
  }
  const front = match[1] ?? ''
  return {
    id: id.data,
    front,
    body: { text: text.slice(match[0].length), line: front.split('\n').length + 3 },
  }
}

const factsSchema = z.record(z.string(), z.array(z.looseObject({ say: z.string(), source: z.string() })))

function sectionsOf(
  file: ContentFile,
  body: { text: string; line: number },
  head: { sources: Record<string, unknown>; facts?: unknown; lineAt: (path: PropertyKey[]) => number },
  required: readonly string[],
): Section[] {
  const sourceIds = new Set(Object.keys(head.sources))
  const sections = parseProse(body.text, file.path, body.line, sourceIds)
  const problems: ContentProblem[] = []
  const report = (line: number, field: string, message: string) =>
    problems.push({ file: file.path, line, field, message })
  const found = new Set(sections.map(({ id }) => id))
  for (const id of required) if (!found.has(id)) report(1, id, 'section absente')
  const used = new Set(
    sections.flatMap(({ paragraphs }) => paragraphs.flatMap((p) => p.sentences.flatMap((s) => s.sources))),
  )
  for (const [key, facts] of Object.entries(factsSchema.parse(head.facts ?? {}))) {
    for (const [index, { source }] of facts.entries()) {
      used.add(source)
      if (!sourceIds.has(source))
        report(head.lineAt(['facts', key, index, 'source']), `facts.${key}`, `source inconnue : ${source}`)
    }
  }
  for (const id of sourceIds)
    if (!used.has(id)) report(head.lineAt(['sources', id]), `sources.${id}`, 'source jamais citée')
  if (problems.length > 0) throw new ContentError(problems)
  return sections
}
