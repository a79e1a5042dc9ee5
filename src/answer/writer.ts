import type { SourcePassage } from './passages.ts'

export type WritingRequest = {
  /** Personal data already masked. */
  question: string
  passages: readonly SourcePassage[]
  /** What the person asked before, oldest first: never what a model answered. */
  askedBefore: readonly string[]
}

/** A sentence that a model wrote and the verifier released, with the sections it stands on. */
export type WrittenSentence = { text: string; sections: readonly string[] }

/** Writes an answer with a language model. What it yields may be shown: it has been verified sentence by sentence. */
export interface Writer {
  /**
   * Ends early, without an error, when the model fails, is cut off, or runs past `signal`: the caller looks at what it got.
   */
  write(request: WritingRequest, signal: AbortSignal): AsyncIterable<WrittenSentence>
}
