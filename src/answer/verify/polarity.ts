import { fold } from '../../language/french.ts'
import { rates } from './claim-words.ts'
import type { Token } from './tokens.ts'

/**
 * Words that turn a sentence around, narrow it or weigh it, by what they say. A draft may exchange two phrases of one
 * line ("il faut", "on doit"), and neither add nor lose one.
 */
const phrases: Record<string, string> = {
  not: 'pas, aucun, aucune, non, sans, ni, nul, nulle, rien, guère',
  never: 'jamais',
  only: 'seulement, uniquement, exclusivement, seul, seule, seuls, seules, juste',
  except: 'sauf, excepté, hormis, hors, exception, sinon',
  if: 'si, à condition, sous condition, sous conditions, sous réserve, en cas, lorsque, lorsqu, quand, à moins, tant que',
  depends: 'selon, suivant, en fonction, dépend, dépendent, au cas par cas',
  must: `doit, doivent, devez, devons, devait, devaient, devra, devront, devrez, faut, faudra, fallait, obligatoire, obligatoires,
    obligatoirement, obligation, obligations, obligé, obligée, obligés, oblige, nécessaire, nécessaires, indispensable,
    indispensables, impose, imposé, imposée, imposent, impérativement`,
  may: `peut, peuvent, pouvez, pouvons, pouvait, pouvaient, pourra, pourront, pourrez, pourrait, pourraient, puisse,
    pouvoir, possible, possibles, possibilité, autorisé, autorisée, autorise`,
  'not may': 'impossible, impossibles',
  'not must': 'facultatif, facultative, facultatifs, optionnel, optionnelle',
  should: `conseille, conseillé, conseillée, recommande, recommandé, recommandée, devrait, devraient, préférable,
    souhaitable, mieux vaut, vaut mieux`,
  forbidden: 'interdit, interdite, interdits, interdites, interdiction, interdire, interdisent',
  'past may': 'pu',
  will: 'sera, seront, serez, aura, auront, aurez',
  unsure: 'à vérifier, notre connaissance, incertain, incertaine, inconnu, inconnue, pas sûr, possiblement',
  often:
    'souvent, généralement, en général, le plus souvent, habitude, habituellement, fréquemment, en principe',
  sometimes: 'parfois, quelquefois, de temps en temps, occasionnellement',
  rarely: 'rarement, rare, rares',
  always: 'toujours, systématiquement, tout le temps, en permanence, automatiquement',
  all: 'tous, toutes, toute, chaque, tout le monde, totalité, chacun, chacune, entièrement',
  some: 'certains, certaines, certain, certaine, quelques, plusieurs',
  most: 'la plupart, majorité, majoritairement',
  about: 'environ, à peu près, presque, quasiment, près de, autour de, plus ou moins',
  min: 'au moins, au minimum, minimum, minimums, minimal, minimale',
  max: 'au plus, au maximum, maximum, maximums, maximal, maximale',
  more: 'plus, davantage, supérieur, supérieure, supérieurs',
  less: 'moins, inférieur, inférieure, inférieurs',
  little: 'peu',
  badly: 'mal',
  too: 'trop',
  very: 'très, vraiment, extrêmement, beaucoup',
  enough: 'assez, suffisamment',
  still: 'encore, déjà',
  before: 'avant, préalable, préalablement',
  after: 'après',
  by: 'au plus tard',
  later: 'plus tard',
  until: 'jusqu, jusque',
  since: 'depuis, à partir de, à compter',
  net: 'net, nets, nette, nettes',
  gross: 'brut, bruts, brute, brutes',
  public: 'public, publique, publics, publiques',
  private: 'privé, privée, privés, privées',
  partial: 'partiel, partielle, partiels, mi temps',
  full: 'plein, pleine',
  free: 'gratuit, gratuite, gratuits, gratuites, gratuitement',
  or: 'ou',
  I: 'je, j, me, m, moi, mon, ma, mes',
  we: 'nous, notre, nos',
  you: 'tu, te, t, toi, ton, ta, tes',
  others: 'autre, autres, ailleurs',
  although: 'même si, bien que, malgré',
}
/** Phrases that hold a word of the lists above and say nothing themselves. */
const harmless = ['en plus', 'de plus', 'au fur et à mesure', 'pas à pas', 'et plus encore']

type Entry = { words: string[]; says: string[] }

const entries = new Map<string, Entry[]>()
for (const [says, list] of Object.entries(phrases))
  for (const phrase of list.split(/,\s+/)) add(phrase, says.split(' '))
for (const { words, says } of rates) add(words.join(' '), [says])
for (const phrase of harmless) add(phrase, [])
for (const list of entries.values()) list.sort((a, b) => b.words.length - a.words.length)

function add(phrase: string, says: string[]) {
  const words = fold(phrase).split(' ')
  const [first = ''] = words
  entries.set(first, [...(entries.get(first) ?? []), { words, says }])
}

/**
 * The phrase of polarity that starts at a token, the longest first.
 * @returns what it says (nothing for a harmless phrase) and how many tokens it takes; null when none starts there
 */
export function readPolarity(
  tokens: readonly Token[],
  at: number,
): { says: readonly string[]; length: number } | null {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  if (token.text === 's') return /^ils?$/.test(wordAt(tokens, at + 1)) ? { says: ['if'], length: 1 } : null
  const found = entries
    .get(token.text)
    ?.find(({ words }) => words.every((wanted, offset) => wordAt(tokens, at + offset) === wanted))
  return found ? { says: found.says, length: found.words.length } : null
}

/**
 * What "ne" comes to by the words that follow it in its clause: "ne ... plus" ends something, "ne ... que" narrows.
 * "ne ... pas" and "ne ... jamais" say it by themselves.
 * @param at of "ne" or "n"
 * @returns the position of "plus" or "que", and what it says; null when "ne" needs no further reading
 */
export function readNegation(tokens: readonly Token[], at: number): { at: number; says: string } | null {
  for (let next = at + 1; next < tokens.length && next < at + 8; next++) {
    const token = tokens[next]
    if (token?.kind === 'break') return null
    const word = wordAt(tokens, next)
    if (/^(?:pas|jamais|aucune?|rien|ni|guere|point)$/.test(word)) return null
    if (word === 'plus') return { at: next, says: 'ended' }
    if (/^qu?e?$/.test(word) && word.startsWith('qu')) return { at: next, says: 'only' }
  }
  return null
}

/** Whether something is done to the subject: "est payé" is not "paie". */
export function isPassive(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== 'word' || !/ée?s?$/i.test(token.raw)) return false
  const before = tokens.slice(Math.max(0, at - 3), at)
  const since = before.findLastIndex(({ kind }) => kind === 'break') + 1
  return before.slice(since).some((each) => each.kind === 'word' && formsOfBe.has(each.text))
}

const formsOfBe = new Set('est sont etre ete etait etaient sera seront soit soient serait'.split(' '))

/** The tense of a verb that tells what was or would be so; nothing for the others. */
export function tenseOf(word: string): 'past' | 'would' | null {
  if (word.length < 5 || endsLikeAVerb.has(word) || !/ai(?:t|ent)$/.test(word)) return null
  return /rai(?:t|ent)$/.test(word) ? 'would' : 'past'
}

const endsLikeAVerb = new Set(
  `parfait refait defait satisfait forfait bienfait souhait connait reconnait plait parait disparait apparait surfait
  trait extrait retrait portrait attrait soustrait abstrait pourrait pourraient`.split(/\s+/),
)

function wordAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at]
  return token?.kind === 'word' ? token.text : ''
}
