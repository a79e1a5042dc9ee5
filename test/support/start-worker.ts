import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type RunningWorker = {
  url: string
  /** Everything that the Worker and wrangler have printed so far. */
  output: () => string
  stop: () => Promise<void>
}

/** The Workers of the other channels, as `npm start` starts them beside the assistant's. */
export const otherWorkers = ['workers/slack/wrangler.toml', 'workers/teams/wrangler.toml']

const startLimitMs = 60_000
/** A request that comes while the Worker is being built may wait for ever. */
const answerLimitMs = 5000

/**
 * Starts the assistant as `npm start` does, on a free port and with a store of its own.
 * @param variables environment variables for the Workers
 * @param others configurations of Workers that it calls, started beside it
 * @throws Error when it does not answer within a minute
 */
export async function startWorker(
  variables: Record<string, string> = {},
  others: readonly string[] = [],
): Promise<RunningWorker> {
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'cap-soin-'))
  const child = spawn(
    'node_modules/.bin/wrangler',
    [
      'dev',
      ...configurations(others),
      '--port',
      String(port),
      '--inspector-port',
      '0',
      '--persist-to',
      folder,
    ],
    {
      env: {
        ...process.env,
        ...variables,
        CLOUDFLARE_INCLUDE_PROCESS_ENV: 'true',
        WRANGLER_SEND_METRICS: 'false',
        X_LOCAL_OBSERVABILITY: 'false',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    },
  )
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
  const output = () => printed
  const stop = async () => {
    if (child.pid && child.exitCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      process.kill(-child.pid, 'SIGTERM')
      await ended
    }
    await rm(folder, { recursive: true, force: true })
  }
  const url = `http://127.0.0.1:${port}`
  const deadline = Date.now() + startLimitMs
  while (Date.now() < deadline) {
    if (child.exitCode !== null) break
    const answered = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(answerLimitMs) }).then(
      ({ ok }) => ok,
      () => false,
    )
    if (answered) return { url, output, stop }
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  await stop()
  throw new Error(`The assistant did not start; run "npm run build" first. It printed:\n${printed}`)
}

function configurations(others: readonly string[]): string[] {
  return others.length === 0 ? [] : ['wrangler.toml', ...others].flatMap((path) => ['-c', path])
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No free port.')
  return address.port
}
