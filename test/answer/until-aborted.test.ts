import { expect, it, vi } from 'vitest'
import { untilAborted } from '../../src/answer/until-aborted.ts'

async function* counted(count: number) {
  for (let number = 1; number <= count; number++) yield number
}

async function collect<Each>(source: AsyncIterable<Each>): Promise<Each[]> {
  const all: Each[] = []
  for await (const each of source) all.push(each)
  return all
}

it('passes everything on when nothing is aborted', async () => {
  expect(await collect(untilAborted(counted(3), new AbortController().signal))).toEqual([1, 2, 3])
})

it('yields nothing once aborted', async () => {
  expect(await collect(untilAborted(counted(3), AbortSignal.abort()))).toEqual([])
})

it('ends although the source never answers again', async () => {
  const stop = new AbortController()
  const stuck: AsyncIterable<number> = {
    [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }),
  }
  const collected = collect(untilAborted(stuck, stop.signal))
  stop.abort()
  expect(await collected).toEqual([])
})

it('tells the source to stop when its reader leaves', async () => {
  let stopped = false
  async function* source() {
    try {
      yield* counted(100)
    } finally {
      stopped = true
    }
  }
  for await (const number of untilAborted(source(), new AbortController().signal)) if (number === 2) break
  await vi.waitFor(() => expect(stopped).toBe(true))
})

it('passes a failure on', async () => {
  async function* failing() {
    yield 1
    throw new Error('broken')
  }
  await expect(collect(untilAborted(failing(), new AbortController().signal))).rejects.toThrow('broken')
})
