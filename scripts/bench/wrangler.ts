import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** A Worker of this project: its configuration, and where its bundle goes. */
export type WorkerBundle = { configuration: string; folder: string; script: string }

export type RunningBundle = {
  url: string
  /** From the start of the process to the end of the first answer, in milliseconds. */
  firstAnswerMilliseconds: number
  stop: () => Promise<void>
}

const command = 'node_modules/.bin/wrangler'
const startLimitMilliseconds = 60_000

// The tracing of `wrangler dev`, which production does not have, takes longer than a turn.
const environment = { ...process.env, WRANGLER_SEND_METRICS: 'false', X_LOCAL_OBSERVABILITY: 'false' }

/**
 * Bundles a Worker as it is deployed, without deploying it.
 * @throws Error with what wrangler says when it does not bundle
 */
export function bundle({ configuration, folder }: WorkerBundle): void {
  // Wrangler reads relative paths from the folder of the configuration.
  const options = ['deploy', '--dry-run', '--config', configuration, '--outdir', resolve(folder)]
  const { status, stdout, stderr } = spawnSync(command, options, { env: environment, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${configuration} does not bundle: ${stdout}${stderr}`)
}

/**
 * Runs a bundle with `wrangler dev` on a free port, with a store of its own.
 * @param firstRequest body of the first turn, which the start is timed with
 * @throws Error when no turn is answered within a minute
 */
export async function run(worker: WorkerBundle, firstRequest: string): Promise<RunningBundle> {
  const port = await freePort()
  const store = await mkdtemp(join(tmpdir(), 'cap-soin-bench-'))
  const started = performance.now()
  const child = spawn(
    command,
    [
      ...['dev', resolve(worker.folder, worker.script), '--no-bundle', '--config', worker.configuration],
      // No file of variables: with a key, turns would go to a model and to other services.
      ...['--env-file', '/dev/null', '--persist-to', store],
      ...['--port', String(port), '--inspector-port', '0', '--log-level', 'error'],
    ],
    { env: environment, stdio: 'ignore', detached: true },
  )
  const stop = async () => {
    if (child.pid && child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      process.kill(-child.pid, 'SIGTERM')
      await ended
    }
    await rm(store, { recursive: true, force: true })
  }
  const url = `http://127.0.0.1:${port}`
  while (performance.now() - started < startLimitMilliseconds && child.exitCode === null) {
    if (await isAnswered(url, firstRequest))
      return { url, stop, firstAnswerMilliseconds: performance.now() - started }
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await stop()
  throw new Error(`${worker.configuration} does not answer: run "npx wrangler dev" on it to see why.`)
}

async function isAnswered(url: string, body: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/api/turns`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    await response.text()
    return response.ok
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No free port.')
  return address.port
}
