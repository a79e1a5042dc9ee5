const encoder = new TextEncoder()

/** HMAC-SHA256 of a text: 32 bytes. */
export async function hmacOf(text: string, secret: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', await keyFrom(secret, 'sign'), encoder.encode(text)))
}

/** Whether a signature is the HMAC-SHA256 of a text, compared in constant time. */
export async function isHmacOf(
  signature: Uint8Array<ArrayBuffer>,
  text: string,
  secret: string,
): Promise<boolean> {
  return crypto.subtle.verify('HMAC', await keyFrom(secret, 'verify'), signature, encoder.encode(text))
}

function keyFrom(secret: string, use: 'sign' | 'verify'): Promise<CryptoKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  return crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, [use])
}
