/** A number as our sheets write it: "1 867,02". */
export const writtenNumber = /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:,\d+)?/g

/** Replaces the first such word, whole, keeping a capital at the head. */
export function replaceWord(sentence: string, from: string, to: string): string {
  const pattern = new RegExp(`(?<![\\p{L}-])${from}${from.endsWith(' ') ? '' : '(?![\\p{L}-])'}`, 'iu')
  return sentence.replace(pattern, (found) =>
    /^\p{Lu}/u.test(found) ? to.charAt(0).toUpperCase() + to.slice(1) : to,
  )
}

/** One text per match, with only that match changed. */
export function eachMatch(sentence: string, pattern: RegExp, change: (found: string) => string): string[] {
  return [...sentence.matchAll(pattern)].map(
    ({ 0: found, index }) => sentence.slice(0, index) + change(found) + sentence.slice(index + found.length),
  )
}

/** The same number with one digit changed. */
export function changedNumber(written: string, random: () => number): string {
  const digits = [...written.matchAll(/\d/g)].map(({ index }) => index)
  const at = digits[Math.floor(random() * digits.length)] ?? 0
  const digit = (Number(written[at]) + 1 + Math.floor(random() * 8)) % 10
  const changed = written.slice(0, at) + String(digit) + written.slice(at + 1)
  return /^0/.test(changed) ? `9${changed.slice(1)}` : changed
}

/** Words after an article, most of them nouns; without two that may stand for each other. */
export function nounsOf(sentence: string): string[] {
  return (
    sentence.match(
      /(?<=(?<!\p{L})(?:le|la|les|un|une|des|du|votre|son|sa|au) )(?!malade|patient)\p{Ll}{6,}(?![\p{L}-])/gu,
    ) ?? []
  )
}

export function shuffled<Each>(list: readonly Each[], random: () => number): Each[] {
  return list
    .map((each) => ({ each, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ each }) => each)
}
