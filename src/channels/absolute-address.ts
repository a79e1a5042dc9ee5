/** An address as a link elsewhere needs it: those of our own site are kept as paths. */
export function absoluteAddress(url: string, origin: string): string {
  return url.startsWith('/') ? origin + url : url
}
