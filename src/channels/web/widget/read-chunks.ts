import type { UiMessageChunk } from '../turns/ui-message-chunk.ts'

/** Reads our server-sent events as they come. Ends at `[DONE]` or with the stream. */
export async function* readChunks(body: ReadableStream<Uint8Array>): AsyncGenerator<UiMessageChunk> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let pending = ''
  while (true) {
    const { done, value } = await reader.read()
    if (done) return
    const events = (pending + decoder.decode(value, { stream: true })).split('\n\n')
    pending = events.pop() ?? ''
    for (const event of events) {
      const data = event.replace(/^data: /, '')
      if (data === '[DONE]') return
      const chunk: unknown = JSON.parse(data)
      if (isChunk(chunk)) yield chunk
    }
  }
}

/** The stream is our own server's, of the same build, so the outline is enough; a schema library would triple the script. */
function isChunk(value: unknown): value is UiMessageChunk {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
