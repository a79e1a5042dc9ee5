import type { Knowledge, Sheet } from '../knowledge/knowledge.ts'
import type { Term } from '../knowledge/schema/glossary.ts'
import type { Job } from '../knowledge/schema/job.ts'
import { stemsOf } from '../language/phrase-match.ts'
import type { Entity } from './entities.ts'

/** A sheet and the words of the message that name it. */
export type NamedSheet = { sheet: Sheet; start: number; end: number }

type ResolvedNames = {
  sheets: Sheet[]
  /** Terms of the glossary that are no sheet. */
  terms: Term[]
  /** A word with several meanings that nothing in the message decides. */
  ambiguous: Term | null
  named: NamedSheet[]
}

/** Turns entities into sheets, plain terms, and the first word that stays ambiguous. */
export function resolveNames(
  entities: readonly Entity[],
  stems: readonly string[],
  knowledge: Knowledge,
): ResolvedNames {
  const named: NamedSheet[] = []
  const sheets: Sheet[] = []
  const terms: Term[] = []
  let ambiguous: Term | null = null
  const certain = entities.flatMap((entity) => (entity.kind === 'sheet' ? [entity.sheet] : []))
  const add = (sheet: Sheet | undefined) => {
    if (sheet && !sheets.includes(sheet)) sheets.push(sheet)
  }
  for (const entity of entities) {
    if (entity.kind === 'sheet') {
      add(entity.sheet)
      named.push({ sheet: entity.sheet, start: entity.start, end: entity.end })
      continue
    }
    const { term } = entity
    const outside = stems.map((word, at) => (at >= entity.start && at < entity.end ? '' : word))
    const meaning = term.meanings.length === 1 ? term.meanings[0] : decide(term, outside, certain, knowledge)
    const sheet = meaning?.topic ? knowledge.sheet(meaning.topic) : undefined
    if (sheet) {
      add(sheet)
      named.push({ sheet, start: entity.start, end: entity.end })
    } else if (meaning) terms.push({ ...term, meanings: [meaning] })
    else ambiguous ??= term
  }
  const precise = sheets.filter(({ kind }) => kind !== 'guide')
  return { sheets: precise.length > 0 ? precise : sheets, terms, ambiguous, named }
}

/** The meaning that the other words of the message, or the other jobs it names, speak for; else none. */
function decide(
  term: Term,
  outside: readonly string[],
  certain: readonly Sheet[],
  knowledge: Knowledge,
): Term['meanings'][number] | undefined {
  const said = new Set(outside)
  const byContext = term.meanings
    .map((meaning) => ({
      meaning,
      hits: meaning.context.filter((word) => stemsOf(word).every((s) => said.has(s))).length,
    }))
    .sort((a, b) => b.hits - a.hits)
  // A word on its own is asked back: nothing says which meaning it has.
  if (outside.every((word) => word === '')) return undefined
  const [first, second] = byContext
  if (first && first.hits > (second?.hits ?? 0)) return first.meaning
  const withSheet = term.meanings.filter(({ topic }) => topic && knowledge.sheet(topic))
  if (withSheet.length === 1) return withSheet[0]
  const otherJobs = certain.filter((sheet): sheet is Job => sheet.kind === 'job')
  if (otherJobs.length === 0) return undefined
  const likeness = (topic: string | undefined) => {
    const sheet = topic ? knowledge.sheet(topic) : undefined
    return sheet?.kind === 'job' ? Math.max(...otherJobs.map((job) => sharedTraits(job, sheet))) : -1
  }
  return [...withSheet].sort((a, b) => likeness(b.topic) - likeness(a.topic))[0]
}

function sharedTraits(a: Job, b: Job): number {
  return Object.entries(a.profile.traits).reduce(
    (sum, [trait, value]) => sum + value * (b.profile.traits[trait] ?? 0),
    0,
  )
}
