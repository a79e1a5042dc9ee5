import type { ReplyPart } from '../../assistant/assistant.ts'
import { unbroken } from '../../language/french-spaces.ts'
import { absoluteAddress } from '../absolute-address.ts'
import { markedSentence, numbersOf } from '../source-numbers.ts'
import { escaped } from './block-kit.ts'

/** Writes these parts one by one, as Markdown that goes on from the part before; nothing once the rest has begun. */
export function createPartWriter(origin: string): (part: ReplyPart) => string {
  const cited: string[] = []
  let before: ReplyPart['type'] | null = null
  let isOver = false

  return (part) => {
    const text = textOf(part)
    if (text === null) isOver = true
    if (text === null || isOver) return ''
    const gap = before === null ? '' : before === 'sentence' && part.type === 'sentence' ? ' ' : '\n\n'
    before = part.type
    return gap + unbroken(text)
  }

  function textOf(part: ReplyPart): string | null {
    if (part.type === 'sentence') {
      cited.push(...part.sentence.sources)
      return markedSentence(part.sentence, numbersOf(cited), escaped)
    }
    if (part.block.type !== 'notice') return null
    const { kind, text, links = [] } = part.block
    const shown = links.map(({ label, url }) =>
      url.startsWith('tel:')
        ? `**${escaped(label)}**`
        : `[${escaped(label)}](${absoluteAddress(url, origin)})`,
    )
    // In danger, the number to call comes before any words.
    return (kind === 'crisis' ? [...shown, escaped(text)] : [`_${escaped(text)}_`, ...shown]).join('\n\n')
  }
}
