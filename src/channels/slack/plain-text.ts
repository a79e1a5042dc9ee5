/** What somebody wrote in Slack, as it reads outside: addresses in full, no mentions of accounts. */
export function plainText(text: string): string {
  return text
    .replace(/<([^<>|]+)(?:\|([^<>]*))?>/g, (_, target: string, label: string | undefined) => {
      if (target.startsWith('@') || target.startsWith('!')) return ''
      if (target.startsWith('#')) return `#${label ?? 'canal'}`
      const address = target.replace(/^(?:mailto|tel):/, '')
      return label === undefined || label === address || target.endsWith(label)
        ? address
        : `${label} (${address})`
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim()
}
