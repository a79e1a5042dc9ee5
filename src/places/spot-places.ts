import { foldName } from './fold-name.ts'
import { isOrdinaryWord } from './ordinary-words.ts'

type Token = { text: string; folded: string; start: number; end: number }

const setOf = (words: string) => new Set(words.split(' '))

/** A place may follow these at once: "à Lille", "vers Roubaix", "sur Lyon". Many people write "a" for "à". */
const marks = setOf('a vers sur')
/** "y a", "il a", "on a" is the verb. */
const beforeVerb = setOf('y il elle on ca cela qui m t s l n')
/** These need "de": "près de Lens", "autour du Mans", "à 10 km d'Arras". */
const marksWithOf = setOf('pres proche autour alentours environs cote km kilometre kilometres min mn minutes')
const of = setOf('de du des d')
const articles = setOf('le la les l')
/** After these ordinary words are far more common than places: only a word with a capital is taken. */
const marksBeforeCapital = setOf('en au aux')
/** "le 12 mars", "le 93 %": the number is not a department's. */
const units = setOf(
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre ' +
    'euros euro eur brut net brute nette km h heures ans an mois jours semaines pour',
)
/** The number of a form, a diploma or a trade. */
const beforeReference = setOf('cerfa rncp rs ogr numero no n')
/** A name stops before these, and may not end with the next ones. */
const afterName = setOf(
  'pour avec sans et ou mais qui que quoi comment combien car donc si je j il elle on nous vous c est y a dans ' +
    'vers pres autour cherche recherche avant apres depuis pendant cdi cdd interim alternance apprentissage ' +
    'stp svp merci quel quelle quels quelles ce cet cette ces mon ma mes un une comme',
)
const insideName = setOf('de du des d le la les l sur sous en au aux lez entre')
/** Written with a capital, and not the communes L'Étrat and L'Union. */
const institutions = setOf('etat union')
const mostWords = 6

/**
 * Spots places in a sentence: "une offre d'AS vers Roubaix stp" gives ["Roubaix"]. A place is only seen after a word
 * that announces one, or as a postal code, because Sens, Aide and Contrat may be words or communes.
 * @returns texts to look up with a `PlaceFinder` until one is known, in the order of the sentence, longest first
 */
export function spotPlaces(sentence: string): string[] {
  const tokens = tokensOf(sentence)
  const spotted = tokens.flatMap((token, index) => {
    if (isPostalCode(sentence, tokens, index)) return [token.text]
    const start = placeStart(tokens, index)
    return start === null ? [] : namesFrom(sentence, tokens, start)
  })
  return [...new Set(spotted)]
}

/** Words, numbers, and the marks that end a name. */
function tokensOf(sentence: string): Token[] {
  return [...sentence.matchAll(/[\p{L}\p{M}\d]+(?:-[\p{L}\p{M}\d]+)*|[,.;:!?\n€%]/gu)].map(
    ({ 0: text, index }) => {
      return { text, folded: foldName(text), start: index, end: index + text.length }
    },
  )
}

const foldedAt = (tokens: Token[], index: number) => tokens[index]?.folded ?? ''

/** Index of the first word of the place that the word at `index` announces; null when it announces none. */
function placeStart(tokens: Token[], index: number): number | null {
  const word = foldedAt(tokens, index)
  const next = foldedAt(tokens, index + 1)
  const first = index + (articles.has(next) ? 2 : 1)
  if (marks.has(word)) {
    const isVerb = tokens[index]?.text === 'a' && beforeVerb.has(foldedAt(tokens, index - 1))
    return !isVerb && isPlaceWord(tokens, first) ? first : null
  }
  if (word === 'dans' && articles.has(next)) return isPlaceWord(tokens, first) ? first : null
  if (marksWithOf.has(word.replace(/^\d+/, '')) && of.has(next)) {
    const afterOf = index + (articles.has(foldedAt(tokens, index + 2)) ? 3 : 2)
    return isPlaceWord(tokens, afterOf) ? afterOf : null
  }
  return marksBeforeCapital.has(word) && isCapitalised(tokens[index + 1]) && isPlaceWord(tokens, index + 1)
    ? index + 1
    : null
}

/** A word with a capital, a word that is not an ordinary one, or a department's number after "le". */
function isPlaceWord(tokens: Token[], index: number): boolean {
  const word = foldedAt(tokens, index)
  if (/^(?:2[ab]|9[78]\d|\d{2})$/.test(word)) {
    return foldedAt(tokens, index - 1) === 'le' && !isUnit(tokens[index + 1])
  }
  if (!/^[a-z]/.test(word) || afterName.has(word) || insideName.has(word)) return false
  return !institutions.has(word) && (isCapitalised(tokens[index]) || !isOrdinaryWord(word))
}

const isCapitalised = (token: Token | undefined) => /^\p{Lu}.*\p{Ll}/u.test(token?.text ?? '')
const isUnit = (token: Token | undefined) =>
  token !== undefined && (units.has(token.folded) || /[€%]/.test(token.text))

/** The longest name that may begin here, then shorter ones: "Boulogne sur Mer", "Boulogne". */
function namesFrom(sentence: string, tokens: Token[], start: number): string[] {
  const following = tokens.slice(start, start + mostWords)
  const stop = following.findIndex((token, index) => index > 0 && endsName(token))
  const words = stop === -1 ? following : following.slice(0, stop)
  return words
    .filter(({ folded }) => !insideName.has(folded))
    .map(({ end }) => sentence.slice(words[0]?.start, sentence[end] === ')' ? end + 1 : end))
    .reverse()
}

/** A mark of punctuation, a word that no name goes on with, or a number that no department nor postal code has. */
function endsName({ folded }: Token): boolean {
  return (
    folded === '' || afterName.has(folded) || /^\d+$/.test(folded.replace(/^(?:\d{2}|9[78]\d|\d{5})$/, ''))
  )
}

/** Five digits that begin like a department, and are no amount ("20000 €", "12345,50") nor a diploma's number. */
function isPostalCode(sentence: string, tokens: Token[], index: number): boolean {
  const token = tokens[index]
  if (!token || !/^(?:0[1-9]|[1-8]\d|9[0-578])\d{3}$/.test(token.text)) return false
  const isPartOfNumber =
    /^[.,]?\d|^ ?k/i.test(sentence.slice(token.end)) || /\d[ .,]$/.test(sentence.slice(0, token.start))
  return !isPartOfNumber && !isUnit(tokens[index + 1]) && !beforeReference.has(foldedAt(tokens, index - 1))
}
