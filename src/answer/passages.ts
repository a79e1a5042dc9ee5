import { factsOfSection, sectionOfFact } from '../knowledge/facts.ts'
import type { Knowledge, Sheet } from '../knowledge/knowledge.ts'
import type { Fact, Section, Source } from '../knowledge/schema/sheet.ts'
import type { Passage } from '../knowledge/search/build-index.ts'

/** A sentence of ours, word for word, with the section it stands in and the source it stands on. */
export type Quote = { text: string; section: string; source: Source | null }

/** A section as it can be found, quoted, or given to a model. */
export type SourcePassage = { id: string; sheet: Sheet; section: Section; quotes: Quote[] }

/** A typed fact as a quote of the section in which the sheet shows it. */
export function quoteFact(sheet: Sheet, key: string, fact: Fact): Quote {
  return { text: fact.say, section: `${sheet.topic}#${sectionOfFact(key)}`, source: sourceOf(sheet, fact) }
}

/** The source of a fact, to be looked at again when the fact says so, or when the source does, whichever is sooner. */
function sourceOf(sheet: Sheet, { source: id, review }: Fact): Source | null {
  const source = sheet.sources[id]
  if (!source) return null
  return review && review < source.review ? { ...source, review } : source
}

/** Every section of every sheet, facts first. */
export function passagesOf(knowledge: Pick<Knowledge, 'jobs' | 'aids' | 'guides'>): SourcePassage[] {
  return [...knowledge.jobs, ...knowledge.aids, ...knowledge.guides].flatMap((sheet) =>
    sheet.sections.map((section) => passageOf(sheet, section)),
  )
}

function passageOf(sheet: Sheet, section: Section): SourcePassage {
  const id = `${sheet.topic}#${section.id}`
  const facts = factsOfSection(sheet, section.id).map((fact) => ({
    text: fact.say,
    section: id,
    source: sourceOf(sheet, fact),
  }))
  const prose = section.paragraphs
    .flatMap(({ sentences }) => sentences)
    .map(({ text, sources }) => ({ text, section: id, source: sheet.sources[sources[0] ?? ''] ?? null }))
  return { id, sheet, section, quotes: [...facts, ...prose] }
}

/** What the search index reads of a passage. */
export function searchable({ id, sheet, section, quotes }: SourcePassage): Passage {
  return {
    id,
    title: `${sheet.title} . ${section.title}`,
    names: sheet.also,
    asks: section.asks,
    text: quotes.map(({ text }) => text).join(' '),
  }
}
