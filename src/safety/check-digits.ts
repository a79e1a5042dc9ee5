/** The control key of a social security number. Source: INSEE, 97 minus the remainder; Corsica counts as 19 and 18. */
export function isNirKeyRight(nir: string): boolean {
  const digits = nir.toUpperCase().replace('2A', '19').replace('2B', '18')
  return 97 - (Number(digits.slice(0, 13)) % 97) === Number(digits.slice(13))
}

/** ISO 13616: the first four characters move to the end, letters count from 10, and the remainder by 97 is 1. */
export function isIbanRight(iban: string): boolean {
  const moved = `${iban.slice(4)}${iban.slice(0, 4)}`.toUpperCase()
  const digits = moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return BigInt(digits) % 97n === 1n
}

/** Luhn's formula, of card numbers. */
export function isLuhnRight(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .map((digit, place) => (place % 2 === 0 ? Number(digit) : Number(digit) * 2))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0)
  return sum % 10 === 0
}
