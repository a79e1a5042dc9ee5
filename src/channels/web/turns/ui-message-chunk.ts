import type { Block, CitedSentence, Reply } from '../../../assistant/reply.ts'
import type { EditableAnswer } from '../view/conversation-tools.tsx'

type DataBlock = Exclude<Block, { type: 'text' }>

/** One data part per block that is not text: `data-question`, `data-job`, ... */
type DataChunk = {
  [Type in DataBlock['type']]: { type: `data-${Type}`; data: Extract<DataBlock, { type: Type }> }
}[DataBlock['type']]

/** The ids that a client needs to go on, and how the turn went. */
export type MessageMetadata = Pick<Reply, 'conversationId' | 'turnId'> &
  Partial<Pick<Reply, 'status' | 'mode'>>

/**
 * What we send of the AI SDK's UI message stream. The sources of a sentence travel in `providerMetadata`, where a
 * client that does not know them lets them be.
 */
export type UiMessageChunk =
  | { type: 'start'; messageId: string; messageMetadata: MessageMetadata }
  | { type: 'text-start'; id: string }
  | {
      type: 'text-delta'
      id: string
      delta: string
      providerMetadata: { capSoin: { sources: CitedSentence['sources'] } }
    }
  | { type: 'text-end'; id: string }
  | { type: 'source-url'; sourceId: string; url: string; title: string }
  | DataChunk
  | { type: 'data-answers'; data: EditableAnswer[]; transient: true }
  | { type: 'error'; errorText: string }
  | { type: 'finish'; messageMetadata: MessageMetadata; finishReason: 'stop' | 'error' }

export function isDataChunk(chunk: UiMessageChunk): chunk is DataChunk {
  return chunk.type.startsWith('data-') && chunk.type !== 'data-answers'
}
