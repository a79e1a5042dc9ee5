import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** A request that is answered with an error: `message` is shown to the person, in French. */
export class Problem extends Error {
  override name = 'Problem'
  readonly status: ContentfulStatusCode
  readonly code: string

  constructor(status: ContentfulStatusCode, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** What the API answers for any error. */
export type ProblemBody = { error: { code: string; message: string } }

export function problemBody({ code, message }: Problem): ProblemBody {
  return { error: { code, message } }
}
