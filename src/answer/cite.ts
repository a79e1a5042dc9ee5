import type { Knowledge } from '../knowledge/knowledge.ts'
import { pathwayAnchor } from '../knowledge/pathways.ts'
import type { Source } from '../knowledge/schema/sheet.ts'
import type { Territories } from '../knowledge/schema/territories.ts'
import type { Quote } from './passages.ts'

/** Marks a definition of the glossary among the sections: `glossary:SSIAD`. */
export const glossaryPrefix = 'glossary:'

/** Marks a region among the sections: `territory:bretagne`. */
export const territoryPrefix = 'territory:'

/** What a source is called, and how it is dated. */
type Reference = { title: string; date: string; url?: string }

/** A source as a reply shows it: our section, the official source behind it, and the others its sentences stand on. */
export type Citation = {
  id: string
  title: string
  url: string
  official?: string
  officialTitle?: string
  date?: string
  others?: Reference[]
}

/**
 * The sections that sentences stand on, in the order cited, each once, with the source behind them that is best to
 * open: an official one with an address, else the first, else the first official source of the sheet.
 */
export function citationsOf(quotes: readonly Quote[], knowledge: Knowledge): Citation[] {
  const sections = [...new Set(quotes.map(({ section }) => section))]
  return sections.flatMap((section) => {
    const sources = quotes.flatMap((quote) =>
      quote.section === section && quote.source ? [quote.source] : [],
    )
    const best = sources.find(({ official, url }) => official && url) ?? sources[0] ?? null
    return citationOf(section, best, sources, knowledge) ?? []
  })
}

function citationOf(
  id: string,
  source: Source | null,
  sources: readonly Source[],
  knowledge: Knowledge,
): Citation | undefined {
  if (id.startsWith(glossaryPrefix)) {
    const term = id.slice(glossaryPrefix.length)
    return { id, title: `Lexique : ${term}`, url: `/lexique#${encodeURIComponent(term.toLowerCase())}` }
  }
  if (id.startsWith(territoryPrefix)) return territoryCitation(id, source, sources, knowledge.territories)
  const [topic = '', anchor = ''] = id.split('#')
  const sheet = knowledge.sheet(topic)
  if (!sheet) return undefined
  const title =
    anchor === pathwayAnchor ? 'Passerelles' : sheet.sections.find((section) => section.id === anchor)?.title
  const official = source ?? Object.values(sheet.sources).find((candidate) => candidate.official)
  return {
    id,
    title: title ? `${sheet.title} : ${title}` : sheet.title,
    url: `${sheet.url}#${anchor}`,
    ...behind(official, sources),
  }
}

function territoryCitation(
  id: string,
  source: Source | null,
  sources: readonly Source[],
  { regions }: Territories,
): Citation {
  const region = id.slice(territoryPrefix.length)
  const name = regions[region]?.name
  return {
    id,
    title: name ? `Votre Région : ${name}` : 'Votre Région',
    url: name ? `/territoires#${region}` : '/territoires',
    ...behind(source ?? undefined, sources),
  }
}

/** The source that is shown first, and the others. */
function behind(official: Source | undefined, sources: readonly Source[]): Partial<Citation> {
  return {
    ...(official && { officialTitle: official.title, date: official.date }),
    ...(official?.url && { official: official.url }),
    ...othersOf(sources, official),
  }
}

/** The sources of the cited sentences besides the one that is shown first, each once. */
function othersOf(sources: readonly Source[], shown: Source | undefined): { others?: Reference[] } {
  const others = [...new Set(sources)].filter((source) => source !== shown)
  if (others.length === 0) return {}
  return { others: others.map(({ title, date, url }) => ({ title, date, ...(url && { url }) })) }
}

/** Whether a source has to be looked at again: its figures are then shown with a notice. */
export function isDue(quote: Quote, today: string): boolean {
  return quote.source !== null && quote.source.review < today
}
