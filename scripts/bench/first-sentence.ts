/**
 * Asks over the stream, reads it to its end, and times its first sentence.
 * @returns milliseconds from the request to that sentence; null when there is none: the question was asked back
 * @throws Error when the assistant refuses
 */
export async function timeStream(url: string, text: string): Promise<number | null> {
  const started = performance.now()
  const response = await fetch(`${url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  })
  if (!response.ok || !response.body) throw new Error(`/api/chat answers ${response.status}.`)
  let first: number | null = null
  let received = ''
  for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
    received += piece
    if (first === null && received.includes('"type":"text-delta"')) first = performance.now() - started
  }
  return first
}
