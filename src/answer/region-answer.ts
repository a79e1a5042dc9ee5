import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Scheme, Territories } from '../knowledge/schema/territories.ts'
import { wordsOf } from '../language/french.ts'
import { territoryPrefix } from './cite.ts'
import type { Word } from './entities.ts'
import type { Quote } from './passages.ts'
import type { AnswerPlan } from './plan-answer.ts'

/**
 * Finds the region that a message names: its id, or null. Whole words are compared, without accents: a stem would take
 * "PACEA" for "PACA".
 */
export function createRegionFinder({ territories }: Knowledge): (words: readonly Word[]) => string | null {
  const names = Object.entries(territories.regions).flatMap(([id, { name, also }]) =>
    [name, ...also].map((text) => ({ id, text: ` ${wordsOf(text).join(' ')} ` })),
  )
  names.sort((a, b) => b.text.length - a.text.length)
  return (words) => {
    const said = ` ${words.flatMap(({ raw }) => wordsOf(raw)).join(' ')} `
    return names.find(({ text }) => said.includes(text))?.id ?? null
  }
}

/**
 * What is known of a region: the schemes of the aids that are named, else all of them; that nothing is known is said.
 * @param topics sheets that the message names
 */
export function regionAnswer(
  id: string,
  topics: readonly string[],
  { territories }: Knowledge,
): AnswerPlan | null {
  const region = territories.regions[id]
  if (!region) return null
  const named = region.schemes.filter(({ topic }) => topic && topics.includes(topic))
  const schemes = named.length > 0 ? named : region.schemes
  const lead =
    schemes.length > 0
      ? `Voici ce que nous savons des aides ${region.in}.`
      : `Nous ne connaissons pas encore les aides ${region.in}. Renseignez-vous auprès du conseil régional.`
  return {
    kind: 'quoted',
    parts: [
      { lead, quotes: quotesOf(schemes, id, territories) },
      { lead: '', quotes: quotesOf(territories.everywhere, 'partout', territories) },
    ],
    topic: null,
    facet: null,
  }
}

/**
 * What is known of the region that a department is in; empty where nothing is.
 * @param department its code: `59`, `2A`, `974`
 */
export function regionQuotes(department: string, { territories }: Knowledge): Quote[] {
  const [id, region] =
    Object.entries(territories.regions).find(([, { departments }]) => departments.includes(department)) ?? []
  return id && region ? quotesOf(region.schemes, id, territories) : []
}

function quotesOf(schemes: readonly Scheme[], region: string, { sources }: Territories): Quote[] {
  return schemes.map(({ say, source }) => ({
    text: say,
    section: `${territoryPrefix}${region}`,
    source: sources[source] ?? null,
  }))
}
