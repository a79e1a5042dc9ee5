import type { Knowledge, Sheet } from '../knowledge/knowledge.ts'
import type { Hit, SearchIndex } from '../knowledge/search/search-index.ts'
import { stemsOf } from '../language/phrase-match.ts'
import { preciseTopics, topicOf } from './find-passages.ts'
import { type SourcePassage, searchable } from './passages.ts'
import type { AnswerLibrary, AnswerPlan } from './plan-answer.ts'
import { quoteSentences } from './quote.ts'
import type { Facet } from './routes-schema.ts'

/** Thresholds set on the development questions (`npm run eval`): below them, saying "not found" is more honest. */
const leastCoverage = 0.4
const leastCoverageOfNamedSheet = 0.25
/** A passage that holds so many words of the question answers it without its rarest one. */
const enoughWords = 4
const passagesKept = 4

/** The sentences of the passages that answer best; "not found" when none of them answers surely. */
export function retrieved(
  question: string,
  hits: readonly Hit[],
  sheets: readonly Sheet[],
  facet: { id: string; facet: Facet } | undefined,
  { index, passage, knowledge }: AnswerLibrary,
): AnswerPlan {
  const named = preciseTopics(sheets)
  const isNamed = ({ id }: Hit) => named.has(topicOf(id))
  const terms = index.termsOfQuestion(question)
  const rarest = rarestKnown(terms, index)
  const best = hits.find(
    (hit) => isNamed(hit) || hit.words >= enoughWords || speaksOf(rarest, passage(hit.id)),
  )
  const least = best && isNamed(best) ? leastCoverageOfNamedSheet : leastCoverage
  if (!best || best.coverage < least) return { kind: 'not_found', near: nearest(hits, sheets, knowledge) }

  const kept = withinSheets([best, ...hits.filter((hit) => hit !== best)])
    .filter(({ score }) => score >= best.score * 0.5)
    .slice(0, passagesKept)
  const passages = kept.flatMap(({ id }) => passage(id) ?? [])
  const quotes = quoteSentences(terms, passages, index.weight)
  return {
    kind: 'retrieved',
    passages,
    parts: [{ lead: '', quotes }],
    topic: topicOf(best.id),
    facet: facet?.id ?? null,
  }
}

/** At most two sections of one sheet: two sheets on the same point tell more than one sheet alone. */
function withinSheets(hits: readonly Hit[]): Hit[] {
  return hits.filter(
    (hit, index) =>
      hits.slice(0, index).filter((earlier) => topicOf(earlier.id) === topicOf(hit.id)).length < 2,
  )
}

/**
 * The rarest word of a question that we know at all: what it is about. A passage without it answers another question
 * ("brancardier, c'est physique ?" is not answered by what is physical in another job), unless it holds many others.
 */
function rarestKnown(terms: readonly string[], { weight }: SearchIndex): string | undefined {
  const unknown = weight('\u0000')
  return terms.filter((term) => weight(term) < unknown).sort((a, b) => weight(b) - weight(a))[0]
}

function speaksOf(term: string | undefined, passage: SourcePassage | undefined): boolean {
  if (term === undefined || !passage) return true
  const { title, names, asks, text } = searchable(passage)
  return [title, ...names, ...asks, text].some((part) => stemsOf(part).includes(term))
}

function nearest(hits: readonly Hit[], sheets: readonly Sheet[], knowledge: Knowledge): Sheet[] {
  const near = new Set(sheets)
  for (const { id } of hits) {
    const sheet = knowledge.sheet(topicOf(id))
    if (sheet) near.add(sheet)
  }
  return [...near].slice(0, 3)
}
