import * as z from 'zod'

const bodySchema = z.looseObject({
  error: z.looseObject({ code: z.string().catch(''), message: z.string().catch('') }),
})

/** The connector did not take what was sent to it. */
export class ConnectorError extends Error {
  override name = 'ConnectorError'
  readonly status: number
  readonly code: string
  /** In the connector's words, which tell apart refusals that share a code. */
  readonly detail: string
  /** How long it asks to wait; null when it does not say. */
  readonly retryAfterMs: number | null

  constructor({
    status,
    code = '',
    detail = '',
    retryAfterMs = null,
  }: {
    status: number
    code?: string
    detail?: string
    retryAfterMs?: number | null
  }) {
    super(`The connector answered ${[status, code].join(' ').trim()}.`)
    this.status = status
    this.code = code
    this.detail = detail
    this.retryAfterMs = retryAfterMs
  }
}

/** Reads why the connector refused. */
export async function connectorErrorOf(response: Response): Promise<ConnectorError> {
  const body = bodySchema.safeParse(await response.json().catch(() => null)).data
  const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10)
  return new ConnectorError({
    status: response.status,
    code: body?.error.code ?? '',
    detail: body?.error.message ?? '',
    retryAfterMs: Number.isNaN(seconds) ? null : seconds * 1000,
  })
}
