import type { ReplyPart } from '../../../assistant/assistant.ts'
import type { BlockOf } from '../../../assistant/reply.ts'
import type { UiMessageChunk } from './ui-message-chunk.ts'

/**
 * Turns the parts of a reply into chunks, in order: sentences that follow each other make one text part.
 * @param origin our own, before the paths of our sheets: a foreign client needs whole addresses
 * @returns `write` gives the chunks of one part, `end` those that close the last text
 */
export function createChunkWriter(origin: string) {
  let texts = 0
  let openText: string | null = null

  function end(): UiMessageChunk[] {
    if (openText === null) return []
    const id = openText
    openText = null
    return [{ type: 'text-end', id }]
  }

  function write(part: ReplyPart): UiMessageChunk[] {
    if (part.type === 'block') return [...end(), ...chunksOfBlock(part.block, origin)]
    const chunks: UiMessageChunk[] = []
    if (openText === null) {
      openText = `text-${texts++}`
      chunks.push({ type: 'text-start', id: openText })
    }
    const isFirst = chunks.length > 0
    const { text, sources } = part.sentence
    const delta = isFirst ? text : ` ${text}`
    chunks.push({ type: 'text-delta', id: openText, delta, providerMetadata: { capSoin: { sources } } })
    return chunks
  }

  return { write, end }
}

type DataBlock = Extract<ReplyPart, { type: 'block' }>['block']

function chunksOfBlock(block: DataBlock, origin: string): UiMessageChunk[] {
  switch (block.type) {
    case 'question':
      return [{ type: 'data-question', data: block }]
    case 'job':
      return [{ type: 'data-job', data: block }]
    case 'aid':
      return [{ type: 'data-aid', data: block }]
    case 'opportunities':
      return [{ type: 'data-opportunities', data: block }]
    case 'notice':
      return [{ type: 'data-notice', data: block }]
    case 'handover':
      return [{ type: 'data-handover', data: block }]
    case 'sources':
      return [...block.items.map((item) => sourceUrl(item, origin)), { type: 'data-sources', data: block }]
  }
}

function sourceUrl({ id, title, url }: BlockOf<'sources'>['items'][number], origin: string): UiMessageChunk {
  return { type: 'source-url', sourceId: id, url: new URL(url, origin).href, title }
}
