import { changedNumber, eachMatch, nounsOf, replaceWord, shuffled, writtenNumber } from './change-text.ts'

/** A true sentence turned false by one change, and what kind of change. */
export type Mutant = { kind: MutationKind; text: string }

type Context = {
  /** Sentences of the same extract, the mutated one among them. */
  sentences: readonly string[]
  /** A number from 0 (included) to 1. */
  random: () => number
}

type Mutation = (sentence: string, context: Context) => string[]

/** Swaps whole words one for the other, keeping a capital at the head. */
const swap =
  (...pairs: [string, string][]): Mutation =>
  (sentence) =>
    [...pairs, ...pairs.map(([a, b]): [string, string] => [b, a])].map(([from, to]) =>
      replaceWord(sentence, from, to),
    )

const replace =
  (...pairs: [string, string][]): Mutation =>
  (sentence) =>
    pairs.map(([from, to]) => replaceWord(sentence, from, to))

const amounts = /(\d[\d \u00a0\u202f]*(?:,\d+)?)(?=\s?(?:€|%|ans?|mois|heures|semaines|jours))/g
const actors = [
  'employeur',
  'salarié',
  'apprenti',
  'tuteur',
  'conseiller',
  'patient',
  'infirmier',
  'aide-soignant',
  'élève',
  'parents',
  'école',
  'médecin',
]
const jobs = [
  'aide-soignant',
  'infirmier',
  'ambulancier',
  'auxiliaire de puériculture',
  'auxiliaire de vie',
  'éducateur spécialisé',
  'moniteur-éducateur',
  'agent de service hospitalier',
  'accompagnant éducatif et social',
]
const acronyms = [
  'ASH',
  'AES',
  'AESH',
  'EJE',
  'ARM',
  'POEI',
  'PMSMP',
  'VAE',
  'CPF',
  'AREF',
  'RFFT',
  'OPCO',
  'EHPAD',
  'SMIC',
  'CEJ',
  'PTP',
  'IFAS',
  'IFSI',
  'SAMU',
  'CDI',
  'CDD',
  'Parcoursup',
  'France Travail',
  'Région',
  'Ségur',
]

const mutations = {
  number: (sentence, { random }) =>
    eachMatch(sentence, writtenNumber, (written) => changedNumber(written, random)),
  'number of another sentence': (sentence, { sentences, random }) => {
    const others = sentences
      .filter((other) => other !== sentence)
      .flatMap((other) => other.match(writtenNumber) ?? [])
    const [other] = shuffled(others, random)
    return other ? eachMatch(sentence, writtenNumber, () => other) : []
  },
  'figures exchanged': (sentence) => {
    const [first, second] = sentence.match(amounts) ?? []
    if (!first || !second || first === second) return []
    return [sentence.replace(first, '\u0000').replace(second, first).replace('\u0000', second)]
  },
  unit: (sentence) =>
    [
      [/(\d) ans\b/, '$1 mois'],
      [/(\d) mois\b/, '$1 ans'],
      [/(\d) mois\b/, '$1 semaines'],
      [/(\d) heures\b/, '$1 jours'],
      [/(\d) ?€/, '$1 %'],
      [/(\d) ?%/, '$1 €'],
      [/par mois/, 'par an'],
      [/par an\b/, 'par mois'],
      [/(?:par|de l['’])\s?heure/, 'par jour'],
    ].map(([from = '', to]) => sentence.replace(from, String(to))),
  date: (sentence) => [
    ...swap(['janvier', 'mars'], ['juin', 'septembre'], ['août', 'octobre'])(sentence, noContext),
    ...eachMatch(sentence, /\b20\d\d\b/g, (year) => String(Number(year) - 1)),
  ],
  'negation added': (sentence) => [
    sentence
      .replace(
        /(?<=[a-zé\d)] )(est|sont|peut|peuvent|dure|durent|gagne|touche|aide|ouvre|permet|compte) /,
        'ne $1 pas ',
      )
      .replace(/ne (est|aide|ouvre) /, 'n’$1 '),
    sentence.replace(/(?<=[a-zé] )(avec) /, 'sans '),
    sentence.replace(/(?<=[a-zé\d)] )(peut|doit|gagne|touche|travaille|suit) /, 'ne $1 jamais '),
  ],
  'negation dropped': (sentence) => [
    sentence.replace(/\b(?:ne |n['’])(\p{L}+) (?:pas|plus|jamais)\b/u, '$1'),
    sentence.replace(/\bAucun(e?) (\p{L}+) n(?:e |['’])/u, 'Un$1 $2 '),
    replaceWord(sentence, 'sans', 'avec'),
  ],
  modality: replace(
    ['peut', 'doit'],
    ['peuvent', 'doivent'],
    ['doit', 'peut'],
    ['on peut', 'on doit'],
    ['il faut', 'on peut'],
    ['obligatoire', 'conseillé'],
    ['recommandé', 'obligatoire'],
    ['doit', 'ne doit pas'],
    ['demandez', 'il est interdit de demander'],
  ),
  frequency: replace(
    ['souvent', 'toujours'],
    ['parfois', 'toujours'],
    ['souvent', 'rarement'],
    ['en général', 'toujours'],
    ['parfois', 'souvent'],
    ['toujours', 'parfois'],
    ['certains', 'tous les'],
    ['certaines', 'toutes les'],
    ['la plupart des', 'tous les'],
    ['souvent ', ''],
    ['parfois ', ''],
  ),
  limit: replace(
    ['au moins', 'au plus'],
    ['au plus', 'au moins'],
    ['au moins ', ''],
    [' au plus', ''],
    ['environ ', ''],
    ['jusqu’à', 'au moins'],
    ["jusqu'à", 'au moins'],
    ['plus de', 'moins de'],
    ['moins de', 'plus de'],
    ['à partir de', 'avant'],
    ['seulement ', ''],
  ),
  'net and gross': swap(['net', 'brut']),
  antonym: swap(
    ['public', 'privé'],
    ['publique', 'privée'],
    ['jour', 'nuit'],
    ['jours', 'nuits'],
    ['avant', 'après'],
    ['gratuit', 'payant'],
    ['gratuite', 'payante'],
    ['augmente', 'baisse'],
    ['matin', 'soir'],
    ['plein', 'partiel'],
    ['premier', 'dernier'],
    ['première', 'dernière'],
    ['plus', 'moins'],
    ['début', 'fin'],
    ['facile', 'difficile'],
    ['court', 'long'],
    ['courte', 'longue'],
    ['avec', 'sans'],
    ['même', 'autre'],
  ),
  'job exchanged': (sentence, { random }) =>
    jobs
      .filter((job) => sentence.includes(job))
      .flatMap((job) =>
        shuffled(
          jobs.filter((other) => !other.includes(job) && !job.includes(other)),
          random,
        )
          .slice(0, 1)
          .map((other) => replaceWord(sentence, job, other)),
      ),
  'name exchanged': (sentence, { random }) =>
    acronyms
      .filter((name) => new RegExp(`\\b${name}\\b`).test(sentence))
      .flatMap((name) =>
        shuffled(
          acronyms.filter((other) => other !== name),
          random,
        )
          .slice(0, 1)
          .map((other) => sentence.replace(name, other)),
      ),
  'noun of another sentence': (sentence, { sentences, random }) => {
    const own = shuffled(nounsOf(sentence), random)[0]
    const foreign = shuffled(sentences.filter((other) => other !== sentence).flatMap(nounsOf), random).find(
      (word) => !sentence.includes(word.slice(0, 5)),
    )
    return own && foreign ? [replaceWord(sentence, own, foreign)] : []
  },
  'roles exchanged': (sentence) => {
    const [first, second] = actors.filter((actor) =>
      new RegExp(`(?<!\\p{L})${actor}(?!\\p{L})`, 'u').test(sentence),
    )
    if (!first || !second || first.includes(second) || second.includes(first)) return []
    const inAList = new RegExp(
      `(?:${first}|${second})s? ?(?:,|et|ou|,? puis) [^.,]{0,20}(?:${first}|${second})`,
    )
    if (inAList.test(sentence)) return []
    return [sentence.replace(first, '\u0000').replace(second, first).replace('\u0000', second)]
  },
  'scope dropped': (sentence) => {
    const main = /^(?:À|Au|En|Dans|Chez|Sans|Avec|Après|Avant|Si|Pour) [^,:]{4,60}, (.*\d.*)$/u.exec(
      sentence,
    )?.[1]
    return main ? [main.charAt(0).toUpperCase() + main.slice(1)] : []
  },
  'condition dropped': (sentence) => [
    sentence.replace(/,? (?:sauf|hors|si|quand|s['’]il) [^,.;:()]+/u, ''),
    sentence.replace(/, (?:sauf|hors|selon|si) .*(?=\.$)/u, ''),
  ],
  'caveat dropped': (sentence) =>
    /\d/.test(sentence.replace(/\([^)]*\)/g, ''))
      ? [sentence.replace(/ \([^)]*(?:\d{4}|vérifier)[^)]*\)/, '')]
      : [],
  'facts joined': (sentence, { sentences, random }) => {
    const head = /^\D{11,}(?=\d)/.exec(sentence)?.[0]
    const words = head?.match(/\p{L}{5,}/gu) ?? []
    const other = shuffled(sentences, random).find(
      (each) => /\d/.test(each) && words.every((word) => !each.includes(word)),
    )
    const tail = other && /\d.*$/.exec(other)?.[0]
    return head && tail ? [head + tail] : []
  },
} as const satisfies Record<string, Mutation>

export type MutationKind = keyof typeof mutations

/** Every way to turn a true sentence false, none of which is a sentence of the extract. */
export function mutantsOf(sentence: string, context: Context): Mutant[] {
  const known = new Set(context.sentences)
  return kindsOfMutation.flatMap((kind) => {
    const texts = new Set(mutations[kind](sentence, context))
    return [...texts].filter((text) => !known.has(text)).map((text) => ({ kind, text }))
  })
}

export const kindsOfMutation: readonly MutationKind[] = Object.keys(mutations).filter(
  (kind): kind is MutationKind => kind in mutations,
)

const noContext: Context = { sentences: [], random: () => 0 }

/** Ways to add to a true sentence what no sheet says: a telephone number, a link, an address. */
const additions = {
  telephone: (sentence: string) => {
    const digit = (at: number) => (sentence.length + 7 * at) % 10
    const pair = (at: number) => `${digit(at)}${digit(at + 3)}`
    const number = `0${1 + (sentence.length % 5)} ${[1, 2, 3, 4].map(pair).join(' ')}`
    return [
      sentence.replace(/[.?!]$/, ` : appelez le ${number}.`),
      sentence.replace(/[.?!]$/, `, au ${pair(1)} ${pair(2)}.`),
    ]
  },
  link: (sentence: string) => [
    sentence.replace(/[.?!]$/, ', sur www.aides-du-soin.fr.'),
    sentence.replace(/[.?!]$/, ' (https://exemple.fr/aide).'),
    sentence.replace(/[.?!]$/, ' : écrivez à contact@exemple.fr.'),
  ],
}

export function additionsTo(sentence: string): string[] {
  return Object.values(additions).flatMap((add) => add(sentence))
}
