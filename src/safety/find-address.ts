import type { Span } from './find-personal-data.ts'

const clear =
  'rue|avenue|av|ave|boulevard|bd|bld|blvd|impasse|all[ée]e|chemin|ruelle|quai|faubourg|fbg|lotissement|hameau|sentier|venelle'
/** Words that also count other things ("2 places en crèche"): a proper name must follow, or the writer says "j'habite". */
const unclear =
  'place|pl|cours|passage|route|square|villa|cit[ée]|voie|r[ée]sidence|clos|esplanade|promenade|mont[ée]e|parvis'
const link = String.raw`(?:de\s|du\s|des\s|de\sla\s|de\sl['’]|d['’]|la\s|le\s|les\s|l['’])?`
const start = new RegExp(
  String.raw`(?<![\p{L}\d,.])\d{1,4}\s?(?:(?:bis|ter|quater|[a-d])\s?)?,?\s?(?:(?<clear>${clear})|(?<unclear>${unclear}))(?![\p{L}\d])\.?\s{1,2}${link}(?=(?<name>[\p{L}\d]))`,
  'giu',
)
/** What every address holds: a number and a kind of street close after it, or `lieu-dit`. */
export const addressSign = new RegExp(String.raw`\d[^]{0,12}?(?:${clear}|${unclear})|lieu`, 'iu')
const hamlet = new RegExp(String.raw`(?<!\p{L})lieu[- ]dit\s${link}(?=\p{L})`, 'giu')
const cue = /(?:adresse|habite|domicili[ée]e?|r[ée]side|loge|demeurant)[^\n\]]{0,20}$/i
const nextWord = /[\s-]{0,2}(?:[dl]['’])?\p{L}[\p{L}'’-]{0,30}|\s\d{1,2}(?=\s\p{L})/uy
const ends = new Set(
  "et je j a à au aux en dans pour mais donc ou où car avec près c c'est est puis depuis chez sur ; si qui que".split(
    ' ',
  ),
)
const longestName = 5

/** Street addresses: a number, a kind of street and its name. The postal code and the town stay: places are looked for by them. */
export function findAddresses(text: string): Span[] {
  const numbered = Array.from(text.matchAll(start))
    .filter(({ groups, index }) => {
      if (groups?.clear) return true
      return isUpper(groups?.name ?? '') || cue.test(text.slice(Math.max(0, index - 30), index))
    })
    .map((match) => ({ start: match.index, end: endOfName(text, match.index + match[0].length) }))
  const hamlets = Array.from(text.matchAll(hamlet), (match) => ({
    start: match.index,
    end: endOfName(text, match.index + match[0].length),
  }))
  return [...numbered, ...hamlets]
}

function endOfName(text: string, from: number): number {
  let end = from
  for (let words = 0; words < longestName; words++) {
    nextWord.lastIndex = end
    const word = nextWord.exec(text)?.[0]
    if (!word || ends.has(word.trim().toLowerCase()) || /^\s?[cjnsmt]['’]/i.test(word)) break
    end += word.length
  }
  return end
}

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase()
}
