import { createSign, generateKeyPairSync } from 'node:crypto'
import { createFakeStreams, type Refusal } from './fake-teams-streams.ts'
import { serve } from './serve.ts'

export type SentActivity = {
  method: string
  path: string
  authorization: string
  body: Record<string, unknown>
}

type TokenOptions = {
  issuer?: string
  audience?: string
  serviceUrl?: string
  /** Seconds from now. */
  expiresIn?: number
  /** Signed by a key that nobody published. */
  forged?: boolean
}

export type FakeBotFramework = {
  origin: string
  openIdMetadata: string
  /** Where the bot sends its messages. */
  serviceUrl: string
  appId: string
  /** What the connector took. */
  sent: SentActivity[]
  /** What it refused, of itself or because a test wanted so. */
  refused: Refusal[]
  /** Refuses the next activity of that kind, as Teams does. */
  refuseNext: (when: 'typing' | 'update' | 'message', refusal: Refusal) => void
  /** A bearer token as the channel signs them. */
  token: (options?: TokenOptions) => string
  close: () => Promise<void>
}

const kid = 'test-key'
const issuer = 'https://api.botframework.com'

/** The Bot Framework as far as we use it: published keys, the login service, and the connector. */
export async function startFakeBotFramework(
  appId = '11111111-2222-4333-8444-555555555555',
): Promise<FakeBotFramework> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const others = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const sent: SentActivity[] = []
  const refused: Refusal[] = []
  const wanted: { when: string; refusal: Refusal }[] = []
  const streams = createFakeStreams(() => performance.now())

  /** Why this activity is not taken; null when it is. */
  function refusalOf(body: Record<string, unknown>): Refusal | null {
    const kind = body.type === 'typing' ? ('text' in body ? 'update' : 'typing') : 'message'
    const at = wanted.findIndex(({ when }) => when === kind)
    return at === -1 ? streams.refusalOf(body) : (wanted.splice(at, 1)[0]?.refusal ?? null)
  }
  const served = await serve(async (request) => {
    const { pathname, origin } = new URL(request.url)
    if (pathname === '/openid')
      return Response.json({
        issuer,
        jwks_uri: `${origin}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      })
    if (pathname === '/keys') {
      const jwk = keys.publicKey.export({ format: 'jwk' })
      return Response.json({ keys: [{ ...jwk, kid, use: 'sig', endorsements: ['msteams'] }] })
    }
    if (pathname.endsWith('/oauth2/v2.0/token'))
      return Response.json({ access_token: 'bot-token', token_type: 'Bearer', expires_in: 3600 })
    if (pathname === '/teams/v3/conversations') {
      const body = JSON.parse(await request.text())
      sent.push({
        method: request.method,
        path: pathname,
        authorization: request.headers.get('authorization') ?? '',
        body,
      })
      return Response.json({ id: `${body.channelData.channel.id};messageid=${sent.length}` }, { status: 201 })
    }
    if (pathname.startsWith('/teams/v3/conversations/')) {
      const authorization = request.headers.get('authorization') ?? ''
      const body = JSON.parse(await request.text())
      const refusal = refusalOf(body)
      if (refusal) {
        refused.push(refusal)
        const { status, code, message } = refusal
        return Response.json({ error: { code, message } }, { status })
      }
      sent.push({ method: request.method, path: pathname, authorization, body })
      const id = `sent-${sent.length}`
      streams.take(body, id)
      return Response.json({ id })
    }
    return new Response(null, { status: 404 })
  })
  const serviceUrl = `${served.origin}/teams/`

  function token({ expiresIn = 3600, forged = false, ...options }: TokenOptions = {}): string {
    const now = Math.floor(Date.now() / 1000)
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const content = [
      encode({ alg: 'RS256', typ: 'JWT', kid }),
      encode({
        iss: options.issuer ?? issuer,
        aud: options.audience ?? appId,
        serviceurl: options.serviceUrl ?? serviceUrl,
        nbf: now - 3600 * 3,
        exp: now + expiresIn,
      }),
    ].join('.')
    const signature = createSign('RSA-SHA256')
      .update(content)
      .sign(forged ? others.privateKey : keys.privateKey, 'base64url')
    return `Bearer ${content}.${signature}`
  }

  return {
    origin: served.origin,
    openIdMetadata: `${served.origin}/openid`,
    serviceUrl,
    appId,
    sent,
    refused,
    refuseNext: (when, refusal) => {
      wanted.push({ when, refusal })
    },
    token,
    close: served.close,
  }
}
