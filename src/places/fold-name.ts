import { fold } from '../language/french.ts'

/**
 * A place's name as it is compared: lower case, no accents, single spaces, "St" and "Ste" written out.
 * "Saint-Étienne-du-Rouvray" and "st etienne du rouvray" give the same text. Folding twice changes nothing.
 */
export function foldName(text: string): string {
  return fold(text)
    .replace(/\bs\//g, 'sur ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte')
}

/** A folded name without its leading article: "le mans" and "au mans" must both reach "mans". */
export function withoutArticle(folded: string): string {
  return folded.replace(/^(?:le|la|les|l) (?=.)/, '')
}
