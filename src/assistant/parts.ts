import { citationsOf, isDue } from '../answer/cite.ts'
import type { Quote } from '../answer/passages.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { ReplyPart } from './assistant.ts'
import type { Block } from './reply.ts'
import { wording } from './wording.ts'

/** A sentence of our own, which needs no source. */
export function say(text: string): ReplyPart {
  return { type: 'sentence', sentence: { text, sources: [] } }
}

export function sayQuote({ text, section }: Quote): ReplyPart {
  return { type: 'sentence', sentence: { text, sources: [section] } }
}

export function block(value: Exclude<Block, { type: 'text' }>): ReplyPart {
  return { type: 'block', block: value }
}

/**
 * The sources that quotes stand on, and a notice when one of them has to be looked at again.
 * @param today ISO day; left out where nothing is told that could be out of date
 */
export function sourcesOf(quotes: readonly Quote[], knowledge: Knowledge, today?: string): ReplyPart[] {
  const items = citationsOf(quotes, knowledge)
  if (items.length === 0) return []
  const due = today !== undefined && quotes.some((quote) => isDue(quote, today))
  return [
    ...(due ? [block({ type: 'notice', kind: 'to-verify', text: wording.toVerify })] : []),
    block({ type: 'sources', items }),
  ]
}

/** Blocks to parts: the inverse of `blocksOf`. */
export function partsOf(blocks: readonly Block[]): ReplyPart[] {
  return blocks.flatMap((value): ReplyPart[] =>
    value.type === 'text'
      ? value.sentences.map((sentence) => ({ type: 'sentence', sentence }))
      : [block(value)],
  )
}

/** Parts in order to blocks: sentences that follow each other make one text block. */
export function blocksOf(parts: readonly ReplyPart[]): Block[] {
  const blocks: Block[] = []
  for (const part of parts) {
    const last = blocks.at(-1)
    if (part.type === 'block') blocks.push(part.block)
    else if (last?.type === 'text') last.sentences.push(part.sentence)
    else blocks.push({ type: 'text', sentences: [part.sentence] })
  }
  return blocks
}
