import * as z from 'zod'

/** Empty counts as absent: `.dev.vars` and shells often leave an empty value. */
const unlessEmpty = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema)
const optional = <Schema extends z.ZodType>(schema: Schema) => unlessEmpty(schema.optional())
const withDefault = (url: string) => unlessEmpty(z.url().default(url))
const flag = z.preprocess((value) => value === '1' || value === 'true', z.boolean())

const environmentSchema = z.object({
  OPENAI_API_KEY: optional(z.string()),
  OPENAI_BASE_URL: withDefault('https://api.openai.com/v1'),
  OPENAI_MODEL: unlessEmpty(z.string().default('gpt-5-mini')),
  OPENAI_API: unlessEmpty(z.enum(['chat', 'responses']).default('chat')),
  OPENAI_EMBEDDING_MODEL: optional(z.string()),
  UPSTASH_REDIS_REST_URL: optional(z.url()),
  UPSTASH_REDIS_REST_TOKEN: optional(z.string()),
  FRANCE_TRAVAIL_CLIENT_ID: optional(z.string()),
  FRANCE_TRAVAIL_CLIENT_SECRET: optional(z.string()),
  FRANCE_TRAVAIL_TOKEN_URL: withDefault(
    'https://entreprise.francetravail.fr/connexion/oauth2/access_token?realm=%2Fpartenaire',
  ),
  FRANCE_TRAVAIL_BASE_URL: withDefault('https://api.francetravail.io/partenaire/offresdemploi'),
  IMMERSION_FACILITEE_API_KEY: optional(z.string()),
  IMMERSION_FACILITEE_BASE_URL: withDefault('https://immersion-facile.beta.gouv.fr/api'),
  LA_BONNE_ALTERNANCE_API_KEY: optional(z.string()),
  LA_BONNE_ALTERNANCE_BASE_URL: withDefault('https://api.apprentissage.beta.gouv.fr/api'),
  GEOCODER_BASE_URL: withDefault('https://data.geopf.fr/geocodage'),
  ADVISORS_CHANNEL: optional(
    z.string().regex(/^(?:slack:T\w+\/[CG]\w+|teams:\S+)$/, 'write slack:T.../C... or teams:19:...'),
  ),
  ADVISORS_HOURS: optional(z.string()),
  ADVISORS_WAIT_MINUTES: unlessEmpty(z.coerce.number().positive().max(240).default(10)),
  ALLOW_DATE_OVERRIDE: flag,
})

const slackEnvironmentSchema = z.object({
  SLACK_SIGNING_SECRET: optional(z.string()),
  SLACK_BOT_TOKEN: optional(z.string()),
  SLACK_CLIENT_ID: optional(z.string()),
  SLACK_CLIENT_SECRET: optional(z.string()),
  SLACK_API_URL: withDefault('https://slack.com/api/'),
})

export type Config = {
  model: { apiKey: string; baseUrl: string; name: string; api: 'chat' | 'responses' } | null
  /** Finds passages near in meaning, beside those that share words; null: words alone. */
  embedding: { apiKey: string; baseUrl: string; model: string } | null
  upstash: { url: string; token: string } | null
  franceTravail: { clientId: string; clientSecret: string; tokenUrl: string; baseUrl: string } | null
  immersionFacilitee: { apiKey: string; baseUrl: string } | null
  laBonneAlternance: { apiKey: string; baseUrl: string } | null
  geocoderBaseUrl: string
  /** Where somebody who wants a person is passed on to; null: nowhere. */
  advisors: AdvisorsConfig | null
  allowDateOverride: boolean
}

export type AdvisorsConfig = {
  service: 'slack' | 'teams'
  /** As the service names it: `T.../C...`, or `19:...`. */
  channel: string
  /** `Mo-Fr 09:00-17:00`; null: at any time. */
  hours: string | null
  waitMinutes: number
}

/** Null while no workspace is configured: every Slack route then answers 404. */
export type SlackConfig = {
  signingSecret: string
  /** Of the one workspace that needs no installation by OAuth. */
  botToken: string | null
  /** For any other workspace. */
  client: { id: string; secret: string } | null
  apiUrl: string
} | null

/**
 * Reads what the Slack Worker needs.
 * @param environment the Worker's `env`
 * @throws Error with one sentence that names each malformed variable
 */
export function readSlackConfig(environment: object): SlackConfig {
  const env = parse(slackEnvironmentSchema, environment)
  if (!env.SLACK_SIGNING_SECRET) return null
  const client =
    env.SLACK_CLIENT_ID && env.SLACK_CLIENT_SECRET
      ? { id: env.SLACK_CLIENT_ID, secret: env.SLACK_CLIENT_SECRET }
      : null
  if (!env.SLACK_BOT_TOKEN && !client)
    throw new Error(
      'Malformed environment variables: beside SLACK_SIGNING_SECRET, give SLACK_BOT_TOKEN, or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET',
    )
  return {
    signingSecret: env.SLACK_SIGNING_SECRET,
    botToken: env.SLACK_BOT_TOKEN ?? null,
    client,
    apiUrl: env.SLACK_API_URL,
  }
}

/** This machine: the only host that may be spoken to without encryption. */
export const loopbackHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

const serviceUrlSchema = z
  .url({ protocol: /^https?$/, error: 'write addresses that begin with https://' })
  .transform((url) => new URL(url))
  .refine(({ protocol, hostname }) => protocol === 'https:' || loopbackHosts.has(hostname), {
    error: 'write addresses that begin with https://',
  })

const serviceUrlsSchema = z
  .string()
  .default('https://smba.trafficmanager.net/')
  .transform((list) => list.split(',').map((url) => url.trim()))
  // What is empty would be the beginning of every address.
  .transform((urls) => urls.filter((url) => url !== ''))
  .pipe(z.array(serviceUrlSchema).min(1, 'write at least one address'))

const teamsEnvironmentSchema = z.object({
  MICROSOFT_APP_ID: optional(z.string()),
  MICROSOFT_APP_PASSWORD: optional(z.string()),
  MICROSOFT_APP_TENANT_ID: optional(z.string()),
  MICROSOFT_LOGIN_URL: withDefault('https://login.microsoftonline.com'),
  BOT_OPENID_METADATA: withDefault('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  BOT_SERVICE_URLS: unlessEmpty(serviceUrlsSchema),
  BOT_PROACTIVE_URL: withDefault('https://smba.trafficmanager.net/teams/'),
  TEAMS_ALLOW_UNAUTHENTICATED: flag,
})

export type TeamsConfig = {
  appId: string
  appPassword: string
  /** The only organisation that may speak to the bot. */
  tenantId: string
  loginUrl: string
  openIdMetadata: string
  /** Answers may be sent to these addresses, and to what lies below them. */
  serviceUrls: URL[]
  /** Where messages go that answer none: Microsoft's address for every region. */
  proactiveUrl: string
  /** For a Teams-like client on this machine only. */
  allowUnauthenticated: boolean
}

/**
 * Reads what the Teams Worker needs.
 * @param environment the Worker's `env`
 * @returns null while no bot is configured: every Teams route then answers 404
 * @throws Error with one sentence that names each malformed or missing variable
 */
export function readTeamsConfig(environment: object): TeamsConfig | null {
  const env = parse(teamsEnvironmentSchema, environment)
  if (!env.MICROSOFT_APP_ID) return null
  if (!env.MICROSOFT_APP_TENANT_ID || (!env.MICROSOFT_APP_PASSWORD && !env.TEAMS_ALLOW_UNAUTHENTICATED))
    throw new Error(
      'Malformed environment variables: MICROSOFT_APP_PASSWORD or MICROSOFT_APP_TENANT_ID is missing beside MICROSOFT_APP_ID',
    )
  return {
    appId: env.MICROSOFT_APP_ID,
    appPassword: env.MICROSOFT_APP_PASSWORD ?? '',
    tenantId: env.MICROSOFT_APP_TENANT_ID,
    loginUrl: env.MICROSOFT_LOGIN_URL,
    openIdMetadata: env.BOT_OPENID_METADATA,
    serviceUrls: env.BOT_SERVICE_URLS,
    proactiveUrl: env.BOT_PROACTIVE_URL,
    allowUnauthenticated: env.TEAMS_ALLOW_UNAUTHENTICATED,
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, environment: object): z.output<Schema> {
  const result = schema.safeParse(environment)
  if (result.success) return result.data
  const details = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`Malformed environment variables: ${details.join('; ')}`)
}

/**
 * Reads every environment variable once.
 * @param environment the Worker's `env`; bindings that are not variables are ignored
 * @throws Error with one sentence that names each malformed variable
 */
export function readConfig(environment: object): Config {
  const env = parse(environmentSchema, environment)
  return {
    model: env.OPENAI_API_KEY
      ? {
          apiKey: env.OPENAI_API_KEY,
          baseUrl: env.OPENAI_BASE_URL,
          name: env.OPENAI_MODEL,
          api: env.OPENAI_API,
        }
      : null,
    embedding:
      env.OPENAI_API_KEY && env.OPENAI_EMBEDDING_MODEL
        ? { apiKey: env.OPENAI_API_KEY, baseUrl: env.OPENAI_BASE_URL, model: env.OPENAI_EMBEDDING_MODEL }
        : null,
    upstash:
      env.UPSTASH_REDIS_REST_URL && env.UPSTASH_REDIS_REST_TOKEN
        ? { url: env.UPSTASH_REDIS_REST_URL, token: env.UPSTASH_REDIS_REST_TOKEN }
        : null,
    franceTravail:
      env.FRANCE_TRAVAIL_CLIENT_ID && env.FRANCE_TRAVAIL_CLIENT_SECRET
        ? {
            clientId: env.FRANCE_TRAVAIL_CLIENT_ID,
            clientSecret: env.FRANCE_TRAVAIL_CLIENT_SECRET,
            tokenUrl: env.FRANCE_TRAVAIL_TOKEN_URL,
            baseUrl: env.FRANCE_TRAVAIL_BASE_URL,
          }
        : null,
    immersionFacilitee: env.IMMERSION_FACILITEE_API_KEY
      ? { apiKey: env.IMMERSION_FACILITEE_API_KEY, baseUrl: env.IMMERSION_FACILITEE_BASE_URL }
      : null,
    laBonneAlternance: env.LA_BONNE_ALTERNANCE_API_KEY
      ? { apiKey: env.LA_BONNE_ALTERNANCE_API_KEY, baseUrl: env.LA_BONNE_ALTERNANCE_BASE_URL }
      : null,
    geocoderBaseUrl: env.GEOCODER_BASE_URL,
    advisors: env.ADVISORS_CHANNEL
      ? {
          service: env.ADVISORS_CHANNEL.startsWith('slack:') ? 'slack' : 'teams',
          channel: env.ADVISORS_CHANNEL.slice(6),
          hours: env.ADVISORS_HOURS ?? null,
          waitMinutes: env.ADVISORS_WAIT_MINUTES,
        }
      : null,
    allowDateOverride: env.ALLOW_DATE_OVERRIDE,
  }
}
