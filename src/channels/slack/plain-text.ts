/** The shortcodes that people write most, as the signs they stand for; others are left out. */
const emojis: Record<string, string> = {
  '+1': '👍',
  thumbsup: '👍',
  wave: '👋',
  slightly_smiling_face: '🙂',
  smile: '😄',
  smiley: '😃',
  blush: '😊',
  wink: '😉',
  heart: '❤️',
  pray: '🙏',
  tada: '🎉',
  white_check_mark: '✅',
  warning: '⚠️',
  point_right: '👉',
  phone: '📞',
  telephone_receiver: '📞',
  email: '✉️',
  calendar: '📅',
}

/** A name between colons that begins a word: 10:30 holds none. */
const shortcode = /(?<![^\s(:*_~])(?::([+-]1|[a-z][a-z0-9_+'-]*):)(?::skin-tone-\d:)?(?!\w)/g

/** What somebody wrote in Slack, as it reads outside: addresses in full, no accounts, no marks of emphasis. */
export function plainText(text: string): string {
  const read = text
    .replace(/<([^<>|]+)(?:\|([^<>]*))?>/g, (_, target: string, label: string | undefined) => {
      if (target.startsWith('@') || target.startsWith('!')) return ''
      if (target.startsWith('#')) return `#${label ?? 'canal'}`
      const address = target.replace(/^(?:mailto|tel):/, '')
      return label === undefined || label === address || target.endsWith(label)
        ? address
        : `${label} (${address})`
    })
    .replace(shortcode, (_, name: string) => emojis[name] ?? '')
  return withoutEmphasis(read.replaceAll('```', ''))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** Takes away pairs of marks around words, also one within the other; a mark inside a word is part of it. */
function withoutEmphasis(text: string): string {
  const less = text.replace(
    /(?<![^\s(«"'’*_~])([*_~`])(?!\s|\1)([^\n]{1,300}?)(?<!\s|\1)\1(?![^\s.,;:!?…)»"'’*_~])/g,
    '$2',
  )
  return less === text ? text : withoutEmphasis(less)
}
