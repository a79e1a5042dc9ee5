import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export type ReceivedRequest = {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  body: string
}

export type Answer = { status: number; headers?: Record<string, string>; body?: unknown }

/** What a fake does instead of its contract: a text is sent as it is, anything else as JSON. */
export type Misbehaviour =
  | { kind: 'hang' }
  /** Sends the head and half of a body, then closes the connection. */
  | { kind: 'cut' }
  | { kind: 'garbage' }
  | ({ kind: 'answer' } & Answer)

export type FakeServer = {
  url: string
  /** Every request received, oldest first. */
  requests: ReceivedRequest[]
  /**
   * Breaks the contract for the next requests; "normal" keeps it again.
   * @param scope only under this path, only so many times; by default everywhere, until told otherwise
   */
  behave(how: Misbehaviour | 'normal', scope?: { path?: string; times?: number }): void
  close(): Promise<void>
}

/** Starts a real HTTP server on a free loopback port that answers by a pure function of the request. */
export async function startFakeServer(answer: (request: ReceivedRequest) => Answer): Promise<FakeServer> {
  const requests: ReceivedRequest[] = []
  let broken: { how: Misbehaviour; path: string; times: number } | null = null

  const server = createServer(async (incoming, response) => {
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1')
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const request = {
      method: incoming.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: incoming.headers,
      body: Buffer.concat(chunks).toString('utf8'),
    }
    requests.push(request)
    if (broken && broken.times > 0 && request.path.startsWith(broken.path)) {
      broken.times--
      misbehave(response, broken.how)
    } else {
      send(response, answer(request))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The fake server has no port.')

  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    behave(how, { path = '/', times = Number.POSITIVE_INFINITY } = {}) {
      broken = how === 'normal' ? null : { how, path, times }
    },
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function send(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  const isText = typeof body === 'string'
  response.writeHead(status, { 'content-type': isText ? 'text/plain' : 'application/json', ...headers })
  response.end(body === undefined ? '' : isText ? body : JSON.stringify(body))
}

function misbehave(response: ServerResponse, how: Misbehaviour): void {
  switch (how.kind) {
    case 'hang':
      return
    case 'cut':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
      response.write('{"resultats":[{"id":', () => response.destroy())
      return
    case 'garbage':
      send(response, {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: '<html>Maintenance</html>',
      })
      return
    case 'answer':
      send(response, how)
      return
  }
}
