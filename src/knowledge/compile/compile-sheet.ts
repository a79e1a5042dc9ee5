import * as z from 'zod'
import { constantsIn, constantsOn } from '../constants.ts'
import { FormulaError } from '../formula.ts'
import { type Aid, aidFrontMatterSchema, aidSectionIds } from '../schema/aid.ts'
import type { AidRules } from '../schema/aid-rules.ts'
import type { Constants } from '../schema/constants.ts'
import { type Guide, guideFrontMatterSchema } from '../schema/guide.ts'
import { type Job, jobFrontMatterSchema, jobSectionIds } from '../schema/job.ts'
import { idSchema, type Section, type Source } from '../schema/sheet.ts'
import { ContentError, type ContentProblem, parseYamlWithLines } from './content-error.ts'
import { longestSentence, parseProse, withoutFormulas, wordsIn } from './prose.ts'

/** A content file: its path from the root of the project, and its text. */
export type ContentFile = { path: string; text: string }

/** What all sheets may draw on: sources that many share, and constants. */
export type SharedFacts = { sources: Record<string, Source>; constants: Constants }

const nothingShared: SharedFacts = { sources: {}, constants: {} }

const folders = { jobs: 'metiers', aids: 'aides', guides: 'guides' } as const

/**
 * Compiles one Markdown sheet (`knowledge/jobs/aide-soignant.md`).
 * @throws ContentError
 */
export function compileJob(file: ContentFile, shared = nothingShared): Job {
  const { id, front, body } = split(file)
  const { value: matter, lineAt } = parseYamlWithLines(jobFrontMatterSchema, front, file.path, 2)
  const compiled = compileBody(file, body, { ...matter, lineAt }, jobSectionIds, shared)
  return { ...matter, ...compiled, kind: 'job', id, topic: `job:${id}`, url: `/${folders.jobs}/${id}` }
}

/** @throws ContentError */
export function compileAid(file: ContentFile, shared = nothingShared): Aid {
  const { id, front, body } = split(file)
  const { value: matter, lineAt } = parseYamlWithLines(aidFrontMatterSchema, front, file.path, 2)
  const compiled = compileBody(file, body, { ...matter, lineAt }, aidSectionIds, shared)
  return { ...matter, ...compiled, kind: 'aid', id, topic: `aid:${id}`, url: `/${folders.aids}/${id}` }
}

/** @throws ContentError */
export function compileGuide(file: ContentFile, shared = nothingShared): Guide {
  const { id, front, body } = split(file)
  const { value: matter, lineAt } = parseYamlWithLines(guideFrontMatterSchema, front, file.path, 2)
  const compiled = compileBody(file, body, { ...matter, lineAt }, ['bref'], shared)
  return { ...matter, ...compiled, kind: 'guide', id, topic: `guide:${id}`, url: `/${folders.guides}/${id}` }
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

/** The sections of a sheet, its sources completed with the shared ones it cites, and the constants it draws on. */
function compileBody(
  file: ContentFile,
  body: { text: string; line: number },
  head: {
    sources: Record<string, Source>
    facts?: unknown
    rules?: AidRules | undefined
    afterEnd?: string | undefined
    lineAt: (path: PropertyKey[]) => number
  },
  required: readonly string[],
  shared: SharedFacts,
): { sections: Section[]; sources: Record<string, Source>; constants: string[] } {
  const known = new Set([head.sources, shared.sources, shared.constants].flatMap((all) => Object.keys(all)))
  const sections = parseProse(body.text, file.path, body.line, known)
  const problems: ContentProblem[] = []
  const report = (line: number, field: string, message: string) =>
    problems.push({ file: file.path, line, field, message })
  const checkFormulas = (text: string, line: number, field: string) => {
    const mistake = formulaMistake(text, shared.constants)
    if (mistake) report(line, field, mistake)
  }
  const found = new Set(sections.map(({ id }) => id))
  for (const id of required) if (!found.has(id)) report(1, id, 'section absente')

  const cited = new Set<string>()
  const texts: string[] = []
  for (const { id: section, paragraphs } of sections)
    for (const { text, sources } of paragraphs.flatMap(({ sentences }) => sentences)) {
      for (const id of sources) cited.add(id)
      texts.push(text)
      checkFormulas(text, body.line, section)
    }
  for (const [key, facts] of Object.entries(factsSchema.parse(head.facts ?? {}))) {
    for (const [index, { say, source, value }] of facts.entries()) {
      cited.add(source)
      texts.push(say, ...formulasOf(value))
      if (!known.has(source))
        report(head.lineAt(['facts', key, index, 'source']), `facts.${key}`, `source inconnue : ${source}`)
      const length = wordsIn(withoutFormulas(say))
      if (length > longestSentence)
        report(
          head.lineAt(['facts', key, index]),
          `facts.${key}`,
          `phrase de ${length} mots (au plus ${longestSentence}) : « ${say} »`,
        )
      for (const text of [say, ...formulasOf(value)])
        checkFormulas(text, head.lineAt(['facts', key, index]), `facts.${key}`)
    }
  }
  for (const { source, path } of citedByRules(head.rules)) {
    cited.add(source)
    if (!known.has(source)) report(head.lineAt(['rules', ...path]), 'rules', `source inconnue : ${source}`)
  }
  if (head.afterEnd) {
    texts.push(head.afterEnd)
    checkFormulas(head.afterEnd, head.lineAt(['afterEnd']), 'afterEnd')
  }
  for (const id of Object.keys(head.sources)) {
    if (!cited.has(id)) report(head.lineAt(['sources', id]), `sources.${id}`, 'source jamais citée')
    if (shared.sources[id] || shared.constants[id])
      report(
        head.lineAt(['sources', id]),
        `sources.${id}`,
        'cet identifiant est déjà celui d’une source commune',
      )
  }
  if (problems.length > 0) throw new ContentError(problems)
  const common = Object.entries(shared.sources).filter(([id]) => cited.has(id))
  const drawn = new Set([...cited, ...texts.flatMap(constantsIn)])
  return {
    sections,
    sources: { ...head.sources, ...Object.fromEntries(common) },
    constants: Object.keys(shared.constants).filter((name) => drawn.has(name)),
  }
}

function citedByRules(rules: AidRules | undefined): { source: string; path: PropertyKey[] }[] {
  if (!rules) return []
  return [
    ...rules.conditions.map(({ source }, index) => ({ source, path: ['conditions', index] })),
    ...(rules.amount ? [{ source: rules.amount.source, path: ['amount'] }] : []),
  ]
}

const moneySchema = z.looseObject({ min: z.unknown(), max: z.unknown() })

/** The formulas in the value of a fact, written as a sentence writes them. */
function formulasOf(value: unknown): string[] {
  const money = moneySchema.safeParse(value)
  if (!money.success) return []
  return [money.data.min, money.data.max].flatMap((amount) =>
    typeof amount === 'string' ? `{${amount}}` : [],
  )
}

function formulaMistake(text: string, constants: Constants): string | undefined {
  try {
    constantsOn(constants, '').fill(text)
    return undefined
  } catch (error) {
    if (error instanceof FormulaError) return error.message
    throw error
  }
}
