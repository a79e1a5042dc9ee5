import * as z from 'zod'
import type { AssistantService } from '../../assistant/service.ts'
import { bytesOf, hexOf } from '../hex.ts'
import { hmacOf } from '../hmac.ts'
import { slackManifest } from './manifest.ts'

export type InstallParts = {
  assistant: AssistantService
  clientId: string
  clientSecret: string
  apiUrl: string
  fetch: (input: string, init?: RequestInit) => Promise<Response>
  now: () => Date
}

/** How long somebody may take to say yes. */
const stateMinutes = 15
const accessSchema = z.object({
  ok: z.literal(true),
  access_token: z.string(),
  team: z.object({ id: z.string() }),
})
const encoder = new TextEncoder()

/** Sends an administrator to Slack, to add the app to a workspace. */
export async function startInstall(request: Request, parts: InstallParts): Promise<Response> {
  const { origin, host } = new URL(request.url)
  const at = String(parts.now().getTime())
  const query = new URLSearchParams({
    client_id: parts.clientId,
    scope: slackManifest(host).oauth_config.scopes.bot.join(','),
    redirect_uri: `${origin}/slack/oauth`,
    state: `${at}.${await signatureOf(at, parts.clientSecret)}`,
  })
  return Response.redirect(`https://slack.com/oauth/v2/authorize?${query}`, 302)
}

/** Takes the code with which Slack sends the administrator back, and keeps the workspace's token, sealed. */
export async function finishInstall(request: Request, parts: InstallParts): Promise<Response> {
  const { origin, searchParams } = new URL(request.url)
  const [at = '', signature = ''] = (searchParams.get('state') ?? '').split('.')
  const isOurs = signature === (await signatureOf(at, parts.clientSecret))
  const isFresh = parts.now().getTime() - Number(at) < stateMinutes * 60_000
  const code = searchParams.get('code')
  if (!isOurs || !isFresh || !code)
    return page(400, 'Ce lien d’installation n’est plus bon. Recommencez depuis /slack/install.')
  const response = await parts.fetch(`${parts.apiUrl}oauth.v2.access`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: parts.clientId,
      client_secret: parts.clientSecret,
      code,
      redirect_uri: `${origin}/slack/oauth`,
    }),
  })
  const access = accessSchema.safeParse(await response.json().catch(() => null)).data
  if (!access) return page(502, 'Slack n’a pas accepté l’installation. Recommencez depuis /slack/install.')
  await parts.assistant.keepInstallation(access.team.id, await seal(access.access_token, parts.clientSecret))
  return page(200, 'Cap Soin est installé. Retournez dans Slack et écrivez-lui un message.')
}

/** The token of a workspace that installed the app; null when it did not. */
export async function installedToken(
  teamId: string | undefined,
  { assistant, clientSecret }: Pick<InstallParts, 'assistant' | 'clientSecret'>,
): Promise<string | null> {
  const sealed = teamId === undefined ? null : await assistant.installation(teamId)
  return sealed === null ? null : open(sealed, clientSecret)
}

function page(status: number, text: string): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

async function signatureOf(text: string, secret: string): Promise<string> {
  return hexOf(await hmacOf(text, `install ${secret}`))
}

/** A token lies in the store sealed (AES-GCM): whoever reads the store alone cannot use it. */
async function seal(token: string, secret: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    await sealingKey(secret, 'encrypt'),
    encoder.encode(token),
  )
  return `${hexOf(iv)}.${hexOf(new Uint8Array(sealed))}`
}

/** @returns null when it was sealed with another secret */
async function open(sealed: string, secret: string): Promise<string | null> {
  const [iv = '', content = ''] = sealed.split('.')
  try {
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: bytesOf(iv) },
      await sealingKey(secret, 'decrypt'),
      bytesOf(content),
    )
    return new TextDecoder().decode(opened)
  } catch {
    return null
  }
}

async function sealingKey(secret: string, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  const digest = await crypto.subtle.digest('SHA-256', encoder.encode(`seal ${secret}`))
  return crypto.subtle.importKey('raw', digest, 'AES-GCM', false, [use])
}
