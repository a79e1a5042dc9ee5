const units: ReadonlyMap<string, number> = new Map(
  Object.entries({
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    treize: 13,
    quatorze: 14,
    quinze: 15,
    seize: 16,
  }),
)
const tens: ReadonlyMap<string, number> = new Map(
  Object.entries({
    vingt: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
    septante: 70,
    nonante: 90,
  }),
)
const ranks: ReadonlyMap<string, number> = new Map(
  Object.entries({
    premier: 1,
    premiere: 1,
    premiers: 1,
    premieres: 1,
    deuxieme: 2,
    second: 2,
    seconde: 2,
    troisieme: 3,
    quatrieme: 4,
    cinquieme: 5,
    sixieme: 6,
  }),
)

/** The rank that an ordinal word means: "deuxième" is 2. */
export function rankOf(word: string): number | undefined {
  return ranks.get(word)
}

/**
 * Reads a number written in words, as long as it goes: "dix-huit" is 18, "deux mille cinq cents" 2500.
 * "un" alone is left to the caller: it is an article more often than a number.
 * @param words folded words, the first of the number first
 * @returns null when they begin with no number
 */
export function readNumeral(words: readonly string[]): { value: number; length: number } | null {
  let total = 0
  let current = 0
  let at = 0
  for (; at < words.length; at++) {
    const word = words[at] ?? ''
    const after = words[at + 1] ?? ''
    const unit = units.get(word)
    const ten = tens.get(word)
    if (/^vingts?$/.test(word) && current % 100 === 4) current += 76
    else if (unit !== undefined && takesUnit(current, unit)) current += unit
    else if (ten !== undefined && current % 100 === 0) current += ten
    else if (/^cents?$/.test(word) && current < 10) current = Math.max(1, current) * 100
    else if (word === 'mille' && total === 0) {
      total = Math.max(1, current) * 1000
      current = 0
    } else if (/^millions?$/.test(word) && current > 0 && total === 0) {
      total = current * 1_000_000
      current = 0
    } else if (word === 'et' && current % 100 >= 20 && /^(?:une?|onze)$/.test(after)) continue
    else if (/^une?$/.test(word) && words[at - 1] === 'et') current += 1
    else break
  }
  return total + current > 0 ? { value: total + current, length: at } : null
}

function takesUnit(current: number, unit: number): boolean {
  const rest = current % 100
  if (rest === 0) return true
  if (unit >= 10) return rest === 60 || rest === 80
  return (rest >= 20 && rest % 10 === 0) || (rest === 10 && unit >= 7) || rest === 70 || rest === 90
}
