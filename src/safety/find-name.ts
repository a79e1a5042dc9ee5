import type { Span } from './find-personal-data.ts'

const cue =
  /(?<!\p{L})(?:je\sm['’\s]?\s?app?ell?e?s?|jm['’]?appell?e|je\sme\snomme|mon\s(?:pr[ée])?nom(?:\sde\sfamille)?\s(?:est|c['’]est|:|et\smon\spr[ée]nom)|mon\s(?:pr[ée])?nom(?:\sde\sfamille)?\s?:|je\ssuis\s(?:mme|mlle|madame|monsieur|mr)\.?)\s{1,2}/giu
/** Said of oneself, but also of many other things: only a capital letter tells. */
const weakCue = /(?<!\p{L})[Mm]oi,?\sc['’]est\s(?=\p{Lu})/gu
const nextWord = /[\s-]{0,2}\p{L}[\p{L}'’-]{0,30}/uy
const longestName = 4

/** Words that begin or continue a sentence, and so end a name, or show that none was given. */
const notNames = new Set(
  `et je j ai suis un une le les mon ma mes pas plus comment pourquoi quoi aussi deja toujours encore rien sur dans en
  a au aux pour par avec sans mais donc car ou qui que est sont c ca ici la bonjour merci alors j'ai ans age agee moi vous
  tu il elle on nous voudrais veux cherche habite vis travaille viens souhaite aimerais aide auxiliaire infirmier infirmiere
  etudiant etudiante lyceen lyceenne maman papa mere pere actuellement bien inscrit inscrite connu marque ecrit mal celui
  non oui votre notre leur son sa ses ce cette depuis quand si soignant soignante ambulancier ambulanciere educateur
  educatrice salarie salariee demandeur demandeuse`.split(/\s+/),
)

/** Names that people give of themselves: what follows "je m'appelle", "mon nom est". */
export function findNames(text: string): Span[] {
  return [...text.matchAll(cue), ...text.matchAll(weakCue)].flatMap((match) => {
    const start = match.index + match[0].length
    const end = endOfName(text, start)
    return end > start ? [{ start, end }] : []
  })
}

function endOfName(text: string, from: number): number {
  let end = from
  for (let words = 0; words < longestName; words++) {
    nextWord.lastIndex = end
    const word = nextWord.exec(text)?.[0]
    if (!word || (isNotName(word.trim()) && !isParticle(word.trim(), text.slice(nextWord.lastIndex)))) break
    end += word.length
  }
  return end
}

function isNotName(word: string): boolean {
  const plain = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  return notNames.has(plain) || /^(?:j|c|n|s|t|m|qu)['’]/.test(word)
}

/** `Le Goff`, `De Souza`: a capital on both words. */
function isParticle(word: string, following: string): boolean {
  return /^(?:L[ea]|D[eu]s?|El|Da|Van)$/.test(word) && /^ \p{Lu}/u.test(following)
}
