import { Redis } from '@upstash/redis/cloudflare'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FakeUpstash, startFakeUpstash } from './fake-upstash.ts'
import { type RedisServer, startRedisServer } from './redis-server.ts'

let server: RedisServer
let upstash: FakeUpstash

beforeAll(async () => {
  server = await startRedisServer()
  upstash = await startFakeUpstash(server.socketPath)
})
afterAll(async () => {
  await upstash.stop()
  await server.stop()
})

describe.each(['base64', false] as const)('fake Upstash, strings encoded as %s', (responseEncoding) => {
  const connect = () =>
    new Redis({
      url: upstash.url,
      token: upstash.token,
      responseEncoding,
      enableTelemetry: false,
      retry: false,
    })

  it('answers single commands: strings, numbers, lists and nothing', async () => {
    const redis = connect()
    expect(await redis.set('greeting', 'Élève 👵')).toBe('OK')
    expect(await redis.get('greeting')).toBe('Élève 👵')
    expect(await redis.get('unknown')).toBeNull()
    expect(await redis.del('greeting', 'unknown')).toBe(1)
    await redis.rpush('list', 'un', 'deux')
    expect(await redis.lrange('list', 0, -1)).toEqual(['un', 'deux'])
    await redis.del('list')
  })

  it('answers a pipeline and a transaction in order', async () => {
    const redis = connect()
    expect(await redis.pipeline().set('a', 'é').get('a').del('a').exec()).toEqual(['OK', 'é', 1])
    expect(await redis.multi().set('b', 'è').get('b').del('b').exec()).toEqual(['OK', 'è', 1])
  })

  it('keeps the outcome of each command of a pipeline apart', async () => {
    const redis = connect()
    await redis.set('text', 'a string')
    const outcomes = await redis.pipeline().get('text').lpush('text', 'x').exec({ keepErrors: true })
    expect(outcomes[0]).toMatchObject({ result: 'a string' })
    expect(outcomes[1]?.error).toMatch(/^WRONGTYPE/)
  })

  it('runs a script that carries Upstash’s own flag', async () => {
    const script = '#!lua flags=allow-key-locking\nreturn ARGV[1]'
    expect(await connect().eval(script, [], ['été'])).toBe('été')
  })

  it('refuses a wrong token and an unknown command', async () => {
    const stranger = new Redis({ url: upstash.url, token: 'wrong', retry: false })
    await expect(stranger.get('a')).rejects.toThrow('WRONGPASS')
    await expect(connect().exec(['NONSENSE'])).rejects.toThrow('unknown command')
  })
})
