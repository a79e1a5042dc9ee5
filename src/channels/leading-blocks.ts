import type { Block } from '../assistant/reply.ts'

/** Whether a block belongs to the beginning of a reply, which can be shown as text while it is made. */
export function isLeading({ type }: Pick<Block, 'type'>): boolean {
  return type === 'text' || type === 'notice'
}

/** How many blocks begin a reply: sentences and notices, until something comes that needs a place of its own. */
export function leadingBlocks(blocks: readonly Block[]): number {
  const end = blocks.findIndex((block) => !isLeading(block))
  return end === -1 ? blocks.length : end
}
