import type { Writer, WritingRequest, WrittenSentence } from '../../src/answer/writer.ts'

/** A writer that always writes the same, and notes what it was asked. */
export function writerOf(sentences: readonly WrittenSentence[]): { writer: Writer; calls: WritingRequest[] } {
  const calls: WritingRequest[] = []
  return {
    calls,
    writer: {
      async *write(request) {
        calls.push(request)
        yield* sentences
      },
    },
  }
}
