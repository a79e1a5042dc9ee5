/**
 * Reads the body of a request as text, and no further than it may be long.
 * @returns null when it is longer
 */
export async function readBody(request: Request, mostBytes: number): Promise<string | null> {
  if (!request.body) return ''
  const decoder = new TextDecoder()
  let length = 0
  let text = ''
  for await (const chunk of request.body) {
    length += chunk.byteLength
    if (length > mostBytes) return null
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
