import { describe, expect, test } from 'vitest'
import { readBody } from '../../src/channels/read-body.ts'

const request = (body: BodyInit | null) =>
  new Request('https://cap.example/', { method: 'POST', body, ...(body && { duplex: 'half' }) })

describe('a body', () => {
  test('is read whole up to its limit in bytes, accents cut between two pieces included', async () => {
    const bytes = new TextEncoder().encode('é'.repeat(5))
    const pieces = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
        controller.close()
      },
    })
    expect(await readBody(request(pieces), 10)).toBe('ééééé')
    expect(await readBody(request('é'.repeat(5)), 9)).toBeNull()
    expect(await readBody(request(null), 10)).toBe('')
  })

  test('that is too long is not read to its end', async () => {
    let given = 0
    const endless = new ReadableStream({
      pull(controller) {
        given += 1
        controller.enqueue(new Uint8Array(100))
      },
    })
    expect(await readBody(request(endless), 1000)).toBeNull()
    expect(given).toBeLessThan(20)
  })
})
