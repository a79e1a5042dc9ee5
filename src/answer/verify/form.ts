/** Longest sentence that is shown; ours have at most 25 words. */
const longest = 400

const links =
  /https?:|www\.|(?<![\p{L}\d])[\p{L}\d-]+\.(?:fr|com|org|net|eu|gouv|io|info|be|ch|me|app|dev|co|xyz)(?![\p{L}\d])|[\w.+-]+@[\w-]+/iu
const markup = /[[\]{}<>|\\`*_#~=^]|\(\s*\)|&[a-z#0-9]+;/iu
const french = /[.!?»…]$/u

export type FormFault = 'link' | 'markup' | 'length'

/** What forbids a sentence to be shown, whatever it says: a link or an address, marks of a format, its length. */
export function formFault(text: string): FormFault | null {
  if (links.test(text)) return 'link'
  if (markup.test(text)) return 'markup'
  return text.length > longest || !french.test(text) ? 'length' : null
}

/** The texts between quotation marks: they are shown as somebody's words, so they must be word for word. */
export function quotedIn(text: string): string[] {
  return [...text.matchAll(/«\s*([^»]+?)\s*»|“([^”]+)”|"([^"]+)"/gu)].map(
    ([, french = '', curly = '', straight = '']) => french || curly || straight,
  )
}
