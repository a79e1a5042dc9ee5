import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { type ServiceClientCredentials, ServiceClientCredentialsFactory } from 'botframework-connector'
import * as z from 'zod'
import type { TeamsConfig } from '../../config.ts'
import type { TeamsActivity } from './activity.ts'
import { connectorErrorOf } from './connector-error.ts'
import { retried } from './retried.ts'
import type { TeamsMessage } from './teams-message.ts'

/** What the SDK is used for, and nothing else: who sent a request, and messages back. */
export type TeamsAdapter = {
  /**
   * Checks the token of a request (issuer, audience, key, endorsement, expiry, service) against its activity.
   * @returns null when it is refused, for whatever reason
   */
  authenticate: (authorization: string, activity: TeamsActivity) => Promise<Conversation | null>
  /** A thread that is known by its id alone: for what nobody there has just asked for. */
  thread: (id: string) => Thread
  /**
   * Starts a thread in a channel of a team where the bot is.
   * @returns its id, which is that of its conversation
   * @throws ConnectorError when it is refused
   */
  startThread: (channelId: string, message: TeamsMessage) => Promise<string>
}

/** A conversation that messages can be sent to, now or after the request is answered. */
export type Conversation = {
  /**
   * Sends a message, again when what is in the way passes; or once, a sign that one is being written.
   * @returns its id; null when the connector gave none
   * @throws ConnectorError when it is refused
   */
  post: (message: OutgoingActivity) => Promise<string | null>
  /**
   * Puts another message in the place of one that was sent.
   * @throws ConnectorError when it is refused
   */
  replace: (id: string, message: TeamsMessage) => Promise<void>
}

/** Where advisors read and answer. */
export type Thread = { post: (message: TeamsMessage) => Promise<string | null> }

/** A message, or a sign that one is being written. */
export type OutgoingActivity = TeamsMessage | TypingActivity
export type TypingActivity = {
  type: 'typing'
  text?: string
  entities?: { type: string; [name: string]: unknown }[]
}

/** A person may be waiting for it. */
const timeLimitMs = 10_000
const postedSchema = z.looseObject({ id: z.string() })
const tokenSchema = z.looseObject({ access_token: z.string(), expires_in: z.number().catch(300) })

/** The credentials of the bot, single-tenant: an OAuth client of its own, for one scope. */
class BotCredentials extends ServiceClientCredentialsFactory {
  readonly #config: TeamsConfig
  readonly #fetch: typeof fetch
  #token: { value: string; until: number } | null = null

  constructor(config: TeamsConfig, given: typeof fetch) {
    super()
    this.#config = config
    this.#fetch = given
  }

  override isValidAppId(appId: string): Promise<boolean> {
    return Promise.resolve(appId === this.#config.appId)
  }

  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(this.#config.allowUnauthenticated)
  }

  override createCredentials(): Promise<ServiceClientCredentials> {
    return Promise.resolve({
      signRequest: async (request) => {
        for (const [name, value] of Object.entries(await this.headers())) request.headers.set(name, value)
        return request
      },
    })
  }

  /** What a call to the connector carries. */
  async headers(): Promise<Record<string, string>> {
    return this.#config.allowUnauthenticated ? {} : { authorization: `Bearer ${await this.#bearer()}` }
  }

  async #bearer(): Promise<string> {
    if (this.#token && this.#token.until > Date.now()) return this.#token.value
    const { loginUrl, tenantId, appId, appPassword } = this.#config
    const response = await this.#fetch(`${loginUrl}/${tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: appId,
        client_secret: appPassword,
        scope: 'https://api.botframework.com/.default',
      }),
      signal: AbortSignal.timeout(timeLimitMs),
    })
    const given = tokenSchema.safeParse(await response.json()).data
    if (!given) throw new Error('The login service gave no token.')
    this.#token = { value: given.access_token, until: Date.now() + (given.expires_in - 60) * 1000 }
    return given.access_token
  }
}

/** The only file that knows botbuilder: its support has ended, and it can be replaced here. */
export function createTeamsAdapter(config: TeamsConfig, given: typeof fetch): TeamsAdapter {
  const credentials = new BotCredentials(config, given)
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {
      ChannelService: '',
      ValidateAuthority: true,
      ToChannelFromBotLoginUrl: `${config.loginUrl}/${config.tenantId}`,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
      OAuthUrl: 'https://api.botframework.com',
      ToBotFromChannelOpenIdMetadataUrl: config.openIdMetadata,
      ToBotFromEmulatorOpenIdMetadataUrl: config.openIdMetadata,
      CallerId: 'urn:botframework:azure',
    },
    credentials,
  )
  const adapter = new CloudAdapter(authentication)

  async function authenticate(authorization: string, activity: TeamsActivity): Promise<Conversation | null> {
    let isReached = false
    try {
      await adapter.process(
        { method: 'POST', headers: { authorization }, body: { ...activity } },
        silentResponse,
        async () => {
          isReached = true
        },
      )
    } catch {
      // The SDK tells more than the sender should know: every refusal is the same.
      return null
    }
    return isReached ? conversationOf(activity) : null
  }

  /**
   * By our own call: the SDK's client drops what it does not know of an entity, so the AI label and the citations.
   * @returns the id of what was sent; null when the connector gave none
   */
  async function send(
    method: 'POST' | 'PUT',
    serviceUrl: string,
    path: readonly string[],
    body: object,
  ): Promise<string | null> {
    const url = [serviceUrl.replace(/\/$/, ''), 'v3', 'conversations', ...path.map(encodeURIComponent)].join(
      '/',
    )
    const response = await given(url, {
      method,
      headers: { 'content-type': 'application/json', ...(await credentials.headers()) },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeLimitMs),
    })
    if (!response.ok) throw await connectorErrorOf(response)
    return postedSchema.safeParse(await response.json().catch(() => null)).data?.id ?? null
  }

  function conversationOf({
    serviceUrl,
    conversation: place,
    id,
    from,
    recipient,
  }: TeamsActivity): Conversation {
    const addressed = { from: recipient, recipient: from, conversation: place }
    const post = (message: OutgoingActivity) =>
      send('POST', serviceUrl, [place.id, 'activities', ...(id ? [id] : [])], {
        ...message,
        ...addressed,
        ...(id && { replyToId: id }),
      })
    return {
      post: (message) => (message.type === 'typing' ? post(message) : retried(() => post(message))),
      replace: async (replaced, message) => {
        await retried(() =>
          send('PUT', serviceUrl, [place.id, 'activities', replaced], {
            ...message,
            ...addressed,
            id: replaced,
          }),
        )
      },
    }
  }

  const bot = { id: `28:${config.appId}` }

  function thread(id: string): Thread {
    return {
      post: (message) =>
        retried(() =>
          send('POST', config.proactiveUrl, [id, 'activities'], {
            ...message,
            from: bot,
            conversation: { id },
          }),
        ),
    }
  }

  async function startThread(channelId: string, message: TeamsMessage): Promise<string> {
    const id = await retried(() =>
      send('POST', config.proactiveUrl, [], {
        isGroup: true,
        bot,
        tenantId: config.tenantId,
        channelData: { channel: { id: channelId }, tenant: { id: config.tenantId } },
        activity: message,
      }),
    )
    if (id === null) throw new Error('The connector gave no id of the thread.')
    return id
  }

  return { authenticate, thread, startThread }
}

/** The answer to the request is ours: what the SDK would say is dropped. */
const silentResponse = {
  socket: null,
  status: () => silentResponse,
  header: () => silentResponse,
  send: () => silentResponse,
  end: () => silentResponse,
}
