/**
 * Folded words that may come and go without changing what a sentence says: articles, pronouns that point at what was
 * just named, forms of "être", "avoir", "faire" and "aller", linking words. Negations, limits, "je", "nous" and "tu"
 * are not among them.
 */
const plainWords = new Set(
  `le la les l un une des du de d au aux a en dans par pour sur y ce cet cette ces c cela ca ceci celui celle ceux
  celles qui que qu dont auquel duquel laquelle lequel lesquels lesquelles il elle ils elles on vous lui eux leur leurs
  votre vos son sa ses se s est sont etre ete etes ont avoir avez soit soient
  fait font faire faites faisant va vont aller agit ici la alors ainsi donc car mais et puis ensuite enfin d abord aussi
  egalement lors comme chez avec pendant durant vers parmi notamment actuellement afin voici
  voila tout outre bien lieu parce puisque puisqu`.split(/\s+/),
)

/** Turns of phrase with which a model likes to begin: they say nothing. */
const openings = [
  /^(?:en r[ée]sum[ée]|en bref|en clair|concr[èe]tement|en pratique|en effet|par ailleurs|de plus|en outre|à noter|bon à savoir|attention|en revanche|d’abord|d'abord|ensuite|enfin)\s*[,:]\s*/iu,
  /^(?:sachez|notez|il faut savoir) (?:que |qu['’])/iu,
  /^(?:selon|d['’]après) (?:l['’]extrait|les extraits|la fiche|nos fiches|notre fiche)(?: \d+)?,\s*/iu,
]

export function isPlain(word: string): boolean {
  return plainWords.has(word)
}

/** A sentence without the empty turns of phrase that it begins with. */
export function withoutOpening(sentence: string): string {
  const shorter = openings.reduce((text, opening) => text.replace(opening, ''), sentence)
  return shorter === sentence ? sentence : withoutOpening(shorter)
}
