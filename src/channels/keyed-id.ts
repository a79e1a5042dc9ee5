/**
 * The id of a conversation or of an advisor in another service: a keyed hash, so that whoever knows the ids of a
 * workspace cannot ask our other doors for what was said there.
 * @param prefix names the channel
 * @param secret known to this channel alone
 */
export async function keyedId(prefix: string, secret: string, ...place: string[]): Promise<string> {
  const encoder = new TextEncoder()
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(`conversation ${secret}`),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  const digest = await crypto.subtle.sign('HMAC', key, encoder.encode(place.join('\n')))
  const hex = [...new Uint8Array(digest, 0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${prefix}-${hex}`
}
