import { Agent, request } from 'node:http'

/** What came of a load: milliseconds of every answer, and how many were not a 200. */
export type Measured = { latencies: number[]; failures: number; seconds: number }

/** Bodies of turns, one conversation after another. */
export type NextBody = () => string

/**
 * Posts turns over kept-alive connections, each sending its next turn when the last is answered.
 * @param nextBody called for each turn, by all connections in turn: each has a `NextBody` of its own
 */
export async function load(options: {
  url: string
  connections: number
  milliseconds: number
  nextBody: () => NextBody
}): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections })
  const latencies: number[] = []
  let failures = 0
  const started = performance.now()
  const connection = async (next: NextBody) => {
    while (performance.now() - started < options.milliseconds) {
      const { status, milliseconds } = await post(agent, `${options.url}/api/turns`, next())
      latencies.push(milliseconds)
      if (status !== 200) failures += 1
    }
  }
  await Promise.all(Array.from({ length: options.connections }, () => connection(options.nextBody())))
  agent.destroy()
  return { latencies, failures, seconds: (performance.now() - started) / 1000 }
}

function post(agent: Agent, url: string, body: string): Promise<{ status: number; milliseconds: number }> {
  const started = performance.now()
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume()
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, milliseconds: performance.now() - started }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
