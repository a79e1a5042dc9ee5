/**
 * Spaces as French prints them: no line begins with "?" or ends with "«". After a mark of emphasis the space stays as it
 * is, since a mark that no plain space follows may be shown as a sign.
 */
export function unbroken(text: string): string {
  return text.replace(/(?<![*_~`]) (?=[:;?!»])|(?<=«) /g, '\u00a0')
}
