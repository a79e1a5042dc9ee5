import type { ReplyPart } from '../../assistant/assistant.ts'
import type { Block } from '../../assistant/reply.ts'
import { absolute, escaped, frenchSpaced } from './block-kit.ts'
import { numberSources, type SourceNumbers, sourceMarks } from './source-numbers.ts'

/**
 * How many blocks at the start of a reply can be shown as text while it is made: sentences and notices, until
 * something comes that needs a block of its own.
 */
export function streamableBlocks(blocks: readonly Block[]): number {
  const end = blocks.findIndex(({ type }) => type !== 'text' && type !== 'notice')
  return end === -1 ? blocks.length : end
}

/** Writes these parts one by one, as Markdown that goes on from the part before; nothing once the rest has begun. */
export function createPartWriter(origin: string): (part: ReplyPart) => string {
  const numbers: SourceNumbers = new Map()
  let before: ReplyPart['type'] | null = null
  let isOver = false

  return (part) => {
    const text = textOf(part)
    if (text === null) isOver = true
    if (text === null || isOver) return ''
    const gap = before === null ? '' : before === 'sentence' && part.type === 'sentence' ? ' ' : '\n\n'
    before = part.type
    return gap + frenchSpaced(text)
  }

  function textOf(part: ReplyPart): string | null {
    if (part.type === 'sentence') {
      numberSources(numbers, part.sentence.sources)
      return [escaped(part.sentence.text), ...sourceMarks(part.sentence, numbers)].join(' ')
    }
    if (part.block.type !== 'notice') return null
    const { kind, text, links = [] } = part.block
    const shown = links.map(({ label, url }) =>
      url.startsWith('tel:') ? `**${escaped(label)}**` : `[${escaped(label)}](${absolute(url, origin)})`,
    )
    // In danger, the number to call comes before any words.
    return (kind === 'crisis' ? [...shown, escaped(text)] : [`_${escaped(text)}_`, ...shown]).join('\n\n')
  }
}
