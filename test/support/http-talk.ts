import { z } from 'zod'
import { type Reply, replySchema } from '../../src/assistant/reply.ts'

const problemSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

/** Posts JSON, or text as it is. */
export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

/** Takes one turn of a running assistant. @throws Error when it is not answered with a reply */
export async function takeTurn(origin: string, turn: object): Promise<Reply> {
  const response = await post(`${origin}/api/turns`, turn)
  if (response.status !== 200) throw new Error(`Answered ${response.status}: ${await response.text()}`)
  return replySchema.parse(await response.json())
}

/** The status and the error of a response that must have one. */
export async function problemIn(
  response: Response,
): Promise<{ status: number; code: string; message: string }> {
  return { status: response.status, ...problemSchema.parse(await response.json()).error }
}
