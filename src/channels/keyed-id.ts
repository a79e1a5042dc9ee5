import { hexOf } from './hex.ts'
import { hmacOf } from './hmac.ts'

/**
 * The id of a conversation or of an advisor in another service: a keyed hash, so that whoever knows the ids of a
 * workspace cannot ask our other doors for what was said there.
 * @param prefix names the channel
 * @param secret known to this channel alone
 */
export async function keyedId(prefix: string, secret: string, ...place: string[]): Promise<string> {
  const digest = await hmacOf(place.join('\n'), `conversation ${secret}`)
  return `${prefix}-${hexOf(digest.slice(0, 16))}`
}
