import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** Answers requests as a Worker would. */
export type Fetch = (request: Request) => Response | Promise<Response>

export type Served = { origin: string; close: () => Promise<void> }

/** Serves a fetch handler over real HTTP on a free port of the loopback address; what it answers is streamed. */
export async function serve(fetch: Fetch): Promise<Served> {
  const server = createServer(async (incoming, outgoing) => {
    const gone = new AbortController()
    outgoing.on('close', () => gone.abort())
    const response = await fetch(await toRequest(incoming, gone.signal))
    outgoing.writeHead(response.status, [...response.headers].flat())
    if (!response.body) return outgoing.end()
    const reader = response.body.getReader()
    gone.signal.addEventListener('abort', () => reader.cancel())
    for (let read = await reader.read(); !read.done; read = await reader.read()) outgoing.write(read.value)
    outgoing.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${portOf(server.address())}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function toRequest(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const { method = 'GET', url = '/', headers } = incoming
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const pairs = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, [value].flat().join(', ')]],
  )
  return new Request(`http://${headers.host}${url}`, {
    method,
    headers: pairs,
    signal,
    body: hasBody ? new Uint8Array(await buffer(incoming)) : null,
  })
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.')
  return address.port
}
