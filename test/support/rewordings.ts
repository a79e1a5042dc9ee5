/** A sentence said otherwise without a change of meaning, and how. */
export type Rewording = { kind: RewordingKind; text: string }

const numbersInWords: Record<string, string> = {
  '2': 'deux',
  '3': 'trois',
  '4': 'quatre',
  '5': 'cinq',
  '6': 'six',
  '7': 'sept',
  '9': 'neuf',
  '10': 'dix',
  '11': 'onze',
  '12': 'douze',
  '18': 'dix-huit',
  '24': 'vingt-quatre',
}

const wordPairs: [RegExp, string][] = [
  [/^On peut /, 'Vous pouvez '],
  [/^On peut /, 'Il est possible de '],
  [/\bon peut\b/, 'vous pouvez'],
  [/\bIl faut avoir\b/, 'Vous devez avoir'],
  [/\bil faut\b/, 'on doit'],
  [/ au moins /, ' au minimum '],
  [/ au plus\b/, ' au maximum'],
  [/ environ /, ' à peu près '],
  [/ par mois/, ' chaque mois'],
  [/ brut par mois/, ' bruts mensuels'],
  [/ gagne /, ' touche '],
  [/ touche /, ' reçoit '],
  [/ débute /, ' commence '],
  [/ souvent /, ' généralement '],
  [/ seulement /, ' uniquement '],
  [/ pendant /, ' durant '],
  [/ puis /, ' et ensuite '],
  [/\bpour devenir\b/, 'afin de devenir'],
  [/ aussi /, ' également '],
  [/ demandé/, ' exigé'],
  [/ embaucher/, ' recruter'],
  [/^Demandez /, 'Vous pouvez demander '],
  [/ car /, ' parce que '],
  [/ donc /, ' ainsi '],
  [/ tous les jours/, ' chaque jour'],
  [/ n'existe plus/, ' n’est plus là'],
]

const rewordings = {
  'function words': (sentence: string) => wordPairs.map(([from, to]) => sentence.replace(from, to)),
  figures: (sentence: string) => [
    sentence.replace(/ €/g, ' euros'),
    sentence.replace(
      /(?<![\d,] ?)\b(\d\d?)(?= (?:ans|mois|heures|semaines|jours|personnes|semestres))/g,
      (digits) => numbersInWords[digits] ?? digits,
    ),
    sentence.replace(/(\d)[ \u00a0\u202f](\d{3})/g, '$1$2'),
  ],
  'head moved to the end': (sentence: string) => {
    const [, head, main] =
      /^((?:À|Au|En|Dans|Chez|Sans|Avec|Après|Avant|Depuis|Pour) [^,:;()«»]{3,60}), ([^:;()]+)\.$/u.exec(
        sentence,
      ) ?? []
    return head && main ? [`${capital(main)}, ${small(head)}.`] : []
  },
  'end moved to the head': (sentence: string) => {
    const [, main, end] =
      /^([^:;,()]{12,}) ((?:depuis|après|avant|dans|sans) [^,:;()]{4,40})\.$/u.exec(sentence) ?? []
    return main && end ? [`${capital(end)}, ${small(main)}.`] : []
  },
  shortened: (sentence: string) => [
    sentence.replace(/ \((?![^)]*(?:\d|vérifier))[^)]+\)/, ''),
    sentence.replace(/, (?:et|mais|car) (?:[^,.;:()](?!sauf|si ))+\.$/u, '.'),
    sentence.replace(/, soit [^()]+\.$/u, '.'),
    sentence.replace(/ : [^:()]+\.$/u, '.'),
  ],
  opened: (sentence: string) => [
    `En résumé, ${small(sentence)}`,
    `À noter : ${small(sentence)}`,
    `Concrètement, ${small(sentence)}`,
  ],
} as const

export type RewordingKind = keyof typeof rewordings

const kinds: readonly RewordingKind[] = Object.keys(rewordings).filter(
  (kind): kind is RewordingKind => kind in rewordings,
)

/** Every light rewording of a sentence that these rules know. */
export function rewordingsOf(sentence: string): Rewording[] {
  return kinds.flatMap((kind) =>
    [...new Set(rewordings[kind](sentence))]
      .filter((text) => text !== sentence)
      .map((text) => ({ kind, text })),
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Acronyms and names keep their capitals. */
function small(text: string): string {
  return /^(?:\p{Lu}{2}|France|Parcoursup|[A-Z]['’])/u.test(text)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1)
}
