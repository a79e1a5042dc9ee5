import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import * as z from 'zod'
import { seededRandom } from '../../src/dialogue/seeded-random.ts'
import { type BehaviourName, isBehaviour, readAssignment, type Said, write } from './model-behaviours.ts'
import {
  chatStream,
  type ModelRequest,
  readRequest,
  responsesStream,
  type StreamShape,
  wholeAnswer,
} from './openai-protocol.ts'

/** Ways to fail on the way, rather than in what is said. */
export type Mishap =
  | 'hang-before-headers'
  | 'hang-after-headers'
  | 'hang-midway'
  | 'cut-off'
  | 'rate-limited'
  | 'server-error'
  | 'garbage'
  | 'binary'
  | 'drip'
  | 'huge'

export type ModelMode = BehaviourName | Mishap

export type FakeOpenAi = {
  /** For OPENAI_BASE_URL: ends with /v1. */
  url: string
  apiKey: string
  /** Every accepted request, oldest first. */
  requests: ModelRequest[]
  /** Every sentence it wrote, with whether it is true. */
  said: Said[]
  /** Every piece of text that it streamed, and when (`performance.now()`). */
  streamed: { text: string; at: number }[]
  /** How it answers from now on. */
  behave: (mode: ModelMode) => void
  close: () => Promise<void>
}

type Options = { mode?: ModelMode; apiKey?: string; seed?: number; dripMilliseconds?: number }

/**
 * A local server that speaks OpenAI's protocol (chat completions and responses, streamed or whole) and plays a model
 * that answers from the extracts of its prompt, well or badly. The same seed and requests give the same answers.
 */
export async function startFakeOpenAi(options: Options = {}): Promise<FakeOpenAi> {
  const { apiKey = 'local-key', seed = 1, dripMilliseconds = 40 } = options
  const random = seededRandom(seed)
  const requests: ModelRequest[] = []
  const said: Said[] = []
  const streamed: FakeOpenAi['streamed'] = []
  let mode: ModelMode = options.mode ?? 'good'

  const answer = async (incoming: IncomingMessage, response: ServerResponse) => {
    const body = await readBody(incoming)
    const path = pathOf(incoming)
    if (!path) return refuse(response, 404, 'Not found.', 'invalid_request_error', null)
    if (incoming.headers.authorization !== `Bearer ${apiKey}`)
      return refuse(response, 401, 'Incorrect API key provided.', 'invalid_request_error', 'invalid_api_key')
    const request = readRequest(path, parsed(body))
    if ('message' in request)
      return refuse(response, 400, request.message, 'invalid_request_error', request.param)
    requests.push(request)
    if (mode === 'hang-before-headers') return
    if (mode === 'rate-limited') {
      response.setHeader('retry-after', '1')
      return refuse(response, 429, 'Rate limit reached.', 'requests', 'rate_limit_exceeded')
    }
    if (mode === 'server-error')
      return refuse(response, 500, 'The server had an error.', 'server_error', null)
    if (mode === 'garbage')
      return response.writeHead(200, eventStream).end('data: {"choices":[{"del\n\ndata: <html>\n\n')
    if (mode === 'binary')
      return response
        .writeHead(200, eventStream)
        .end(Buffer.from(Array.from({ length: 4096 }, () => Math.floor(random() * 256))))
    const text =
      mode === 'huge' ? 'La formation dure longtemps, très longtemps '.repeat(25_000) : textOf(request)
    if (!request.stream) return sendJson(response, 200, wholeAnswer(path, request.model, text))
    const shape = path === 'chat' ? chatStream(request.model) : responsesStream(request.model)
    await stream(response, shape, text)
  }

  const textOf = ({ instructions, input }: ModelRequest): string => {
    const sentences = write(isBehaviour(mode) ? mode : 'good', readAssignment(instructions, input), random)
    said.push(...sentences)
    return sentences
      .map(
        ({ text, extracts }) =>
          `${text}${extracts.length > 0 ? ' ' : ''}${extracts.map((number) => `[${number}]`).join('')}`,
      )
      .join('\n')
  }

  const stream = async (response: ServerResponse, { opening, piece, closing }: StreamShape, text: string) => {
    const played = mode
    response.writeHead(200, eventStream)
    response.flushHeaders()
    if (played === 'hang-after-headers') return
    for (const event of opening) response.write(event)
    const pieces = played === 'huge' ? [text] : piecesOf(text, random)
    const stopAt =
      played === 'hang-midway' || played === 'cut-off' ? Math.ceil(pieces.length / 2) : pieces.length
    for (const each of pieces.slice(0, stopAt)) {
      if (response.destroyed) return
      response.write(piece(each))
      streamed.push({ text: each, at: performance.now() })
      if (played === 'drip') await new Promise((resolve) => setTimeout(resolve, dripMilliseconds))
    }
    if (played === 'hang-midway') return
    if (played === 'cut-off') return response.write('data: {"cho', () => response.destroy())
    response.end(closing.join(''))
  }

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = z.object({ port: z.number() }).parse(server.address())

  return {
    url: `http://127.0.0.1:${port}/v1`,
    apiKey,
    requests,
    said,
    streamed,
    behave: (next) => {
      mode = next
    },
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

const eventStream = { 'content-type': 'text/event-stream; charset=utf-8' }

function pathOf({ method, url }: IncomingMessage): 'chat' | 'responses' | null {
  if (method !== 'POST') return null
  if (url === '/v1/chat/completions') return 'chat'
  return url === '/v1/responses' ? 'responses' : null
}

/** Pieces of one to thirty characters: words and citations come in halves. */
function piecesOf(text: string, random: () => number): string[] {
  const pieces: string[] = []
  for (let at = 0; at < text.length; ) {
    const length = 1 + Math.floor(random() * 30)
    pieces.push(text.slice(at, at + length))
    at += length
  }
  return pieces
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

function refuse(
  response: ServerResponse,
  status: number,
  message: string,
  type: string,
  code: string | null,
) {
  sendJson(response, status, { error: { message, type, param: null, code } })
}

function sendJson(response: ServerResponse, status: number, body: object) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
