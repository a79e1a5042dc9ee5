import * as z from 'zod'
import type { Config } from '../../config.ts'

/** Vectors of texts, in their order; null when the model does not answer in time, or not as it should. */
export type Embedder = (texts: readonly string[], limitMilliseconds: number) => Promise<number[][] | null>

const answerSchema = z.object({
  data: z.array(z.object({ index: z.int(), embedding: z.array(z.number()).min(1) })),
})

/** An embedding model behind OpenAI's protocol. */
export function createEmbedder(
  { apiKey, baseUrl, model }: NonNullable<Config['embedding']>,
  send: typeof fetch,
): Embedder {
  return async (texts, limitMilliseconds) => {
    try {
      const response = await send(`${baseUrl}/embeddings`, {
        method: 'POST',
        headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
        body: JSON.stringify({ model, input: texts, encoding_format: 'float' }),
        signal: AbortSignal.timeout(limitMilliseconds),
      })
      if (!response.ok) {
        await response.body?.cancel()
        return null
      }
      const answer = answerSchema.safeParse(await response.json())
      if (!answer.success || answer.data.data.length !== texts.length) return null
      return [...answer.data.data].sort((a, b) => a.index - b.index).map(({ embedding }) => embedding)
    } catch {
      return null
    }
  }
}
