/**
 * Characters that a person does not type and that can hide text from whoever reads over their shoulder:
 * controls (line breaks and tabs stay), directions of writing, invisible operators, Unicode tags.
 */
const invisible =
  /[\p{Cc}\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/** Takes out what cannot be seen, mends broken surrogates and line ends, and trims. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replace(invisible, (character) => (character === '\n' || character === '\t' ? character : ''))
    .trim()
}
