import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createClient } from '@redis/client'
import { z } from 'zod'

/** What becomes of the next request: never answered, or carried out and its answer lost on the way. */
export type Mishap = 'hang' | 'lose-answer'

export type FakeUpstash = {
  url: string
  token: string
  /** How many requests came in so far. */
  requestCount: () => number
  failNext: (mishap: Mishap) => void
  stop: () => Promise<void>
}

type Outcome = { result: unknown } | { error: string }

const commandSchema = z.array(z.union([z.string(), z.number()]).transform(String)).min(1)
const commandsSchema = z.array(commandSchema)

/** A local server that speaks Upstash's REST protocol and passes every command on to a real Redis. */
export async function startFakeUpstash(redisSocketPath: string, token = 'local-token'): Promise<FakeUpstash> {
  const redis = createClient({ socket: { path: redisSocketPath, tls: false } })
  await redis.connect()
  const mishaps: Mishap[] = []
  let requests = 0

  const run = async (command: string[]): Promise<Outcome> => {
    try {
      return { result: await redis.sendCommand(asRedisKnowsIt(command)) }
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) }
    }
  }

  const runTransaction = async (commands: string[][]): Promise<Outcome[]> => {
    const transaction = redis.multi()
    for (const command of commands) transaction.addCommand(asRedisKnowsIt(command))
    const results = await transaction.execTyped()
    return z
      .array(z.unknown())
      .parse(results)
      .map((result) => ({ result }))
  }

  const carryOut = async (path: string, body: unknown): Promise<Outcome | Outcome[]> => {
    if (path === '/') return run(commandSchema.parse(body))
    if (path === '/pipeline') return Promise.all(commandsSchema.parse(body).map(run))
    if (path === '/multi-exec') return runTransaction(commandsSchema.parse(body))
    return { error: `ERR unknown path ${path}` }
  }

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    requests += 1
    const mishap = mishaps.shift()
    if (mishap === 'hang') return
    const body = await readBody(request)
    if (request.headers.authorization !== `Bearer ${token}`)
      return send(response, 401, { error: 'WRONGPASS invalid or missing auth token' })
    const outcome = await carryOut(request.url ?? '/', JSON.parse(body))
    if (mishap === 'lose-answer') return request.socket.destroy()
    const encoded = request.headers['upstash-encoding'] === 'base64' ? encode(outcome) : outcome
    const failed = !Array.isArray(outcome) && 'error' in outcome
    send(response, failed ? 400 : 200, encoded)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => send(response, 400, { error: `ERR ${error}` }))
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(z.object({ port: z.number() }).parse(server.address()).port))
  })

  return {
    url: `http://127.0.0.1:${port}`,
    token,
    requestCount: () => requests,
    failNext: (mishap) => mishaps.push(mishap),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      redis.destroy()
    },
  }
}

/** The locking flag of scripts is Upstash's own: Redis refuses it. */
function asRedisKnowsIt(command: string[]): string[] {
  return command.map((part) => part.replace(/^#!lua flags=allow-key-locking\n/, '#!lua\n'))
}

function encode(outcome: Outcome | Outcome[]): unknown {
  if (Array.isArray(outcome)) return outcome.map(encode)
  return 'error' in outcome ? outcome : { result: encodeReply(outcome.result) }
}

/** Upstash encodes every string but a plain OK. */
function encodeReply(reply: unknown): unknown {
  if (Array.isArray(reply)) return reply.map(encodeReply)
  return typeof reply === 'string' && reply !== 'OK' ? Buffer.from(reply).toString('base64') : reply
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function send(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
