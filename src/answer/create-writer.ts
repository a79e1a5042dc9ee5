import { promptOf, type RefusedDraft, unanswered } from './prompt.ts'
import { createSentenceReader } from './read-sentences.ts'
import type { TextModel } from './text-model.ts'
import { untilAborted } from './until-aborted.ts'
import { createVerifier, type DraftSentence, type Refusal, type Verdict } from './verify/verify-sentence.ts'
import type { Writer, WritingRequest, WrittenSentence } from './writer.ts'

export type WriterLimits = {
  /** From the first request to the last sentence, a second try included. */
  totalMilliseconds: number
  /** How long one try may take until a first sentence is released. */
  firstSentenceMilliseconds: number
  /** Most sentences that are shown. */
  sentences: number
}

/** How a try ended; `late` also when the caller gave up. */
export type Ending = 'complete' | 'enough' | 'unanswered' | 'failed' | 'late'

/** What happened, in counts and codes: never a text. */
export type WritingReport = {
  endings: readonly Ending[]
  released: number
  refused: Readonly<Partial<Record<Refusal | 'repeated', number>>>
}

export type WriterOptions = {
  limits?: Partial<WriterLimits>
  report?: (report: WritingReport) => void
}

const defaultLimits: WriterLimits = {
  totalMilliseconds: 20_000,
  firstSentenceMilliseconds: 8_000,
  sentences: 6,
}
/** A model that writes more than this is not answering. */
const mostDrafts = 24

/**
 * A writer that streams from a model and releases only what the verifier can read off our own sentences.
 * Nothing is logged; a failing model ends the answer without an error.
 * @param loadModel called with the first answer, once: the AI SDK is heavy, and not every turn needs it
 */
export function createWriter(
  loadModel: () => Promise<TextModel>,
  { limits, report }: WriterOptions = {},
): Writer {
  const { totalMilliseconds, firstSentenceMilliseconds, sentences } = { ...defaultLimits, ...limits }
  let loaded: Promise<TextModel> | undefined
  const load = () => {
    loaded ??= loadModel()
    return loaded
  }

  return {
    async *write(request, signal) {
      const answer = createAnswer(request, sentences)
      const total = AbortSignal.any([signal, AbortSignal.timeout(totalMilliseconds)])
      try {
        yield* tryOnce(answer, load, total, firstSentenceMilliseconds)
        if (answer.released() === 0 && answer.endings.at(-1) === 'complete' && answer.refused.length > 0)
          yield* tryOnce(answer, load, total, firstSentenceMilliseconds)
      } finally {
        report?.({ endings: answer.endings, released: answer.released(), refused: answer.counts })
      }
    },
  }
}

/** What one question comes to over its tries. */
type Answer = ReturnType<typeof createAnswer>

function createAnswer(request: WritingRequest, most: number) {
  const verify = createVerifier(request.passages)
  const shown = new Set<string>()
  const counts: Partial<Record<Refusal | 'repeated', number>> = {}
  const refused: RefusedDraft[] = []
  const endings: Ending[] = []
  const count = (reason: Refusal | 'repeated') => {
    counts[reason] = (counts[reason] ?? 0) + 1
  }

  return {
    counts,
    refused,
    endings,
    released: () => shown.size,
    isEnough: () => shown.size >= most,
    prompt: () => promptOf(request, refused),
    /** The sentence when it may be shown, and has not been yet. */
    judge(draft: DraftSentence): WrittenSentence | null {
      const verdict: Verdict = verify(draft)
      if (!verdict.released) {
        count(verdict.reason)
        refused.push({ draft, reason: verdict.reason })
        return null
      }
      const key = draft.text.toLowerCase()
      if (shown.has(key)) {
        count('repeated')
        return null
      }
      shown.add(key)
      return { text: draft.text, sections: verdict.sections }
    },
  }
}

async function* tryOnce(
  answer: Answer,
  load: () => Promise<TextModel>,
  signal: AbortSignal,
  firstSentenceMilliseconds: number,
): AsyncGenerator<WrittenSentence> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), firstSentenceMilliseconds)
  const either = AbortSignal.any([signal, stop.signal])
  let ending: Ending = 'complete'
  try {
    for await (const draft of draftsOf(answer, load, either)) {
      if (draft.text.startsWith(unanswered)) {
        ending = 'unanswered'
        return
      }
      const sentence = answer.judge(draft)
      if (!sentence) continue
      clearTimeout(timer)
      yield sentence
      if (answer.isEnough()) {
        ending = 'enough'
        return
      }
    }
    if (either.aborted) ending = 'late'
  } catch {
    ending = either.aborted ? 'late' : 'failed'
  } finally {
    answer.endings.push(ending)
    clearTimeout(timer)
    stop.abort()
  }
}

/** Sentences of one try as they become complete. */
async function* draftsOf(
  answer: Answer,
  load: () => Promise<TextModel>,
  signal: AbortSignal,
): AsyncGenerator<DraftSentence> {
  const reader = createSentenceReader()
  const model = await load()
  let drafts = 0
  for await (const piece of untilAborted(model.stream(answer.prompt(), signal), signal)) {
    for (const draft of reader.push(piece)) {
      yield draft
      drafts += 1
      if (drafts >= mostDrafts) return
    }
    if (reader.isFull()) return
  }
  if (!signal.aborted) yield* reader.end()
}
