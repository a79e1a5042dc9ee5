import type { Block, CitedSentence } from '../../assistant/reply.ts'

/** Sources by id, numbered from one in the order in which sentences name them. */
export type SourceNumbers = Map<string, number>

/** The numbers of a whole reply: those of its sentences, then what is listed and named by none. */
export function numbersOf(blocks: readonly Block[]): SourceNumbers {
  const numbers: SourceNumbers = new Map()
  for (const block of blocks)
    if (block.type === 'text') for (const { sources } of block.sentences) numberSources(numbers, sources)
  for (const block of blocks)
    if (block.type === 'sources')
      numberSources(
        numbers,
        block.items.map(({ id }) => id),
      )
  return numbers
}

/** Gives each source that has no number yet the next one. */
export function numberSources(numbers: SourceNumbers, ids: readonly string[]): void {
  for (const id of ids) if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
}

/** The marks after a sentence. */
export function sourceMarks({ sources }: CitedSentence, numbers: SourceNumbers): string[] {
  return sources.map((id) => `[${numbers.get(id)}]`)
}
