export const frenchMonths = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]

/**
 * Writes a date as precisely as it is known.
 * @param date `2024`, `2024-07`, `2024-07-05` or an ISO instant
 * @returns "2024", "juillet 2024", "5 juillet 2024"
 */
export function frenchDate(date: string): string {
  const [year = '', month, day] = date.slice(0, 10).split('-')
  const name = frenchMonths[Number(month) - 1]
  if (!name) return year
  if (!day) return `${name} ${year}`
  return `${day === '01' ? '1er' : Number(day)} ${name} ${year}`
}
