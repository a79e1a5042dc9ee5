import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type RedisServer = { socketPath: string; stop: () => Promise<void> }

/**
 * Starts a real redis-server that keeps nothing, in a folder of its own. It listens on a Unix socket only, so that no
 * two of them ever meet on a port.
 * @throws Error when redis-server is not installed or ends before it is ready
 */
export async function startRedisServer(): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'cap-soin-redis-'))
  const socketPath = join(folder, 'redis.sock')
  const options = [
    '--port',
    '0',
    '--unixsocket',
    socketPath,
    '--dir',
    folder,
    '--save',
    '',
    '--appendonly',
    'no',
  ]
  const server = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'inherit'] })
  const kill = () => server.kill('SIGKILL')
  process.once('exit', kill)
  const ended = new Promise<void>((resolve) => {
    server.once('close', () => resolve())
  })

  await new Promise<void>((resolve, reject) => {
    let log = ''
    server.stdout.on('data', (chunk) => {
      log += chunk
      if (/ready to accept connections/i.test(log)) resolve()
    })
    server.once('error', () => reject(new Error('redis-server is missing: apt-get install redis-server')))
    server.once('exit', (code) => reject(new Error(`redis-server ended with code ${code}:\n${log}`)))
  })

  return {
    socketPath,
    async stop() {
      process.off('exit', kill)
      kill()
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}
