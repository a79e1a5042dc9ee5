import { frenchDate } from '../language/french-date.ts'
import { factsOf, sectionOfFact } from './facts.ts'
import type { CompiledKnowledge, Sheet } from './knowledge.ts'

/** Something in the content that somebody has to look at. */
export type Finding = {
  kind: 'to-verify' | 'ends-soon' | 'ended' | 'not-official'
  topic: string
  /** Which fact or source, and why. */
  detail: string
}

/**
 * What has to be looked at on a given day: facts and sources past their review date or of low confidence, aids that
 * end in the next 90 days or have ended, sheets without any official source.
 * @param today ISO day
 */
export function findingsOn({ jobs, aids, guides }: CompiledKnowledge, today: string): Finding[] {
  return [...jobs, ...aids, ...guides].flatMap((sheet) => [
    ...dueSources(sheet, today),
    ...dueFacts(sheet, today),
    ...(sheet.kind === 'aid' && endsSoon(sheet.window, today)
      ? [
          {
            kind: 'ends-soon' as const,
            topic: sheet.topic,
            detail: `prend fin le ${frenchDate(sheet.window.until ?? '')}`,
          },
        ]
      : []),
    ...(sheet.kind === 'aid' && hasEnded(sheet.window, today)
      ? [
          {
            kind: 'ended' as const,
            topic: sheet.topic,
            detail: `a pris fin le ${frenchDate(sheet.window.until ?? '')}`,
          },
        ]
      : []),
    ...(Object.values(sheet.sources).some(({ official }) => official)
      ? []
      : [{ kind: 'not-official' as const, topic: sheet.topic, detail: 'aucune source officielle' }]),
  ])
}

/** Whether the last day of a window lies before today. */
export function hasEnded(window: { until?: string | undefined }, today: string): boolean {
  return window.until !== undefined && window.until < today
}

const soonDays = 90

/** Whether the last day of a window is today or lies in the next 90 days. */
function endsSoon({ until }: { until?: string | undefined }, today: string): boolean {
  if (until === undefined || until < today) return false
  return (Date.parse(until) - Date.parse(today)) / 86_400_000 <= soonDays
}

function dueSources({ topic, sources }: Sheet, today: string): Finding[] {
  return Object.values(sources).flatMap(({ title, review, confidence }) => {
    if (review < today)
      return [
        { kind: 'to-verify', topic, detail: `source « ${title} » à revoir depuis le ${frenchDate(review)}` },
      ]
    return confidence === 'low'
      ? [{ kind: 'to-verify', topic, detail: `source « ${title} » à confirmer` }]
      : []
  })
}

/** The title of the section in which a fact is shown. */
function titleOf({ sections }: Sheet, key: string): string {
  const section = sectionOfFact(key)
  return sections.find(({ id }) => id === section)?.title ?? section
}

function dueFacts(sheet: Sheet, today: string): Finding[] {
  return factsOf(sheet).flatMap(([key, facts]) =>
    facts.flatMap(({ review, confidence }): Finding[] => {
      const { topic } = sheet
      const where = `un fait de « ${titleOf(sheet, key)} »`
      if (review && review < today)
        return [{ kind: 'to-verify', topic, detail: `${where} à revoir depuis le ${frenchDate(review)}` }]
      return confidence === 'low' ? [{ kind: 'to-verify', topic, detail: `${where} à confirmer` }] : []
    }),
  )
}
