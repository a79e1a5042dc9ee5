/**
 * Whether an activity may be answered at the address that it gives: our answers and the bot's own token go there.
 * @param known addresses under which Teams is reached
 */
export function isKnownService(serviceUrl: string, known: readonly URL[]): boolean {
  const url = URL.parse(serviceUrl)
  // A host and a path: what else an address can hold would change where the rest of ours leads.
  if (!url || /[?#@]/.test(serviceUrl)) return false
  return known.some(
    ({ origin, pathname }) =>
      url.origin === origin && withSlash(url.pathname).startsWith(withSlash(pathname)),
  )
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`
}
