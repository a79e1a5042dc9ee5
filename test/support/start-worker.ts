import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type RunningWorker = { url: string; stop: () => Promise<void> }

const startLimitMs = 60_000

/**
 * Starts the assistant as `npm start` does, on a free port and with a store of its own.
 * @param variables environment variables for the Worker
 * @throws Error when it does not answer within a minute
 */
export async function startWorker(variables: Record<string, string> = {}): Promise<RunningWorker> {
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'cap-soin-'))
  const child = spawn(
    'node_modules/.bin/wrangler',
    ['dev', '--port', String(port), '--inspector-port', '0', '--persist-to', folder, '--log-level', 'warn'],
    {
      env: {
        ...process.env,
        ...variables,
        CLOUDFLARE_INCLUDE_PROCESS_ENV: 'true',
        WRANGLER_SEND_METRICS: 'false',
      },
      stdio: 'ignore',
      detached: true,
    },
  )
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
    const answered = await fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (answered) return { url, stop }
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  await stop()
  throw new Error('The assistant did not start: run "npm run build", then "npx wrangler dev" to see why.')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No free port.')
  return address.port
}
