import type { BlockOf, CitedSentence, Reply } from '../../src/assistant/reply.ts'

export function sentencesOf({ blocks }: Reply): CitedSentence[] {
  return blocks.flatMap((block) => (block.type === 'text' ? block.sentences : []))
}

/** Everything that a reply tells in sentences, as one text. */
export function textOf(reply: Reply): string {
  return sentencesOf(reply)
    .map(({ text }) => text)
    .join(' ')
}

/** Sections that sentences stand on, each once. */
export function citedBy(reply: Reply): string[] {
  return [...new Set(sentencesOf(reply).flatMap(({ sources }) => sources))]
}

/** The question that a reply ends with, if any. */
export function questionOf({ blocks }: Reply): BlockOf<'question'> | undefined {
  return blocks.findLast((block) => block.type === 'question')
}

export function noticesOf({ blocks }: Reply): BlockOf<'notice'>[] {
  return blocks.filter((block) => block.type === 'notice')
}

export function jobsOf({ blocks }: Reply): BlockOf<'job'>[] {
  return blocks.filter((block) => block.type === 'job')
}

export function opportunitiesOf({ blocks }: Reply): BlockOf<'opportunities'>[] {
  return blocks.filter((block) => block.type === 'opportunities')
}

/** Ids of the sources block. */
export function sourceIdsOf({ blocks }: Reply): string[] {
  return blocks.flatMap((block) => (block.type === 'sources' ? block.items.map(({ id }) => id) : []))
}
