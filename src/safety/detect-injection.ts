import type { CompiledSafety } from './compile-safety.ts'
import { foldText } from './fold-text.ts'
import { firing, type Reading } from './read-message.ts'

/** Invisible copies of ASCII that models read and people do not see; flags of regions use them after a black flag. */
const invisibleLetters = /(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]{0,6})[\u{E0020}-\u{E007E}]/u
const longRun = /[a-z]{16,}/g
const blob = /(?<![\w/+=:.-])(?:[A-Za-z\d+/]{28,}={0,2}|(?:[a-f\d]{2} ?){16,})(?![\w/+=:.-])/g
/** A blob is decoded only so far: enough to see that it holds a text. */
const longestBlob = 400

/** Makes the detector of messages that try to command the machine instead of asking it something. */
export function createInjectionDetector({
  rules,
  glued,
}: CompiledSafety['injection']): (reading: Reading) => boolean {
  return (reading) =>
    rules.some((rule) => firing(reading, rule).length > 0) ||
    invisibleLetters.test(reading.text) ||
    hasGluedOrder(reading.text, glued) ||
    (reading.text.match(blob) ?? []).some(holdsText)
}

function hasGluedOrder(text: string, orders: string[]): boolean {
  const folded = foldText(text).replace(/[ .*_-]{1,3}(?=[a-z](?![a-z]))/g, '')
  return (folded.match(longRun) ?? []).some((run) => orders.some((order) => run.includes(order)))
}

/** Base64 or hexadecimal that decodes to readable words: nobody asks about a job that way. */
function holdsText(found: string): boolean {
  const decoded = /^[a-f\d ]+$/.test(found) ? fromHex(found) : fromBase64(found)
  return decoded.length >= 12 && /^[\p{L}\p{N}\p{P}\s]+$/u.test(decoded) && /\p{L}{2,} \p{L}/u.test(decoded)
}

function fromHex(found: string): string {
  const pairs = found.replaceAll(' ', '').slice(0, longestBlob).match(/../g) ?? []
  return new TextDecoder().decode(Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16)))
}

function fromBase64(found: string): string {
  const whole = found.slice(0, longestBlob).replace(/=+$/, '')
  const decoded = atob(whole.slice(0, whole.length - (whole.length % 4)))
  return new TextDecoder().decode(Uint8Array.from(decoded, (byte) => byte.charCodeAt(0)))
}
