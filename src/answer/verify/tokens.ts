import { fold } from '../../language/french.ts'

/** The pieces of a sentence that the verifier compares. Words are folded; `raw` is what was written. */
export type Token =
  | { kind: 'word'; text: string; raw: string }
  | { kind: 'number'; value: number; raw: string; ordinal: boolean }
  /** ISO day, written in figures. */
  | { kind: 'date'; day: string; raw: string }
  | { kind: 'phone'; digits: string; raw: string }
  | { kind: 'sign'; text: string; raw: string }
  /** Punctuation that ends a clause, or opens or closes an aside. */
  | { kind: 'break'; text: string; raw: string }

const pattern = new RegExp(
  [
    String.raw`(?<date>\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{4})(?!\d)`,
    String.raw`(?<phone>(?:\+33 ?|0)[1-9](?:[ .\u00a0\u202f]?\d{2}){4})(?!\d)`,
    String.raw`(?<number>\d{1,3}(?:[ .\u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?)(?<ordinal>(?:er|[eè]re|re|e|[eè]me|nde?)(?!\p{L}))?`,
    String.raw`(?<word>[\p{L}\p{Mn}]+)`,
    '(?<sign>[%€$+/])',
    '(?<break>[,;:()?!.…–—])',
  ].join('|'),
  'gu',
)

/**
 * Splits a sentence into words, figures and punctuation; elisions and hyphens separate words.
 * @param text a sentence in any Unicode normal form
 */
export function tokensOf(text: string): Token[] {
  return [...withoutHomographs(text).matchAll(pattern)].flatMap((match): Token[] => {
    const [raw] = match
    const { date, phone, number, ordinal, word, sign } = match.groups ?? {}
    if (date) return [{ kind: 'date', day: isoDay(date), raw }]
    if (phone) return [{ kind: 'phone', digits: phone.replace(/\D/g, '').replace(/^33/, '0'), raw }]
    if (number) return [{ kind: 'number', value: amountOf(number), raw, ordinal: ordinal !== undefined }]
    if (word) return [{ kind: 'word', text: fold(word), raw }]
    if (sign) return [{ kind: 'sign', text: sign, raw }]
    return [{ kind: 'break', text: raw, raw }]
  })
}

/** Words that folding would confuse with others: "où" with "ou", "dès" with "des", "peut-être" with "peut être". */
function withoutHomographs(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(?<!\p{L})où(?!\p{L})/giu, ' ')
    .replace(/(?<!\p{L})dès(?!\p{L})/giu, 'depuis')
    .replace(/peut-être/giu, 'possiblement')
}

/** "1 867,02", "1.500" and "12.5" as French readers mean them: a full stop before three digits groups thousands. */
function amountOf(written: string): number {
  const grouped = /^\d{1,3}(?:[ .\u00a0\u202f]\d{3})+(?:,\d+)?$/.test(written)
  const plain = grouped ? written.replace(/[ .\u00a0\u202f]/g, '') : written
  return Number(plain.replace(',', '.'))
}

function isoDay(written: string): string {
  const [first = '', second = '', third = ''] = written.split(/[-/]/)
  return first.length === 4 ? written : `${third}-${second.padStart(2, '0')}-${first.padStart(2, '0')}`
}
