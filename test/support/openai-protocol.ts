import * as z from 'zod'

const content = z.union([
  z.string(),
  z
    .array(z.strictObject({ type: z.enum(['text', 'input_text']), text: z.string() }))
    .transform((parts) => parts.map(({ text }) => text).join('')),
])
const messages = z.array(z.strictObject({ role: z.enum(['system', 'developer', 'user']), content })).min(1)

/** As the real service does, unknown fields are refused. */
const chatSchema = z.strictObject({
  model: z.string().min(1),
  messages,
  stream: z.boolean().optional(),
  stream_options: z.strictObject({ include_usage: z.boolean() }).optional(),
  temperature: z.number().min(0).max(2).optional(),
  max_tokens: z.int().positive().optional(),
  max_completion_tokens: z.int().positive().optional(),
  reasoning_effort: z.enum(['minimal', 'low', 'medium', 'high']).optional(),
})

const responsesSchema = z.strictObject({
  model: z.string().min(1),
  input: messages,
  stream: z.boolean().optional(),
  store: z.boolean().optional(),
  temperature: z.number().min(0).max(2).optional(),
  max_output_tokens: z.int().min(16).optional(),
  reasoning: z.strictObject({ effort: z.enum(['minimal', 'low', 'medium', 'high']) }).optional(),
  include: z.array(z.string()).optional(),
})

export type ModelRequest = { model: string; stream: boolean; instructions: string; input: string }
export type RequestFault = { message: string; param: string | null }

/** Reads a request as one of the two interfaces of OpenAI would. */
export function readRequest(path: 'chat' | 'responses', body: unknown): ModelRequest | RequestFault {
  const result = path === 'chat' ? chatSchema.safeParse(body) : responsesSchema.safeParse(body)
  if (!result.success) {
    const [issue] = result.error.issues
    return { message: issue?.message ?? 'Malformed request.', param: issue?.path.join('.') || null }
  }
  const { data } = result
  const refused = /^(?:gpt-[5-9]|o\d)/.test(data.model) ? refusedByThinkers(data) : undefined
  if (refused)
    return {
      message: `Unsupported parameter: '${refused}' is not supported with this model.`,
      param: refused,
    }
  const all = 'messages' in data ? data.messages : data.input
  const textOf = (isWanted: (role: string) => boolean) =>
    all
      .filter(({ role }) => isWanted(role))
      .map((message) => message.content)
      .join('\n')
  return {
    model: data.model,
    stream: data.stream ?? false,
    instructions: textOf((role) => role !== 'user'),
    input: textOf((role) => role === 'user'),
  }
}

function refusedByThinkers(data: object): string | undefined {
  return ['temperature', 'max_tokens'].find((field) => field in data)
}

/** The events of a stream: each piece of text, before them what opens it, after them what closes it. */
export type StreamShape = { opening: string[]; piece: (text: string) => string; closing: string[] }

export function chatStream(model: string): StreamShape {
  const chunk = (fields: object) =>
    event({ id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1_780_000_000, model, ...fields })
  const choice = (delta: object, finish: string | null = null) =>
    chunk({ choices: [{ index: 0, delta, finish_reason: finish }] })
  return {
    opening: [choice({ role: 'assistant', content: '' })],
    piece: (text) => choice({ content: text }),
    closing: [choice({}, 'stop'), chunk({ choices: [], usage: chatUsage }), 'data: [DONE]\n\n'],
  }
}

export function responsesStream(model: string): StreamShape {
  const response = { id: 'resp_1', object: 'response', created_at: 1_780_000_000, model }
  const named = (type: string, fields: object) => `event: ${type}\n${event({ type, ...fields })}`
  const message = { id: 'msg_1', type: 'message', role: 'assistant', content: [] }
  return {
    opening: [
      named('response.created', { response: { ...response, status: 'in_progress' } }),
      named('response.in_progress', { response: { ...response, status: 'in_progress' } }),
      named('response.output_item.added', { output_index: 0, item: { ...message, status: 'in_progress' } }),
    ],
    piece: (delta) =>
      named('response.output_text.delta', { item_id: 'msg_1', output_index: 0, content_index: 0, delta }),
    closing: [
      named('response.output_item.done', { output_index: 0, item: { ...message, status: 'completed' } }),
      named('response.completed', { response: { ...response, status: 'completed', usage: responsesUsage } }),
    ],
  }
}

/** The whole answer at once, when no stream was asked for. */
export function wholeAnswer(path: 'chat' | 'responses', model: string, text: string): object {
  if (path === 'chat')
    return {
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1_780_000_000,
      model,
      choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }],
      usage: chatUsage,
    }
  return {
    id: 'resp_1',
    object: 'response',
    created_at: 1_780_000_000,
    model,
    status: 'completed',
    output: [
      {
        id: 'msg_1',
        type: 'message',
        role: 'assistant',
        status: 'completed',
        content: [{ type: 'output_text', text, annotations: [] }],
      },
    ],
    usage: responsesUsage,
  }
}

const chatUsage = { prompt_tokens: 10, completion_tokens: 10, total_tokens: 20 }
const responsesUsage = { input_tokens: 10, output_tokens: 10, total_tokens: 20 }

function event(data: object): string {
  return `data: ${JSON.stringify(data)}\n\n`
}
