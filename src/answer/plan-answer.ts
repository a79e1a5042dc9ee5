import { factsOf } from '../knowledge/facts.ts'
import type { Knowledge, Sheet } from '../knowledge/knowledge.ts'
import type { Term } from '../knowledge/schema/glossary.ts'
import type { Job } from '../knowledge/schema/job.ts'
import type { Hit, SearchIndex } from '../knowledge/search/search-index.ts'
import { stemsOf } from '../language/phrase-match.ts'
import { glossaryPrefix } from './cite.ts'
import type { Classifier } from './classify/classifier.ts'
import { findPassages } from './find-passages.ts'
import { jobList } from './job-list.ts'
import { type Quote, quoteFact, type SourcePassage, searchable } from './passages.ts'
import { type Becoming, noPathway, pathwayAnswer } from './pathway-answer.ts'
import { withoutMarks } from './read-words.ts'
import { regionAnswer } from './region-answer.ts'
import { retrieved } from './retrieved.ts'
import type { Facet, Routes } from './routes-schema.ts'
import type { Understanding } from './understand.ts'

export type QuotedPart = {
  /** Our own connecting words; says nothing that needs a source. */
  lead: string
  quotes: Quote[]
}

export type AnswerPlan =
  /** A word with several meanings is asked back. */
  | { kind: 'clarify'; term: Term }
  /** Typed facts, a comparison or a definition: shown as they stand, no model needed. */
  | { kind: 'quoted'; parts: QuotedPart[]; topic: string | null; facet: string | null }
  /** Passages that answer, and the sentences to quote when no model writes. */
  | {
      kind: 'retrieved'
      passages: SourcePassage[]
      parts: QuotedPart[]
      topic: string | null
      facet: string | null
    }
  | { kind: 'not_found'; near: Sheet[] }

/** What the conversation was last about: "et le salaire ?", "et pour une ASH ?". */
export type AnswerContext = { topic: string | null; facet: string | null }

export type AnswerLibrary = {
  knowledge: Knowledge
  index: SearchIndex
  classify: Classifier
  classifyMessage: Classifier
  routes: Routes
  passage: (id: string) => SourcePassage | undefined
}

/** From here on the classifier is right 19 times in 20 on questions held back (`npm run eval`, risk-coverage curve). */
const leastProbability = 0.7
const factsShown = 4

/** Decides how a question is answered; pure. */
export function planAnswer(
  question: string,
  read: Understanding,
  context: AnswerContext,
  library: AnswerLibrary,
): AnswerPlan {
  const { knowledge, routes } = library
  if (read.ambiguous) return { kind: 'clarify', term: read.ambiguous }
  const regional = read.region && regionAnswer(read.region, topicsOf(read), knowledge)
  if (regional) return regional
  if (read.list) return jobList(read.list, library)
  if (read.becoming) return becomingPlan(read.becoming, library)

  const carried = read.unexplained.length <= 1 && context.topic ? knowledge.sheet(context.topic) : undefined
  const precise = read.sheets.some(({ kind }) => kind !== 'guide')
  const sheets = !precise && read.facets.length > 0 && carried ? [carried] : read.sheets
  const carriedFacet =
    read.facets.length === 0 && read.unexplained.length === 0 && /^et\b/i.test(question.trim())
  const facets =
    carriedFacet && context.facet && routes.facets[context.facet]
      ? [{ id: context.facet, facet: routes.facets[context.facet] }]
      : facetsAsked(read, routes)
  const facet = facets.find(
    (candidate): candidate is { id: string; facet: Facet } =>
      candidate.facet !== undefined &&
      (sheets.length === 0 || sheets.some((sheet) => standsIn(candidate.facet, sheet))),
  )

  const jobs = sheets.filter((sheet): sheet is Job => sheet.kind === 'job')
  if (jobs.length > 1 && (read.compares || read.unexplained.length <= 1))
    return comparison(jobs.slice(0, 3), facet, library)

  const [sheet] = facet?.facet.job && jobs.length > 0 ? jobs : sheets
  const hits = findPassages(question, { ...read, sheets }, library, 12)
  const answered = sheet && facet && !asksForAid(read, hits) ? facetAnswer(sheet, facet.id, library) : null
  if (answered && sheet && foreignTo(sheet, read.unexplained, library).length <= 1) return answered
  if (sheet && facets.length === 0 && read.unexplained.length === 0) return overview(sheet, library)
  const [term] = read.terms
  if (!sheet && term && read.unexplained.length <= 1 && !facet) return definition(term)
  const found = retrieved(withoutMarks(question), hits, sheets, facet, library)
  if (found.kind !== 'not_found') return found
  const closest =
    sheet && facet && facetAnswer(sheet, facet.id, library, 'Je n’ai pas trouvé ce point précis. ')
  return closest ?? (term && read.unexplained.length <= 2 ? definition(term) : found)
}

/**
 * Whether a question that names a job is about an aid: an aid answers best, and the question says more than the job and
 * one of its points. "Prime employeur apprenti infirmier".
 */
function asksForAid({ sheets, unexplained }: Understanding, [best]: readonly Hit[]): boolean {
  const namesJob = sheets.some(({ kind }) => kind === 'job')
  return namesJob && unexplained.length > 0 && best?.id.startsWith('aid:') === true
}

/** The facets of which a phrase is said, else the one that the classifier is sure of. */
function facetsAsked({ facets, guess }: Understanding, routes: Routes): Understanding['facets'] {
  if (facets.length > 0) return facets
  const guessed = guess()
  if (!guessed || guessed.probability < leastProbability) return []
  const facet = routes.facets[guessed.label]
  return facet ? [{ id: guessed.label, facet }] : []
}

/** The words that the sheet says nowhere: with more than one of them, something else is asked than the sheet tells. */
function foreignTo(sheet: Sheet, stems: readonly string[], { passage }: AnswerLibrary): readonly string[] {
  // An aid has more to tell than its few facets: only the name alone, or with one more word, asks for one of them.
  if (sheet.kind !== 'job' || stems.length <= 1) return stems
  const own = new Set(
    sheet.sections.flatMap(({ id }) => {
      const section = passage(`${sheet.topic}#${id}`)
      return section ? Object.values(searchable(section)).flat().flatMap(stemsOf) : []
    }),
  )
  return stems.filter((stem) => !own.has(stem))
}

function topicsOf({ sheets }: Pick<Understanding, 'sheets'>): string[] {
  return sheets.map(({ topic }) => topic)
}

/** The steps that are known, else the ways into the job that is wanted. */
function becomingPlan(becoming: Becoming, library: AnswerLibrary): AnswerPlan {
  const goal = library.knowledge.job(becoming.to)
  const ways = goal && facetAnswer(goal, 'acces', library, noPathway(becoming.from, goal, library))
  return pathwayAnswer(becoming, library) ?? ways ?? { kind: 'not_found', near: goal ? [goal] : [] }
}

/**
 * What a sheet says on what is asked, from its typed facts; null when it says nothing of it.
 * @param before what is said first, when this is only close to what was asked
 */
export function facetAnswer(
  sheet: Sheet,
  facetId: string,
  library: AnswerLibrary,
  before = '',
): AnswerPlan | null {
  const facet = library.routes.facets[facetId]
  const quotes = facet ? facetQuotes(sheet, facet, library) : []
  if (!facet || quotes.length === 0) return null
  const lead = `${before}Sur ${facet.label}, voici ce que dit la fiche « ${sheet.title} ».`
  return { kind: 'quoted', parts: [{ lead, quotes }], topic: sheet.topic, facet: facetId }
}

/** Where a sheet of this kind tells of a facet; undefined when it does not. */
function standsIn(facet: Facet | undefined, { kind }: Sheet): Facet['job'] | Facet['aid'] {
  return kind === 'guide' ? undefined : facet?.[kind]
}

/** The typed facts of a sheet for what is asked; the head of the section when it has none. */
function facetQuotes(sheet: Sheet, facet: Facet, { passage }: AnswerLibrary): Quote[] {
  const place = standsIn(facet, sheet)
  if (!place) return []
  const wanted: readonly string[] = place.facts
  const facts = factsOf(sheet)
    .filter(([key]) => wanted.includes(key))
    .sort(([a], [b]) => wanted.indexOf(a) - wanted.indexOf(b))
    .flatMap(([key, list]) => list.map((fact) => quoteFact(sheet, key, fact)))
  if (facts.length > 0) return facts.slice(0, factsShown)
  return passage(`${sheet.topic}#${place.section}`)?.quotes.slice(0, factsShown) ?? []
}

function comparison(
  jobs: Job[],
  facet: { id: string; facet: Facet } | undefined,
  library: AnswerLibrary,
): AnswerPlan {
  return {
    kind: 'quoted',
    parts: jobs.map((job) => ({
      lead: `${job.title} :`,
      quotes: facet ? facetQuotes(job, facet.facet, library).slice(0, 3) : portrait(job, library),
    })),
    topic: jobs[0]?.topic ?? null,
    facet: facet?.id ?? null,
  }
}

/** The head of the sheet, then one fact each on diploma, training and pay. */
function portrait(sheet: Sheet, { passage }: AnswerLibrary): Quote[] {
  const head = passage(`${sheet.topic}#bref`)?.quotes.slice(0, 2) ?? []
  const facts = factsOf(sheet).flatMap(([key, [fact]]) =>
    fact && ['diploma.level', 'training.duration', 'pay', 'who', 'amount'].includes(key)
      ? [quoteFact(sheet, key, fact)]
      : [],
  )
  return [...head, ...facts]
}

/** What a sheet says first. */
export function overview(sheet: Sheet, library: AnswerLibrary): AnswerPlan {
  const quotes =
    sheet.kind === 'guide' ? (library.passage(`${sheet.topic}#bref`)?.quotes ?? []) : portrait(sheet, library)
  return {
    kind: 'quoted',
    parts: [{ lead: `Voici l’essentiel de la fiche « ${sheet.title} ».`, quotes: quotes.slice(0, 5) }],
    topic: sheet.topic,
    facet: null,
  }
}

/** What a word of the glossary means. */
export function definition(term: Term): AnswerPlan {
  const [meaning] = term.meanings
  const text = meaning ? `${term.term} veut dire « ${meaning.name} ». ${meaning.explains}` : term.term
  return {
    kind: 'quoted',
    parts: [{ lead: '', quotes: [{ text, section: `${glossaryPrefix}${term.term}`, source: null }] }],
    topic: null,
    facet: null,
  }
}
