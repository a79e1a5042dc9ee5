/** A phrase, as folded words, what it says in a claim, and in which of its places. */
export type Modifier = { words: string[]; says: string; slot: Slot }
export type Slot = 'pay' | 'rate' | 'limit' | 'change'

export const months =
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' ')
export const unitNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '€': 'eur',
    euro: 'eur',
    euros: 'eur',
    eur: 'eur',
    '%': '%',
    h: 'hour',
    heure: 'hour',
    heures: 'hour',
    min: 'minute',
    mn: 'minute',
    minute: 'minute',
    minutes: 'minute',
    jour: 'day',
    jours: 'day',
    semaine: 'week',
    semaines: 'week',
    mois: 'month',
    an: 'year',
    ans: 'year',
    annee: 'year',
    annees: 'year',
    km: 'km',
    kilometre: 'km',
    kilometres: 'km',
  }),
)
/** Nouns whose number comes after them and means nothing without them. */
export const numbered = new Set(
  'niveau niv coefficient echelon categorie article convention ccn idcc annexe grade indice degre'.split(' '),
)
export const romans: ReadonlyMap<string, number> = new Map(
  Object.entries({ i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8 }),
)

const modifiers = (slot: Slot, says: string, ...phrases: string[]): Modifier[] =>
  phrases.map((phrase) => ({ words: phrase.split(' '), says, slot }))

/** Limits before a number, the longer phrase first where one holds another. */
export const before = [
  ...modifiers('limit', 'max', 'pas plus de', 'au plus', 'au maximum', 'maximum', 'jusqu a', 'jusque'),
  ...modifiers('limit', 'min', 'au moins', 'au minimum', 'minimum', 'a partir de', 'pas moins de'),
  ...modifiers('limit', 'over', 'plus de', 'plus d', 'au dela de'),
  ...modifiers('limit', 'under', 'moins de', 'moins d', 'en dessous de'),
  ...modifiers('limit', 'about', 'environ', 'a peu pres', 'pres de', 'autour de', 'presque', 'quasiment'),
]
const after = [
  ...modifiers('limit', 'max', 'au plus', 'au maximum', 'maximum', 'maximums', 'et moins', 'ou moins'),
  ...modifiers('limit', 'min', 'au moins', 'au minimum', 'minimum', 'et plus', 'ou plus'),
  ...modifiers('limit', 'about', 'environ', 'a peu pres'),
  ...modifiers('change', 'more', 'de plus', 'en plus'),
  ...modifiers('change', 'less', 'de moins', 'en moins'),
]
const pay = [
  ...modifiers('pay', 'net', 'net', 'nets', 'nette', 'nettes'),
  ...modifiers('pay', 'gross', 'brut', 'bruts', 'brute', 'brutes'),
]

/** A rate: "par mois", "mensuel", "€/mois". */
export const rates = [
  ...modifiers(
    'rate',
    '/month',
    'par mois',
    '/ mois',
    'mensuel',
    'mensuels',
    'mensuelle',
    'chaque mois',
    'tous les mois',
  ),
  ...modifiers('rate', '/hour', 'par heure', 'de l heure', 'l heure', '/ h', '/ heure', 'horaire'),
  ...modifiers(
    'rate',
    '/year',
    'par an',
    'par annee',
    '/ an',
    'annuel',
    'annuels',
    'annuelle',
    'chaque annee',
    'tous les ans',
  ),
  ...modifiers('rate', '/day', 'par jour', '/ jour', 'quotidien', 'chaque jour', 'tous les jours'),
  ...modifiers(
    'rate',
    '/week',
    'par semaine',
    '/ semaine',
    'chaque semaine',
    'toutes les semaines',
    'hebdomadaire',
  ),
]

/** All that may follow a number and its unit, in any order. */
export const following = [...pay, ...rates, ...after]
