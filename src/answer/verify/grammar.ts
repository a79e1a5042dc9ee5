import { isPlain } from './plain-words.ts'
import { meaningOf } from './same-words.ts'
import type { Token } from './tokens.ts'

/** Words that begin a phrase which can be moved as a whole, with the role they give it; place and time are one. */
const movable: ReadonlyMap<string, string> = new Map(
  Object.entries({
    et: '',
    ou: '',
    dont: '',
    a: 'à',
    au: 'à',
    aux: 'à',
    en: 'à',
    dans: 'à',
    chez: 'à',
    sur: 'sur',
    sous: 'sous',
    par: 'par',
    pour: 'pour',
    afin: 'pour',
    avec: 'avec',
    pendant: 'pendant',
    durant: 'pendant',
    lors: 'pendant',
    // These are read as polarity too, which tells them apart.
    sans: '',
    apres: '',
    avant: '',
    depuis: '',
    selon: '',
  }),
)
const impersonal = /^(?:faut|faudra|fallait|suffit|existe|s|y|reste|n|est|arrive|vaut)$/

/** The role of the phrase that a word begins ("par l'employeur"); undefined when it begins none. */
export function roleOf(word: string): string | undefined {
  return movable.get(word)
}

/** "mais" and "car" always begin a proposition that can stand alone. */
export function beginsProposition(word: string): boolean {
  return word === 'mais' || word === 'car'
}

/** Whether punctuation ends a proposition: a full stop, or a comma before "et", "mais", "car", "donc", "puis". */
export function endsProposition(tokens: readonly Token[], at: number): boolean {
  return isWord(tokens[at + 1], /^(?:et|mais|car|donc|puis)$/) || /^[;.!?…]$/.test(tokens[at]?.raw ?? '')
}

/** How many tokens "ou" takes that offers no choice: "un ou une responsable", "l'apprenti ou l'apprentie". */
export function emptyChoiceLength(tokens: readonly Token[], at: number, before: string | undefined): number {
  if (!isWord(tokens[at], /^ou$/)) return 0
  if (isPlainWord(tokens[at - 1]) && isPlainWord(tokens[at + 1])) return 1
  const next = tokens.findIndex((token, index) => index > at && !isPlainWord(token))
  const token = tokens[next]
  return token?.kind === 'word' && meaningOf(token.text) === before ? next - at + 1 : 0
}

/** Whether a word completes another: "le diplôme d'infirmier", "pour devenir infirmier". */
export function isComplement(tokens: readonly Token[], at: number): boolean {
  return isWord(tokens[at - 1], /^(?:de|d|du|des|en|pour|comme|etre|devenir)$/)
}

/** "vous pouvez", "demandez", "on peut", "il faut": said to the reader, or of everybody. */
export function concernsReader(token: Token): boolean {
  return isWord(token, /^(?:vous|votre|vos|on|faut|possible|(?!chez$|assez$|nez$).+ez)$/)
}

/** Begins with "il" or "elle" for something named before. */
export function startsWithPronoun([first, second]: readonly Token[]): boolean {
  return isWord(first, /^(?:ils|elles?)$/) || (isWord(first, /^il$/) && !isWord(second, impersonal))
}

function isWord(token: Token | undefined, pattern: RegExp): boolean {
  return token?.kind === 'word' && pattern.test(token.text)
}

function isPlainWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && isPlain(token.text)
}
