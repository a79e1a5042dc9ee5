import { createWindowTeller } from '../answer/aid-window.ts'
import { topicOf } from '../answer/find-passages.ts'
import type { Quote, SourcePassage } from '../answer/passages.ts'
import { type AnswerLibrary, type AnswerPlan, overview } from '../answer/plan-answer.ts'
import type { Writer } from '../answer/writer.ts'
import type { Sheet } from '../knowledge/knowledge.ts'
import type { Term } from '../knowledge/schema/glossary.ts'
import type { ReplyPart } from './assistant.ts'
import { block, say, sayQuote, sourcesOf } from './parts.ts'
import type { BlockOf, Reply, ReplyStatus } from './reply.ts'
import { wording } from './wording.ts'

export type AnswerRequest = {
  question: string
  askedBefore: readonly string[]
  /** ISO day. */
  today: string
  /** Null: quote mode. */
  writer: Writer | null
  signal: AbortSignal
}

export type AnswerResult = { status: ReplyStatus; mode: Reply['mode'] }

/** Carries out a plan: emits sentences, then the sources they stand on. */
export async function answerPlan(
  plan: AnswerPlan,
  request: AnswerRequest,
  library: AnswerLibrary,
  emit: (part: ReplyPart) => void,
): Promise<AnswerResult> {
  switch (plan.kind) {
    case 'clarify':
      emit(block(meaningsBlock(plan.term, library)))
      return { status: 'clarify', mode: 'quote' }
    case 'not_found':
      for (const part of notFoundParts(plan.near, library)) emit(part)
      return { status: 'not_found', mode: 'quote' }
    case 'quoted':
      emitQuotes(plan.parts, request, library, emit)
      return { status: 'answered', mode: 'quote' }
    case 'retrieved':
      return answerRetrieved(plan, request, library, emit)
  }
}

async function answerRetrieved(
  plan: Extract<AnswerPlan, { kind: 'retrieved' }>,
  request: AnswerRequest,
  library: AnswerLibrary,
  emit: (part: ReplyPart) => void,
): Promise<AnswerResult> {
  const { writer, question, askedBefore, signal, today } = request
  if (!writer) {
    emitQuotes(plan.parts, request, library, emit)
    return { status: 'answered', mode: 'quote' }
  }
  const cited = new Set<string>()
  const windows: Quote[] = []
  const tellWindow = createWindowTeller(library.knowledge, today)
  for await (const { text, sections } of writer.write(
    { question, passages: plan.passages, askedBefore },
    signal,
  )) {
    const before = sections.flatMap(tellWindow)
    for (const quote of before) emit(sayQuote(quote))
    windows.push(...before)
    emit({ type: 'sentence', sentence: { text, sources: [...sections] } })
    for (const section of sections) cited.add(section)
  }
  if (cited.size === 0) {
    emit(block({ type: 'notice', kind: 'degraded', text: wording.degraded }))
    emitQuotes(plan.parts, request, library, emit)
    return { status: 'answered', mode: 'quote' }
  }
  const sources = [...quotesOf(plan.passages, cited), ...windows]
  for (const part of sourcesOf(sources, library.knowledge, today)) emit(part)
  return { status: 'answered', mode: 'generate' }
}

/** The quotes of the sections a model cited: its sources are theirs. */
function quotesOf(passages: readonly SourcePassage[], cited: ReadonlySet<string>): Quote[] {
  return passages.filter(({ id }) => cited.has(id)).flatMap(({ quotes }) => quotes)
}

function emitQuotes(
  parts: Extract<AnswerPlan, { kind: 'quoted' }>['parts'],
  { today }: AnswerRequest,
  { knowledge }: AnswerLibrary,
  emit: (part: ReplyPart) => void,
) {
  const tellWindow = createWindowTeller(knowledge, today)
  const said: Quote[] = []
  for (const { lead, quotes } of parts) {
    if (lead) emit(say(lead))
    for (const quote of quotes.flatMap((quote) => [...tellWindow(quote.section), quote])) {
      emit(sayQuote(quote))
      said.push(quote)
    }
  }
  for (const part of sourcesOf(said, knowledge, today)) emit(part)
}

/** Says that nothing was found, names the nearest sheets and a person to ask. */
function notFoundParts(near: readonly Sheet[], { routes, knowledge }: AnswerLibrary): ReplyPart[] {
  const quotes: Quote[] = near.map((sheet) => ({
    text: sheet.title,
    section: `${sheet.topic}#bref`,
    source: null,
  }))
  const titles = near.map(({ title }) => `« ${title} »`).join(', ')
  return [
    say(routes.notFound.text),
    ...(near.length > 0 ? [say(`Les fiches les plus proches sont : ${titles}.`)] : []),
    say(routes.notFound.person),
    ...sourcesOf(quotes, knowledge),
  ]
}

/** Asks which meaning of a word is meant. */
function meaningsBlock(term: Term, { knowledge }: AnswerLibrary): BlockOf<'question'> {
  return {
    type: 'question',
    dialogue: 'clarify',
    id: 'clarify',
    text: `« ${term.term} » a plusieurs sens. Lequel voulez-vous ?`,
    choices: term.meanings.map(({ name, topic }, index) => ({
      id: topic && knowledge.sheet(topic) ? topic : `term:${term.term}:${index}`,
      label: name.charAt(0).toUpperCase() + name.slice(1),
    })),
    multiple: false,
    skippable: false,
  }
}

/** The sheet that a clarified choice means, told from its beginning. */
export function overviewOf(topic: string, library: AnswerLibrary): AnswerPlan | null {
  const sheet = library.knowledge.sheet(topicOf(topic))
  return sheet ? overview(sheet, library) : null
}
