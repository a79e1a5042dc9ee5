import type { Block } from '../../../assistant/reply.ts'
import { isDataChunk, type UiMessageChunk } from '../turns/ui-message-chunk.ts'
import type { EditableAnswer } from '../view/conversation-tools.tsx'

/** As much of a reply as has come. */
export type ReplyProgress = {
  blocks: Block[]
  conversationId: string
  answers: EditableAnswer[]
  end: { kind: 'open' } | { kind: 'finished' } | { kind: 'failed'; message: string }
}

export const noReply: ReplyProgress = { blocks: [], conversationId: '', answers: [], end: { kind: 'open' } }

/** The reply with one more chunk of the stream. */
export function withChunk(progress: ReplyProgress, chunk: UiMessageChunk): ReplyProgress {
  if (isDataChunk(chunk)) return { ...progress, blocks: [...progress.blocks, chunk.data] }
  switch (chunk.type) {
    case 'start':
      return { ...progress, conversationId: chunk.messageMetadata.conversationId }
    case 'text-delta':
      return {
        ...progress,
        blocks: withSentence(progress.blocks, chunk.delta, chunk.providerMetadata.capSoin.sources),
      }
    case 'data-answers':
      return { ...progress, answers: chunk.data }
    case 'error':
      return { ...progress, end: { kind: 'failed', message: chunk.errorText } }
    case 'finish':
      return progress.end.kind === 'failed' ? progress : { ...progress, end: { kind: 'finished' } }
    default:
      return progress
  }
}

function withSentence(blocks: Block[], delta: string, sources: string[]): Block[] {
  const sentence = { text: delta.trimStart(), sources }
  const last = blocks.at(-1)
  if (last?.type !== 'text') return [...blocks, { type: 'text', sentences: [sentence] }]
  return [...blocks.slice(0, -1), { type: 'text', sentences: [...last.sentences, sentence] }]
}
