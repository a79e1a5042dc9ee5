import type { TestProject } from 'vitest/node'
import { startFakeUpstash } from '../support/fake-upstash.ts'
import { startRedisServer } from '../support/redis-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    upstash: { url: string; token: string }
    /** The same, but its first request is never answered. */
    silentUpstash: { url: string; token: string }
  }
}

/** Tests inside workerd cannot start a server: they are given the address of one. */
export default async function setup(project: TestProject) {
  const redis = await startRedisServer()
  const [upstash, silent] = await Promise.all([
    startFakeUpstash(redis.socketPath),
    startFakeUpstash(redis.socketPath),
  ])
  silent.failNext('hang')
  project.provide('upstash', { url: upstash.url, token: upstash.token })
  project.provide('silentUpstash', { url: silent.url, token: silent.token })
  return async () => {
    await Promise.all([upstash.stop(), silent.stop()])
    await redis.stop()
  }
}
