import { createOpenAI } from '@ai-sdk/openai'
import { streamText } from 'ai'
import type { Config } from '../config.ts'
import type { TextModel } from './text-model.ts'

/** Models that think before they write: they refuse a temperature, and their thoughts count as output. */
const thinkingModel = /^(?:gpt-[5-9](?!.*chat)|o\d)/

const longestAnswer = 700
const longestThought = 2000

/**
 * A model behind OpenAI's protocol: OpenAI itself, Albert, Mistral, Scaleway, vLLM, Ollama.
 * The only file that loads the AI SDK; it is itself loaded when a first answer has to be written.
 */
export function createOpenAiModel({ apiKey, baseUrl, name, api }: NonNullable<Config['model']>): TextModel {
  const provider = createOpenAI({ apiKey, baseURL: baseUrl })
  const model = api === 'chat' ? provider.chat(name) : provider.responses(name)
  const thinks = thinkingModel.test(name)

  return {
    async *stream({ instructions, input }, signal) {
      const { stream } = streamText({
        model,
        instructions,
        prompt: input,
        maxRetries: 1,
        maxOutputTokens: thinks ? longestAnswer + longestThought : longestAnswer,
        ...(!thinks && { temperature: 0 }),
        abortSignal: signal,
        providerOptions: {
          openai: {
            ...(thinks && { reasoningEffort: 'low' }),
            // Questions of people are not to be kept by the service; other servers may not know the field.
            // No summary of thoughts: nobody reads it, and some accounts may not ask for it.
            ...(api === 'responses' && { store: false, reasoningSummary: null }),
          },
        },
        // The stream tells of errors; by default the SDK would log them, with what was asked.
        onError: () => {},
      })
      for await (const part of stream) {
        if (part.type === 'text-delta') yield part.text
        if (part.type === 'error') throw new Error('The model broke off.', { cause: part.error })
      }
    },
  }
}
