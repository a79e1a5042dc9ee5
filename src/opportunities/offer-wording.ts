const smallWords = new Set([
  'a',
  'au',
  'aux',
  'd',
  'de',
  'des',
  'du',
  'en',
  'et',
  'l',
  'la',
  'le',
  'les',
  'lès',
  'sous',
  'sur',
])

/** A town in capitals as people write it: "BOULOGNE SUR MER" is "Boulogne sur Mer", "Lyon" stays. */
export function plainTown(town: string): string {
  if (town !== town.toUpperCase()) return town
  return town
    .toLowerCase()
    .replace(/\p{L}+/gu, (word, start: number) =>
      start > 0 && smallWords.has(word) ? word : capitalised(word),
    )
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** "69 - LYON 03" is "Lyon 03 (69)"; what is written otherwise is left as it is. */
export function plainPlace(label: string): string {
  const [, department, town] = /^(\d{2,3}|2[AB]) - (.+)$/.exec(label) ?? []
  return department && town ? `${plainTown(town)} (${department})` : label
}

/** "Mensuel de 1950.00 Euros à 2200.00 Euros sur 12 mois" is "Mensuel de 1950 € à 2200 € sur 12 mois". */
export function plainPay(label: string): string {
  return label.replace(/(\d+)(?:[.,](\d\d?))? ?euros?/gi, (_, euros: string, cents = '') =>
    /^0*$/.test(cents) ? `${euros} €` : `${euros},${cents.padEnd(2, '0')} €`,
  )
}

/** A day as sources date it (ISO), without the time. */
export function plainDay(date: string): string {
  return date.slice(0, 10)
}
