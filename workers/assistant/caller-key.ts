import { hexOf } from '../../src/channels/hex.ts'

/**
 * Who sends a request, for limits only: a hash of the address that forgets it, new every day.
 * @returns null for a loopback address: on Cloudflare nobody has one, it is a developer's machine
 */
export async function callerKey(request: Request): Promise<string | null> {
  const address = request.headers.get('cf-connecting-ip') ?? ''
  if (address === '' || address === '::1' || address.startsWith('127.')) return null
  const day = new Date().toISOString().slice(0, 10)
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${day} ${address}`))
  return hexOf(new Uint8Array(digest, 0, 12))
}
