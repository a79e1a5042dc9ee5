import { factsOf } from '../knowledge/facts.ts'
import type { Job, JobFactKey } from '../knowledge/schema/job.ts'
import type { Duration, Fact } from '../knowledge/schema/sheet.ts'
import { fold } from '../language/french.ts'
import { createPhraseMatcher } from '../language/phrase-match.ts'
import { type Quote, quoteFact } from './passages.ts'
import type { AnswerLibrary, AnswerPlan, QuotedPart } from './plan-answer.ts'
import type { Criterion, Routes } from './routes-schema.ts'

/** What the jobs that are asked for have to be: ids of `list.criteria`, and months of training at most. */
export type JobWish = { criteria: string[]; months: number | null }

/** Jobs shown with their fact; the others are named. */
const shown = 6
/** A trait from here on (of 3) is at the heart of a job. */
const heart = 2

const wordsForNumbers = ['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix']
const atMost = /\b(?:moins d(?:e |')|pas plus d(?:e |')|maximum |max |jusqu'a )(\d+|[a-z]+) (ans?|mois)\b/

/** Reads what jobs somebody asks for: "quels métiers de nuit sans diplôme ?". Null when no criterion is told. */
export function createJobWishReader({
  list,
}: Routes): (text: string, stems: readonly string[]) => JobWish | null {
  const asksForJobs = createPhraseMatcher(list.says)
  const short = createPhraseMatcher(list.short.says)
  const criteria = Object.entries(list.criteria).map(([id, { says }]) => ({
    id,
    matcher: createPhraseMatcher(says),
  }))

  return (text, stems) => {
    if (asksForJobs.longest(stems).size === 0) return null
    const found = criteria
      .map(({ id, matcher }) => ({ id, words: matcher.longest(stems) }))
      .filter(({ words }) => words.size > 0)
    // "Sans travailler la nuit" also says "la nuit": what is said with more words counts.
    const kept = found.filter(
      ({ words }) => !found.some((other) => other.words.size > words.size && covers(other.words, words)),
    )
    const months = monthsIn(text) ?? (short.longest(stems).size > 0 ? list.short.months : null)
    return kept.length > 0 || months !== null ? { criteria: kept.map(({ id }) => id), months } : null
  }
}

function covers(large: ReadonlySet<number>, small: ReadonlySet<number>): boolean {
  return [...small].every((position) => large.has(position))
}

/** "Moins d'un an" is twelve months. */
function monthsIn(text: string): number | null {
  const [, count = '', unit = ''] = atMost.exec(fold(text)) ?? []
  const number = /^\d+$/.test(count)
    ? Number(count)
    : wordsForNumbers.indexOf(count.replace(/^une$/, 'un')) + 1
  if (number < 1) return null
  return unit === 'mois' ? number : number * 12
}

/** The jobs that fit, each with the fact that shows it; all criteria at once, else the first one alone. */
export function jobList(wish: JobWish, library: AnswerLibrary): AnswerPlan {
  const { knowledge, routes } = library
  const criteria = wish.criteria.flatMap((id) => routes.list.criteria[id] ?? [])
  const fitting = knowledge.jobs.filter(
    (job) => criteria.every(({ holds }) => fits(job, holds)) && isShortEnough(job, wish.months),
  )
  const [first] = criteria
  if (fitting.length === 0 && first && (criteria.length > 1 || wish.months !== null)) {
    const alone = jobList({ criteria: wish.criteria.slice(0, 1), months: null }, library)
    return alone.kind === 'quoted'
      ? { ...alone, parts: [{ lead: routes.list.none, quotes: [] }, ...alone.parts] }
      : alone
  }
  const ordered = [...fitting].sort((a, b) => rankOf(b, criteria) - rankOf(a, criteria))
  const labels = [
    ...criteria.map(({ label }) => label),
    ...(wish.months === null ? [] : [`avec ${lengthOf(wish.months)} de formation au plus`]),
  ]
  const shows: JobFactKey[] = [
    ...new Set([
      ...criteria.map((criterion) => criterion.shows),
      ...(wish.months === null ? [] : (['training.duration'] as const)),
    ]),
  ]
  const parts: QuotedPart[] = ordered
    .slice(0, shown)
    .map((job) => ({ lead: `${job.title} :`, quotes: shows.flatMap((key) => firstQuote(job, key)) }))
  const others = ordered.slice(shown).map(({ short }) => short)
  return {
    kind: 'quoted',
    parts: [
      { lead: `Voici des métiers ${labels.join(', ')}.`, quotes: [] },
      ...parts,
      ...(others.length > 0 ? [{ lead: `Il y a aussi : ${others.join(', ')}.`, quotes: [] }] : []),
      ...criteria.flatMap(({ caution }) => (caution ? [{ lead: caution, quotes: [] }] : [])),
    ],
    topic: null,
    facet: null,
  }
}

function fits({ profile, facts }: Job, holds: Criterion['holds']): boolean {
  if ('traits' in holds) return holds.traits.some((trait) => (profile.traits[trait] ?? 0) >= heart)
  if ('requires' in holds) {
    // What only one way in demands may still come up in the job: it is neither promised nor excluded.
    if (holds.is) return profile.requires.includes(holds.requires)
    const asked = [...profile.requires, ...profile.routes.flatMap(({ requires }) => requires)]
    return !asked.includes(holds.requires)
  }
  if ('fact' in holds) return (facts[holds.fact] ?? []).some(({ value }) => value === holds.is)
  return (facts[holds.most] ?? []).some(({ value }) => figureOf(value) !== null)
}

function isShortEnough({ facts }: Job, months: number | null): boolean {
  if (months === null) return true
  const lengths = (facts['training.duration'] ?? []).flatMap(({ value }) => monthsOf(value) ?? [])
  return lengths.length > 0 && Math.min(...lengths) <= months
}

/** The surest jobs first: the strongest traits, the largest figure, else the way in that demands least. */
function rankOf({ profile, facts }: Job, criteria: readonly Criterion[]): number {
  return criteria.reduce((sum, { holds }) => {
    if ('traits' in holds) return sum + Math.max(...holds.traits.map((trait) => profile.traits[trait] ?? 0))
    if ('most' in holds) return sum + (figureOf(facts[holds.most]?.[0]?.value) ?? 0)
    return sum - Math.min(...profile.routes.map(({ requires }) => requires.length))
  }, 0)
}

/** A figure to put jobs in order by: pay by the month, or a plain number. */
function figureOf(value: Fact['value']): number | null {
  if (typeof value === 'number') return value
  if (typeof value !== 'object' || typeof value.min !== 'number') return null
  if (value.unit === 'EUR/mois') return value.min
  return value.unit === 'EUR/an' ? value.min / 12 : null
}

function monthsOf(value: Fact['value']): number | null {
  if (typeof value !== 'object' || !isDuration(value)) return null
  if (value.unit === 'heures') return value.min / 151
  return value.unit === 'semaines' ? value.min / 4.3 : value.unit === 'ans' ? value.min * 12 : value.min
}

function isDuration(value: object & { unit: string }): value is Duration {
  return ['heures', 'semaines', 'mois', 'ans'].includes(value.unit)
}

function lengthOf(months: number): string {
  if (months % 12 !== 0) return `${months} mois`
  return months === 12 ? 'un an' : `${months / 12} ans`
}

function firstQuote(job: Job, key: JobFactKey): Quote[] {
  const [, list = []] = factsOf(job).find(([each]) => each === key) ?? []
  return list.slice(0, 1).map((fact) => quoteFact(job, key, fact))
}
